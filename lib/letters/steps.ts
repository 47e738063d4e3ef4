import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import type { NewId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/prisma';
import { makesEmployer } from '@/lib/rules/lifecycle/case';
import { type CaseFacts, readCaseFacts } from './case-facts';
import type { LetterFacts, LetterKind, LetterPerson } from './schema';

/** Whose letters are written, and when. */
export interface LetterStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly at: Date;
  readonly newId: NewId;
}

/**
 * Writes down the letter that says a case was received, once its number is given. A step of a write; asked again it is
 * the letter that is there.
 *
 * @returns its id
 */
export async function writeAcknowledgement(tx: Tx, step: LetterStep): Promise<string> {
  const found = await readCaseFacts(tx, step);
  return write(tx, step, 'acknowledgement', { ...found.facts, list: [] });
}

/**
 * Writes down the letters of an approved case, after `makeEmployer` and `makeEmployees`: the employer's registration with
 * SOCSO, and with EIS when it covers anybody; and the people's with each scheme, when there are any. A step of a write;
 * asked again they are the letters that are there.
 *
 * @returns their ids, in that order
 */
export async function writeLetters(tx: Tx, step: LetterStep): Promise<string[]> {
  const found = await readCaseFacts(tx, step);
  const ids: string[] = [];
  for (const [kind, list] of lettersOf(found))
    ids.push(await write(tx, step, kind, { ...found.facts, list: [...list] }));
  return ids;
}

function lettersOf({ kind, socso, eis }: CaseFacts): [LetterKind, readonly LetterPerson[]][] {
  const letters: [LetterKind, readonly LetterPerson[]][] = [];
  if (makesEmployer(kind)) {
    letters.push(['registration_socso', []]);
    if (eis.length > 0) letters.push(['registration_eis', []]);
  }
  if (socso.length > 0) letters.push(['employees_socso', socso]);
  if (eis.length > 0) letters.push(['employees_eis', eis]);
  return letters;
}

async function write(tx: Tx, step: LetterStep, kind: LetterKind, facts: LetterFacts): Promise<string> {
  const { employerId, caseId, at, newId } = step;
  const there = await tx.letter.findFirst({ where: { employerId, caseId, kind }, select: { id: true } });
  if (there) return there.id;
  const id = newId();
  // 144 bits: nobody comes upon a letter by trying codes.
  const verifyCode = randomBytes(18).toString('base64url');
  await tx.letter.createMany({ data: { employerId, id, caseId, kind, verifyCode, madeAt: at, facts } });
  await recordAudit(tx, {
    at,
    chain: employerId,
    actorId: null,
    action: 'letter.made',
    subjectId: id,
    details: { kind, case: caseId },
  });
  return id;
}
