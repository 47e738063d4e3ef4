import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { type CalendarDate, calendarDate, daysBetween } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import { type Month, monthOf } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { dueDateOf, type NonWorkingReason } from '@/lib/rules/due-date';
import { dueDateWarning } from '@/lib/rules/due-date-warning';
import { listFiles, type MonthRow, readMonths, type TextFileRow } from './month-rows';
import {
  addUp,
  expectedOf,
  type Filing,
  isPaid,
  type MonthSums,
  ofSchemes,
  type Standing,
  standingOf,
} from './month-standing';
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
  /** The schemes still to be submitted, of those asked for; null once there are none. */
  readonly unfiled: SchemeSet | null;
  /** What is submitted while the other scheme is not: all the rest here is then of that other one. */
  readonly filedPart: FiledPart | null;
  /** The live submission, if there is one. */
  readonly submissionId: string | null;
  /** The schemes it reports. */
  readonly schemes: SchemeSet | null;
  /** People on the submission, or employed in the month while there is none. */
  readonly people: number;
  /** What is to be paid in all; null while nothing is known. */
  readonly totalSen: bigint | null;
  /** What is submitted and not paid, of every scheme. */
  readonly unpaidSen: bigint;
  /** Late interest if paid today; worked out from the last filed month while the month has no submission. */
  readonly interest: Sen;
  readonly interestEstimated: boolean;
  /** Uploaded files that wait to be looked at. */
  readonly filesWaiting: number;
}

/** The scheme of a month that is submitted while the other is not. */
export interface FiledPart {
  readonly schemes: SchemeSet;
  /** Late interest on it if paid today. */
  readonly interest: Sen;
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
  const context = contextOf(schemes, await readMonths(actor, schemes));
  const shown = [...context.standings].filter(([, standing], index) => index < PAID_MONTHS_SHOWN || !isPaid(standing));
  return { today: context.today, months: shown.map(([month, standing]) => pendingMonth(month, standing, context)) };
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
  const context = contextOf(schemes, rows);
  const standing = context.standings.get(month);
  if (!standing) return null;
  return { today: context.today, month: pendingMonth(month, standing, context), files };
}

interface MonthContext {
  readonly today: CalendarDate;
  readonly stateCode: string;
  /** Every month, newest first. */
  readonly standings: ReadonlyMap<Month, Standing>;
  readonly employed: ReadonlyMap<Month, number>;
  readonly files: ReadonlyMap<Month, number>;
  /** What a month may come to while nobody knows. */
  readonly expected: MonthSums;
}

function contextOf(asked: SchemeSet, rows: readonly MonthRow[]): MonthContext {
  const [first] = rows;
  if (!first) throw new Error('an employer without a row of its own');
  const filings = new Map<Month, Filing[]>();
  const employed = new Map<Month, number>();
  const files = new Map<Month, number>();
  for (const row of rows) {
    if (row.month === null) continue;
    const month = monthOf(calendarDate(row.month));
    const ofMonth = filings.get(month) ?? [];
    filings.set(month, ofMonth);
    files.set(month, row.files);
    if (row.employed !== null) employed.set(month, row.employed);
    if (row.id !== null) ofMonth.push({ ...row, id: row.id });
  }
  return {
    today: calendarDate(first.today),
    stateCode: first.stateCode,
    standings: new Map([...filings].map(([month, ofMonth]) => [month, standingOf(asked, ofMonth)])),
    employed,
    files,
    expected: expectedOf(asked, [...filings.values()].flat()),
  };
}

function pendingMonth(month: Month, standing: Standing, context: MonthContext): PendingMonth {
  const { today, stateCode, employed, files } = context;
  const { unfiled, filed, current } = standing;
  const [behind] = current;
  const dueDate = dueDateOf(month);
  const state = monthStateOf(behind?.state ?? null, dueDate, today);
  const interestOn = ({ socsoSen, eisSen }: MonthSums) => interestToday(senOf(socsoSen), senOf(eisSen), dueDate, today);
  return {
    month,
    state,
    dueDate,
    lateDays: daysBetween(dueDate, today),
    nonWorking: state === 'paid' ? null : dueDateWarning(month, stateCode, today),
    unfiled,
    filedPart: filed && { schemes: filed.schemes, interest: interestOn(unpaidOf([filed])) },
    submissionId: behind?.id ?? null,
    schemes: behind ? (current.length > 1 ? 'combined' : behind.schemes) : null,
    people: peopleOf(standing) ?? employed.get(month) ?? 0,
    totalSen: behind ? totalOf(addUp(current)) : null,
    unpaidSen: totalOf(addUp([...current, ...(filed ? [filed] : [])].filter((each) => each.state === 'submitted'))),
    interest: interestOn(owedOf(standing, context.expected)),
    interestEstimated: !behind,
    filesWaiting: files.get(month) ?? 0,
  };
}

/** What interest runs on: what is not paid of the month, or what is expected of the schemes that nothing is known of. */
function owedOf({ unfiled, filed, current }: Standing, expected: MonthSums): MonthSums {
  if (current.length > 0) return unpaidOf(current);
  return filed && unfiled ? ofSchemes(unfiled, expected) : expected;
}

function unpaidOf(filings: readonly Filing[]): MonthSums {
  return addUp(filings.filter(({ state }) => state !== 'paid'));
}

/** The people reported: those of the scheme submitted until the other one has its draft; null while there is nothing. */
function peopleOf({ filed, current }: Standing): number | null {
  const [first, second] = current;
  if (!first) return filed?.people ?? null;
  return Math.max(first.people, second?.people ?? 0);
}

function totalOf({ socsoSen, eisSen }: MonthSums): bigint {
  return socsoSen + eisSen;
}
