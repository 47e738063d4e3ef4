import 'server-only';
import type { EmployerActor, StaffActor, UserActor } from '@/lib/core/actor';
import type { Letter } from '@/lib/db/generated/client';
import { pool } from '@/lib/db/pool';
import { forEmployer, forStaff, forUser, forWorker } from '@/lib/db/tenant';
import { LETTER_KINDS, type LetterFacts, type LetterKind, letterFactsSchema } from './schema';

/** A letter as a list shows it. */
export interface LetterRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly madeAt: Date;
}

/** A letter with everything that is printed on it. */
export interface LetterView extends LetterRow {
  readonly employerId: string;
  readonly caseId: string;
  readonly verifyCode: string;
  readonly facts: LetterFacts;
}

/** The letters of a case, in the order of `LETTER_KINDS`. */
export async function listLetters(actor: EmployerActor, caseId: string): Promise<LetterRow[]> {
  const rows = await forEmployer(actor, (tx) =>
    tx.letter.findMany({
      where: { employerId: actor.employerId, caseId },
      orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(({ id, kind, madeAt }) => ({ id, kind: letterKind(kind), madeAt }));
}

/** One letter of the actor's employer, or null. */
export async function findLetter(actor: EmployerActor, letterId: string): Promise<LetterView | null> {
  const row = await forEmployer(actor, (tx) =>
    tx.letter.findFirst({ where: { employerId: actor.employerId, id: letterId } }),
  );
  return row && viewOf(row);
}

/** One letter of any employer, for the office. */
export async function findLetterForStaff(actor: StaffActor, letterId: string): Promise<LetterView | null> {
  const row = await forStaff(actor, (tx) => tx.letter.findFirst({ where: { id: letterId } }));
  return row && viewOf(row);
}

/** The case of a letter, for whoever may work on that case; null for anybody else. */
export async function caseOfLetter(user: UserActor, letterId: string): Promise<string | null> {
  return forUser(user, async (tx) => {
    const [row] = await tx.$queryRaw<{ case_id: string | null }[]>`
      SELECT letter_case(${letterId}::uuid)::text AS case_id`;
    return row?.case_id ?? null;
  });
}

/** Letters by their ids, in that order, for the worker that mails them. What is not there is left out. */
export async function lettersForMail(letterIds: readonly string[]): Promise<LetterView[]> {
  const rows = await forWorker((tx) => tx.letter.findMany({ where: { id: { in: [...letterIds] } } }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return letterIds.flatMap((id) => {
    const row = byId.get(id);
    return row ? [viewOf(row)] : [];
  });
}

/** What anybody may learn of a letter from its code: no person, no sum. */
export interface VerifiedLetter {
  readonly kind: LetterKind;
  readonly madeAt: Date;
  /** Null while the employer is being registered. */
  readonly employerCode: string | null;
  readonly employerName: string;
  readonly caseNumber: string;
}

/** The letter that carries the code, or null. Asks as nobody: the database's own function is all that answers. */
export async function verifyLetter(code: string): Promise<VerifiedLetter | null> {
  const { rows } = await pool().query<{
    kind: string;
    made_at: Date;
    employer_code: string | null;
    employer_name: string | null;
    case_number: string | null;
  }>('SELECT kind, made_at, employer_code, employer_name, case_number FROM verify_letter($1)', [code]);
  const [row] = rows;
  if (!row) return null;
  return {
    kind: letterKind(row.kind),
    madeAt: row.made_at,
    employerCode: row.employer_code,
    employerName: row.employer_name ?? '',
    caseNumber: row.case_number ?? '',
  };
}

function viewOf({ id, kind, madeAt, employerId, caseId, verifyCode, facts }: Letter): LetterView {
  return { id, kind: letterKind(kind), madeAt, employerId, caseId, verifyCode, facts: letterFactsSchema.parse(facts) };
}

/** A kind as it is stored. */
export function letterKind(text: string): LetterKind {
  const kind = LETTER_KINDS.find((one) => one === text);
  if (!kind) throw new Error(`no letter of the kind ${text}`);
  return kind;
}
