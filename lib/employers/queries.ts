import 'server-only';
import type { EmployerActor, UserActor } from '@/lib/core/actor';
import { asCalendarDate, type CalendarDate } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { dateFromDb } from '@/lib/db/dates';
import { Prisma, type Registration } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forUser, readForEmployer } from '@/lib/db/tenant';
import type { CaseState } from '@/lib/rules/lifecycle/case';
import { gapsOf, type RegistrationAnswers, type RegistrationField } from '@/lib/rules/registration/gaps';

/** A registration as it stands, with every answer. */
export interface RegistrationView extends RegistrationAnswers {
  readonly employerId: string;
  readonly caseId: string;
  readonly version: number;
  readonly declaredAt: Date | null;
  readonly updatedAt: Date;
}

/** The form of a registration. @throws DomainError `case.not_found` for a case that has none, and for another's */
export async function readRegistration(actor: EmployerActor, caseId: string): Promise<RegistrationView> {
  const [row] = await readForEmployer<RegistrationView>(actor, REGISTRATION, [actor.employerId, caseId]);
  if (!row) throw new DomainError('case.not_found');
  return row;
}

/** Each column under the name that Prisma gives it. */
const REGISTRATION = {
  name: 'registration',
  text: `SELECT ${Object.values(Prisma.RegistrationScalarFieldEnum)
    .filter((field) => field !== 'brnKey')
    .map((field) => `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${field}"`)
    .join(', ')} FROM registration WHERE employer_id = $1::uuid AND case_id = $2::uuid`,
};

/** `readRegistration` inside a transaction: the office reads any employer's. */
export async function findRegistration(
  tx: Tx,
  { employerId, caseId }: { employerId: string; caseId: string },
): Promise<RegistrationView> {
  const row = await tx.registration.findFirst({ where: { employerId, caseId } });
  if (!row) throw new DomainError('case.not_found');
  return registrationView(row);
}

/** A row of the table as the form has it. */
export function registrationView(row: Registration): RegistrationView {
  const { brnKey: _kept, firstEmployeeOn, ...rest } = row;
  return { ...rest, firstEmployeeOn: firstEmployeeOn && dateFromDb(firstEmployeeOn) };
}

/** The required answers that a registration does not have yet, in the order of the form. Empty: it can be sent. */
export async function registrationGaps(
  tx: Tx,
  key: { readonly employerId: string; readonly caseId: string },
): Promise<RegistrationField[]> {
  return gapsOf(await findRegistration(tx, key));
}

/** A registration that somebody began, as their list shows it. */
export interface OwnRegistration {
  readonly caseId: string;
  readonly employerId: string;
  readonly kind: 'new_employer' | 'new_domestic_employer';
  readonly state: CaseState;
  readonly number: string | null;
  readonly name: string | null;
  readonly openedAt: Date;
  readonly submittedAt: Date | null;
  readonly targetDate: CalendarDate | null;
  /** The Kod Majikan, once there is one. */
  readonly employerCode: string | null;
}

interface OwnRow {
  case_id: string;
  employer_id: string;
  kind: OwnRegistration['kind'];
  state: CaseState;
  number: string | null;
  name: string | null;
  opened_at: Date;
  submitted_at: Date | null;
  target_date: string | null;
  employer_code: string | null;
}

/** The registrations that somebody began, newest first, without the discarded ones; at most 50. */
export function listRegistrations(user: UserActor | EmployerActor): Promise<OwnRegistration[]> {
  return forUser(user, ownRegistrations);
}

/** `listRegistrations` inside a transaction of that person. */
export async function ownRegistrations(tx: Tx): Promise<OwnRegistration[]> {
  const rows = await tx.$queryRaw<OwnRow[]>`
    SELECT case_id::text, employer_id::text, kind::text, state::text, number, name, opened_at, submitted_at,
      target_date::text, employer_code FROM own_registrations()`;
  return rows.map((row) => ({
    caseId: row.case_id,
    employerId: row.employer_id,
    kind: row.kind,
    state: row.state,
    number: row.number,
    name: row.name,
    openedAt: row.opened_at,
    submittedAt: row.submitted_at,
    targetDate: row.target_date === null ? null : asCalendarDate(row.target_date),
    employerCode: row.employer_code,
  }));
}

/**
 * Who has one of some registration numbers already, as the present or the earlier one: an employer, a registration that
 * somebody else sent, or nobody (null).
 *
 * @param keys as `brnKeys` gives them
 */
export async function brnHolder(
  tx: Tx,
  keys: readonly string[],
  employerId: string,
): Promise<'employer' | 'case' | null> {
  const [row] = await tx.$queryRaw<{ holder: 'employer' | 'case' | null }[]>`
    SELECT brn_holder(${[...keys]}::text[], ${employerId}::uuid) AS holder`;
  return row?.holder ?? null;
}

/** Whoever holds one of these numbers at the same moment waits here, and then finds who was first. */
export async function lockBrn(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of keys) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('brn ' || ${key}, 0))`;
}
