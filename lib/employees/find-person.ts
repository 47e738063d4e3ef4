import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import { dateFromDb } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Residency } from '@/lib/rules/insured-person';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import type { FoundPerson } from './answer';
import { countSearch } from './search-limit';

/** By what somebody is searched. */
export interface PersonNumber {
  readonly kind: 'ic' | 'ssfw' | 'passport';
  readonly number: string;
}

/** Somebody in the central register, with the number that the portal gave them. */
export interface RegisteredPerson extends FoundPerson {
  readonly icNumber: string | null;
  readonly foreignNumber: string | null;
}

/** What a search found, and the mark that it was made: with it the same person is read again without a second search. */
export interface PersonSearch {
  readonly person: RegisteredPerson | null;
  readonly searched: string;
}

/**
 * Cari: looks somebody up in the central register of persons by their whole number. Every search counts towards the
 * limits of its user and its employer and leaves a trace, which holds a keyed hash in place of the number.
 *
 * @param key keys the hash and the mark
 * @throws DomainError `access.role_not_allowed`, `case.not_open`, `employee.search_limit` with the `minutes` to wait
 */
export async function searchPerson(
  { actor, caseId, state }: CaseContext,
  number: PersonNumber,
  key: Buffer,
): Promise<PersonSearch> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  if (!isFormOpen(state)) throw new DomainError('case.not_open');
  return forEmployer(actor, async (tx) => {
    await countSearch(tx, actor);
    const person = await readPerson(tx, number);
    await recordAudit(tx, {
      at: await databaseNow(tx),
      chain: actor.employerId,
      actorId: actor.userId,
      action: 'person.searched',
      subjectId: caseId,
      details: {
        kind: number.kind,
        found: person !== null,
        number: hashOf(key, `audit ${number.kind} ${number.number}`),
      },
    });
    return { person, searched: markOf(key, { actor, caseId }, number) };
  });
}

/** Whether a mark says that this user made this very search for this case. */
export function isSearched(
  mark: string,
  key: Buffer,
  where: { readonly actor: EmployerActor; readonly caseId: string },
  number: PersonNumber,
): boolean {
  const expected = Buffer.from(markOf(key, where, number));
  const given = Buffer.from(mark);
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
}

/** Somebody in the central register. A step of a write that has the mark of a search. */
export async function readPerson(tx: Tx, { kind, number }: PersonNumber): Promise<RegisteredPerson | null> {
  const [row] = await tx.$queryRaw<PersonRow[]>`
    SELECT name, birth_date, sex::text, residency::text, ic_number, foreign_number FROM find_person(${kind}, ${number})`;
  if (!row) return null;
  const { name, birth_date, sex, residency, ic_number: icNumber, foreign_number: foreignNumber } = row;
  return { name, birthDate: dateFromDb(birth_date), sex, residency, icNumber, foreignNumber };
}

interface PersonRow {
  name: string;
  birth_date: Date;
  sex: Sex;
  residency: Residency;
  ic_number: string | null;
  foreign_number: string | null;
}

function markOf(
  key: Buffer,
  { actor, caseId }: { readonly actor: EmployerActor; readonly caseId: string },
  { kind, number }: PersonNumber,
): string {
  return hashOf(key, `mark ${caseId} ${actor.userId} ${kind} ${number}`);
}

function hashOf(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
