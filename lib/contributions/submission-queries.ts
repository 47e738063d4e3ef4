import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { databaseNow } from '@/lib/db/clock';
import { dateFromDb, monthFromDb } from '@/lib/db/dates';
import type { Submission } from '@/lib/db/generated/client';
import { forEmployer } from '@/lib/db/tenant';
import type { NonWorkingReason } from '@/lib/rules/due-date';
import { dueDateWarning } from '@/lib/rules/due-date-warning';
import { type FiledFacts, filedFacts, findFiled } from './month-access';

/** A submission's own figures. */
export interface SubmissionView {
  readonly id: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly state: Submission['state'];
  readonly version: number;
  readonly dueDate: CalendarDate;
  /** Why the due date is not a working day, while it lies ahead and the submission is not paid. */
  readonly nonWorking: NonWorkingReason | null;
  readonly textFileId: string | null;
  readonly submittedAt: Date | null;
  readonly people: number;
  readonly sums: SubmissionSums;
  readonly records: readonly {
    readonly id: string;
    readonly kind: 'acr' | 'ecr';
    readonly number: string;
    readonly totalSen: bigint;
  }[];
}

/** Sums of a submission's lines, in sen. */
export interface SubmissionSums {
  readonly wages: bigint;
  readonly socsoEmployer: bigint;
  readonly socsoEmployee: bigint;
  readonly skbbk: bigint;
  readonly eisEmployer: bigint;
  readonly eisEmployee: bigint;
}

/** A submission of this employer in any state but discarded, or null. */
export async function findSubmission(actor: EmployerActor, submissionId: string): Promise<SubmissionView | null> {
  return forEmployer(actor, async (tx) => {
    const row = await tx.submission.findFirst({
      where: { employerId: actor.employerId, id: submissionId, state: { not: 'discarded' } },
      include: {
        employer: { select: { stateCode: true } },
        records: { select: { id: true, kind: true, number: true, totalSen: true }, orderBy: { kind: 'asc' } },
      },
    });
    if (!row) return null;
    const today = dateInMalaysia(await databaseNow(tx));
    const nonWorking =
      row.state === 'paid' ? null : dueDateWarning(monthFromDb(row.month), row.employer.stateCode, today);
    return { ...submissionView(row), nonWorking, records: row.records };
  });
}

/** Who filed a month in one of these schemes, and when; null while nobody has. */
export function whoFiled(actor: EmployerActor, month: Month, schemes: SchemeSet): Promise<FiledFacts | null> {
  return forEmployer(actor, async (tx) => {
    const filed = await findFiled(tx, actor, month, schemes);
    return filed && filedFacts(tx, filed);
  });
}

/** A submission's row as the pages want it. */
export function submissionView(row: Submission): Omit<SubmissionView, 'nonWorking' | 'records'> {
  return {
    id: row.id,
    month: monthFromDb(row.month),
    schemes: row.schemes,
    state: row.state,
    version: row.version,
    dueDate: dateFromDb(row.dueDate),
    textFileId: row.textFileId,
    submittedAt: row.submittedAt,
    people: row.people,
    sums: {
      wages: row.wagesSen,
      socsoEmployer: row.socsoEmployerSen,
      socsoEmployee: row.socsoEmployeeSen,
      skbbk: row.skbbkEmployeeSen,
      eisEmployer: row.eisEmployerSen,
      eisEmployee: row.eisEmployeeSen,
    },
  };
}

/** What is to be paid in all, in sen. */
export function totalOf(sums: SubmissionSums): bigint {
  return sums.socsoEmployer + sums.socsoEmployee + sums.skbbk + sums.eisEmployer + sums.eisEmployee;
}
