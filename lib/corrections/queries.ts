import 'server-only';
import { z } from 'zod';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { isId } from '@/lib/core/ids';
import { type DifferingField, REGISTRY_FIELDS } from '@/lib/core/registry-reply';
import { dateFromDb } from '@/lib/db/dates';
import type { CaseEmployee, EmployerCase, ImmigrationCorrection } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer, forStaff } from '@/lib/db/tenant';
import { type CaseState, isCaseOver } from '@/lib/rules/lifecycle/case';
import type { CorrectionField } from './schema';

/** What an employer asks Immigration to put right about somebody. */
export interface CorrectionView {
  /** The correction's own case. */
  readonly caseId: string;
  readonly state: CaseState;
  readonly number: string | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly targetDate: CalendarDate | null;
  readonly field: CorrectionField;
  /** A day as `YYYY-MM-DD`, everything else as it was typed. */
  readonly shouldBe: string;
  readonly explanation: string;
  readonly version: number;
  /** The case in which the employee is registered. */
  readonly employeeCaseId: string;
  /** Null when the employee is not in that case any more. */
  readonly employee: CorrectedEmployee | null;
}

/** Whom a correction is about. The passport is whole: a page masks it. */
export interface CorrectedEmployee {
  readonly id: string;
  readonly name: string;
  readonly passport: string;
  readonly birthDate: CalendarDate;
  readonly passKind: string | null;
  readonly passNumber: string | null;
  readonly passUntil: CalendarDate | null;
  readonly passportUntil: CalendarDate | null;
}

/** Somebody foreign in a case, and what Immigration said of them. */
export interface Correctable extends CorrectedEmployee {
  readonly registryState: string | null;
  /** What differs; what was found only where an employer may see it. */
  readonly differs: readonly DifferingField[];
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/** Somebody foreign in a case whom a correction can be about; null for a local one, and in another employer's case. */
export async function findCorrectable(
  actor: EmployerActor,
  caseId: string,
  employeeId: string,
): Promise<Correctable | null> {
  if (!isId(employeeId)) return null;
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => {
    const where = { employerId, caseId, id: employeeId, isForeign: true };
    const found = await tx.caseEmployee.findFirst({ where });
    if (!found) return null;
    const differs = differingSchema.parse(found.registryState === 'differs' ? found.registryFields : []);
    return { ...employeeOf(found), registryState: found.registryState, differs };
  });
}

const differingSchema = z
  .array(
    z.object({
      field: z.enum(REGISTRY_FIELDS),
      declared: z.string().exactOptional(),
      found: z.string().exactOptional(),
    }),
  )
  .catch([]);

/** A correction by its own case; null when there is none, or it is another employer's. */
export function readCorrection(actor: EmployerActor, caseId: string): Promise<CorrectionView | null> {
  return forEmployer(actor, (tx) => findCorrection(tx, { employerId: actor.employerId, caseId }));
}

/** `readCorrection` of any employer, for the office. */
export function readCorrectionForReview(actor: StaffActor, key: CaseKey): Promise<CorrectionView | null> {
  return forStaff(actor, (tx) => findCorrection(tx, key));
}

/** `readCorrection` inside a transaction: the office reads any employer's. */
export async function findCorrection(tx: Tx, { employerId, caseId }: CaseKey): Promise<CorrectionView | null> {
  const found = await tx.immigrationCorrection.findUnique({
    where: { employerId_caseId: { employerId, caseId } },
    include: { employerCase: true },
  });
  if (!found) return null;
  const where = { employerId, caseId: found.employeeCaseId, id: found.employeeId };
  return viewOf(found, await tx.caseEmployee.findFirst({ where }));
}

/** The corrections about the people of a case, newest first, without the discarded ones; of one employee when told. */
export function listCorrections(actor: EmployerActor, caseId: string, employeeId?: string): Promise<CorrectionView[]> {
  return forEmployer(actor, (tx) => correctionsOf(tx, { employerId: actor.employerId, caseId }, employeeId));
}

/** `listCorrections` inside a transaction: the office reads any employer's. */
export async function correctionsOf(
  tx: Tx,
  { employerId, caseId }: CaseKey,
  employeeId?: string,
): Promise<CorrectionView[]> {
  const found = await tx.immigrationCorrection.findMany({
    where: {
      employerId,
      employeeCaseId: caseId,
      ...(employeeId && { employeeId }),
      employerCase: { state: { not: 'discarded' } },
    },
    include: { employerCase: true },
    orderBy: { caseId: 'desc' },
  });
  const ids = found.map((row) => row.employeeId);
  const people = await tx.caseEmployee.findMany({ where: { employerId, caseId, id: { in: ids } } });
  const byId = new Map(people.map((person) => [person.id, person]));
  return found.map((row) => viewOf(row, byId.get(row.employeeId) ?? null));
}

/** Whether a correction is still on its way: a draft, or with the office. */
export function isUnderWay({ state }: Pick<CorrectionView, 'state'>): boolean {
  return !isCaseOver(state);
}

type Row = ImmigrationCorrection & { readonly employerCase: EmployerCase };

function viewOf(row: Row, employee: CaseEmployee | null): CorrectionView {
  const { state, number, submittedAt, decidedAt, targetDate } = row.employerCase;
  return {
    caseId: row.caseId,
    state,
    number,
    submittedAt,
    decidedAt,
    targetDate: targetDate && dateFromDb(targetDate),
    field: row.field as CorrectionField,
    shouldBe: row.shouldBe,
    explanation: row.explanation,
    version: row.version,
    employeeCaseId: row.employeeCaseId,
    employee: employee && employeeOf(employee),
  };
}

function employeeOf(row: CaseEmployee): CorrectedEmployee {
  return {
    id: row.id,
    name: row.name,
    passport: row.passport ?? '',
    birthDate: dateFromDb(row.birthDate),
    passKind: row.passKind,
    passNumber: row.passNumber,
    passUntil: row.passUntil && dateFromDb(row.passUntil),
    passportUntil: row.passportUntil && dateFromDb(row.passportUntil),
  };
}
