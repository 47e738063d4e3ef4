import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { lockCase } from '@/lib/cases/steps';
import { mayPrepare } from '@/lib/core/actor';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import { dbDate } from '@/lib/db/dates';
import type { CaseEmployee, Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { nearKey } from '@/lib/rules/employees/names';
import { isFormOpen } from '@/lib/rules/lifecycle/case';

/** What the writes of one person share: keys that make the mark of a search, and new ids. */
export interface SaveTools {
  readonly key: Buffer;
  readonly newId: () => string;
}

/** A case whose people may be changed, held until the transaction ends. */
export interface OpenForm {
  readonly at: Date;
  readonly today: CalendarDate;
  /** When the case was sent first; null before that. */
  readonly sentAt: Date | null;
  /** The employer is a household: its employees are domestic. */
  readonly domestic: boolean;
}

/**
 * Holds a case and finds out whether its people may be changed. A step of a write.
 *
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`
 */
export async function openForm(tx: Tx, { actor, caseId, kind }: CaseContext): Promise<OpenForm> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId } = actor;
  const state = await lockCase(tx, { employerId, caseId });
  if (!isFormOpen(state)) throw new DomainError('case.not_open');
  const at = await databaseNow(tx);
  const sent = await tx.employerCase.findFirst({ where: { employerId, id: caseId }, select: { submittedAt: true } });
  const employer = await tx.employer.findUnique({ where: { id: employerId }, select: { kind: true } });
  return {
    at,
    today: dateInMalaysia(at),
    sentAt: sent?.submittedAt ?? null,
    domestic: kind === 'new_domestic_employer' || employer?.kind === 'household',
  };
}

/** The row that a form changes, or null for a new one. @throws DomainError `employee.not_found` */
export async function findRow(
  tx: Tx,
  { actor, caseId }: CaseContext,
  employeeId: string | undefined,
  isForeign: boolean,
): Promise<CaseEmployee | null> {
  if (employeeId === undefined) return null;
  const { employerId } = actor;
  const row = await tx.caseEmployee.findFirst({ where: { employerId, caseId, id: employeeId, isForeign } });
  if (!row) throw new DomainError('employee.not_found');
  return row;
}

/** Who somebody is, to be looked for among the others. */
export interface Somebody {
  readonly identityKey: string;
  /** The number under which an employer has its employees. */
  readonly identityNumber: string | null;
  readonly papers: { readonly nationality: string; readonly passport: string } | null;
  readonly name: string;
  readonly birthDate: CalendarDate;
}

/** @throws DomainError `employee.twice` when somebody else on the list has the same number or passport */
export async function requireOnce(
  tx: Tx,
  { actor, caseId }: CaseContext,
  { identityKey, papers }: Pick<Somebody, 'identityKey' | 'papers'>,
  ownId: string,
): Promise<void> {
  const same: Prisma.CaseEmployeeWhereInput[] = [{ identityKey }, ...(papers ? [papers] : [])];
  const { employerId } = actor;
  const there = await tx.caseEmployee.count({ where: { employerId, caseId, id: { not: ownId }, OR: same } });
  if (there > 0) throw new DomainError('employee.twice');
}

/** Whether somebody works for this employer already, today or later. */
export async function isEmployed(
  tx: Tx,
  employerId: string,
  identityNumber: string | null,
  today: CalendarDate,
): Promise<boolean> {
  if (identityNumber === null) return false;
  const there = await tx.employee.count({ where: { employerId, identityNumber, ...liveOn(today) } });
  return there > 0;
}

/** Whether somebody with the same birth date and nearly the same name is on the list or works here already. */
export async function hasSimilar(
  tx: Tx,
  { actor, caseId }: CaseContext,
  { name, birthDate }: Pick<Somebody, 'name' | 'birthDate'>,
  { ownId, today }: { readonly ownId: string; readonly today: CalendarDate },
): Promise<boolean> {
  const { employerId } = actor;
  const born = { employerId, birthDate: dbDate(birthDate) };
  const others = [
    ...(await tx.caseEmployee.findMany({ where: { ...born, caseId, id: { not: ownId } }, select: { name: true } })),
    ...(await tx.employee.findMany({ where: { ...born, ...liveOn(today) }, select: { name: true } })),
  ];
  const key = nearKey(name);
  return others.some((other) => nearKey(other.name) === key);
}

function liveOn(today: CalendarDate) {
  return { OR: [{ employedTo: null }, { employedTo: { gte: dbDate(today) } }] };
}

type RowData = Omit<Prisma.CaseEmployeeCreateManyInput, 'employerId' | 'caseId' | 'id' | 'version' | 'createdAt'>;

/**
 * Writes somebody's row, a new one or the one that stood there, with its trace. The caller holds the case. What a
 * registry said of the old row is forgotten.
 *
 * @param was the row that stood there; null for a new one
 */
export async function writeRow(
  tx: Tx,
  { actor, caseId }: CaseContext,
  {
    id,
    was,
    data,
    at,
  }: { readonly id: string; readonly was: CaseEmployee | null; readonly data: RowData; readonly at: Date },
): Promise<void> {
  const { employerId, userId } = actor;
  if (was) {
    const { count } = await tx.caseEmployee.updateMany({
      where: { employerId, caseId, id, version: was.version },
      data: { ...data, registryState: null, registryAt: null, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('employee.changed');
  } else {
    await tx.caseEmployee.createMany({ data: { ...data, employerId, caseId, id, createdAt: at } });
  }
  await recordAudit(tx, {
    at,
    chain: employerId,
    actorId: userId,
    action: 'employee.saved',
    subjectId: id,
    details: { case: caseId, foreign: data.isForeign, new: was === null },
  });
}
