import { type CalendarDate, calendarDate } from '@/lib/core/calendar';
import { type Month, monthOf } from '@/lib/core/month';
import type { RecordKind, SchemeSet } from '@/lib/core/schemes';
import { dateFromDb, monthFromDb } from '@/lib/db/dates';
import type { ContributionRecord, SubmissionState } from '@/lib/db/generated/client';
import { type RecordState, recordStateOf } from './record-state';

/** An ACR or ECR in a list. Sums in sen. */
export interface RecordSummary {
  readonly id: string;
  readonly kind: RecordKind;
  readonly number: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly state: RecordState;
  readonly receivedAt: Date;
  readonly dueDate: CalendarDate;
  readonly people: number;
  readonly wagesSen: bigint;
  readonly employerSen: bigint;
  readonly employeeSen: bigint;
  /** Always zero on an ECR. */
  readonly skbbkSen: bigint;
  readonly totalSen: bigint;
  /** What payments have brought so far. */
  readonly paidSen: bigint;
  readonly paidAt: Date | null;
}

/** What `summaryOf` needs beside the record's own row. Pass it as Prisma's `include`. */
export const SUMMARY_RELATIONS = {
  submission: { select: { state: true } },
  paymentParts: { select: { amountSen: true } },
} as const;

type Row = ContributionRecord & {
  readonly submission: { readonly state: SubmissionState };
  readonly paymentParts: readonly { readonly amountSen: bigint }[];
};

/** A record's row as a list shows it. */
export function summaryOf(row: Row): RecordSummary {
  const paidSen = row.paymentParts.reduce((sum, part) => sum + part.amountSen, 0n);
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    month: monthFromDb(row.month),
    schemes: row.schemes,
    state: recordStateOf(row.submission.state, row.paidAt, paidSen),
    receivedAt: row.receivedAt,
    dueDate: dateFromDb(row.dueDate),
    people: row.people,
    wagesSen: row.wagesSen,
    employerSen: row.employerSen,
    employeeSen: row.employeeSen,
    skbbkSen: row.skbbkSen,
    totalSen: row.totalSen,
    paidSen,
    paidAt: row.paidAt,
  };
}

/** The columns of a summary in SQL, of a record `r` with its submission `s`; `storedSummary` reads them. */
export const SUMMARY_COLUMNS = `r.id, r.kind::text, r.number, r.month, r.schemes::text, s.state::text AS submission,
  r.received_at AS "receivedAt", r.due_date AS "dueDate", r.people, r.wages_sen AS "wagesSen",
  r.employer_sen AS "employerSen", r.employee_sen AS "employeeSen", r.skbbk_sen AS "skbbkSen",
  r.total_sen AS "totalSen", r.paid_at AS "paidAt",
  coalesce((SELECT sum(z.amount_sen) FROM payment_part z
    WHERE z.employer_id = r.employer_id AND z.record_id = r.id), 0)::bigint AS "paidSen"`;

/** A row of `SUMMARY_COLUMNS`: days as ISO text. */
export interface StoredSummary extends Omit<RecordSummary, 'month' | 'dueDate' | 'state'> {
  readonly month: string;
  readonly dueDate: string;
  readonly submission: SubmissionState;
}

/** A row of `SUMMARY_COLUMNS` as a list shows it. */
export function storedSummary<Row extends StoredSummary>({ submission, month, dueDate, ...row }: Row) {
  return {
    ...row,
    month: monthOf(calendarDate(month)),
    dueDate: calendarDate(dueDate),
    state: recordStateOf(submission, row.paidAt, row.paidSen),
  };
}
