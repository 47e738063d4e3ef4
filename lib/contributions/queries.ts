import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { type CalendarDate, calendarDate, daysBetween } from '@/lib/core/calendar';
import { type Sen, ZERO_SEN } from '@/lib/core/money';
import { type Month, monthOf } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { dueDateOf, type NonWorkingReason } from '@/lib/rules/due-date';
import { dueDateWarning } from '@/lib/rules/due-date-warning';
import { listFiles, type MonthRow, readMonths, type TextFileRow } from './month-rows';
import { interestToday, type MonthState, monthStateOf, senOf } from './month-state';

/** One month of the pending list. */
export interface PendingMonth {
  readonly month: Month;
  readonly state: MonthState;
  readonly dueDate: CalendarDate;
  /** Days since the due date; negative while it lies ahead. */
  readonly lateDays: number;
  /** Why the due date is not a working day, while it lies ahead and the month is not paid. */
  readonly nonWorking: NonWorkingReason | null;
  /** The live submission, if there is one. */
  readonly submissionId: string | null;
  /** The schemes it reports: another set than was asked for means that the rest of the month is still open. */
  readonly schemes: SchemeSet | null;
  /** People on the submission, or employed in the month while there is none. */
  readonly people: number;
  /** What is to be paid in all; null while nothing is known. */
  readonly totalSen: bigint | null;
  /** Late interest if paid today; worked out from the last filed month while the month has no submission. */
  readonly interest: Sen;
  readonly interestEstimated: boolean;
  /** Uploaded files that wait to be looked at. */
  readonly filesWaiting: number;
}

/** The months of an employer, newest first within each state. */
export interface PendingList {
  readonly today: CalendarDate;
  readonly months: readonly PendingMonth[];
}

/**
 * Every month since liability, with its state, due date and interest to today: the pending list of QRG 4.
 * Paid months are left to the records after the last twelve.
 */
export async function listPendingMonths(actor: EmployerActor, schemes: SchemeSet): Promise<PendingList> {
  const context = contextOf(await readMonths(actor, schemes));
  const { today, live } = context;
  const shown = context.months.filter((month, index) => index < PAID_MONTHS_SHOWN || live.get(month)?.state !== 'paid');
  return { today, months: shown.map((month) => pendingMonth(month, context)) };
}

const PAID_MONTHS_SHOWN = 13;

/** A month opened: what there is already, and what is still to do. */
export interface MonthView {
  readonly month: PendingMonth;
  readonly today: CalendarDate;
  readonly files: readonly TextFileRow[];
}

/** A month for its own page, or null when the employer has no such month. */
export async function findMonth(actor: EmployerActor, month: Month, schemes: SchemeSet): Promise<MonthView | null> {
  const [rows, files] = await Promise.all([readMonths(actor, schemes), listFiles(actor, month, schemes)]);
  const context = contextOf(rows);
  if (!context.months.includes(month)) return null;
  return { today: context.today, month: pendingMonth(month, context), files };
}

/** What a month has live: one submission, or two of one scheme each as one. */
interface Live extends Pick<MonthRow, 'state' | 'schemes' | 'people' | 'socsoSen' | 'eisSen'> {
  readonly id: string;
}

interface MonthContext {
  readonly today: CalendarDate;
  readonly stateCode: string;
  /** Newest first. */
  readonly months: readonly Month[];
  readonly live: ReadonlyMap<Month, Live>;
  readonly employed: ReadonlyMap<Month, number>;
  readonly files: ReadonlyMap<Month, number>;
  /** The latest month that was filed. */
  readonly last: Live | null;
}

function contextOf(rows: readonly MonthRow[]): MonthContext {
  const [first] = rows;
  if (!first) throw new Error('an employer without a row of its own');
  const live = new Map<Month, Live>();
  const employed = new Map<Month, number>();
  const files = new Map<Month, number>();
  for (const row of rows) {
    if (row.month === null) continue;
    const month = monthOf(calendarDate(row.month));
    files.set(month, row.files);
    if (row.employed !== null) employed.set(month, row.employed);
    if (row.id === null) continue;
    const behind = live.get(month);
    live.set(month, behind ? together(behind, row) : { ...row, id: row.id });
  }
  const last = [...live.values()].find((submission) => submission.state !== 'draft') ?? null;
  const { stateCode } = first;
  return { today: calendarDate(first.today), stateCode, months: [...files.keys()], live, employed, files, last };
}

/** A month's SOCSO and EIS submissions as one, no further on than the one that is behind. */
function together(behind: Live, other: MonthRow): Live {
  return {
    ...behind,
    schemes: 'combined',
    people: Math.max(behind.people, other.people),
    socsoSen: behind.socsoSen + other.socsoSen,
    eisSen: behind.eisSen + other.eisSen,
  };
}

function pendingMonth(month: Month, { today, stateCode, live, employed, files, last }: MonthContext): PendingMonth {
  const submission = live.get(month) ?? null;
  const dueDate = dueDateOf(month);
  const state = monthStateOf(submission?.state ?? null, dueDate, today);
  const amounts = submission ?? last;
  const unpaid = state !== 'paid' && amounts !== null;
  return {
    month,
    state,
    dueDate,
    lateDays: daysBetween(dueDate, today),
    nonWorking: state === 'paid' ? null : dueDateWarning(month, stateCode, today),
    submissionId: submission?.id ?? null,
    schemes: submission?.schemes ?? null,
    people: submission?.people ?? employed.get(month) ?? 0,
    totalSen: submission && submission.socsoSen + submission.eisSen,
    interest: unpaid ? interestToday(senOf(amounts.socsoSen), senOf(amounts.eisSen), dueDate, today) : ZERO_SEN,
    interestEstimated: submission === null,
    filesWaiting: files.get(month) ?? 0,
  };
}
