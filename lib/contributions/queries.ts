import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { type CalendarDate, dateInMalaysia, daysBetween } from '@/lib/core/calendar';
import { type Sen, ZERO_SEN } from '@/lib/core/money';
import { lastDayOf, type Month, monthOf, monthsFromTo } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { databaseNow } from '@/lib/db/clock';
import { dbDate, dbMonth, monthFromDb } from '@/lib/db/dates';
import { Prisma, type Submission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { dueDateOf } from '@/lib/rules/due-date';
import { overlapping } from './month-access';
import { interestToday, type MonthState, monthStateOf, senOf } from './month-state';

/** One month of the pending list. */
export interface PendingMonth {
  readonly month: Month;
  readonly state: MonthState;
  readonly dueDate: CalendarDate;
  /** Days since the due date; negative while it lies ahead. */
  readonly lateDays: number;
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
  return forEmployer(actor, async (tx) => {
    const today = dateInMalaysia(await databaseNow(tx));
    const employer = await tx.employer.findUniqueOrThrow({
      where: { id: actor.employerId },
      select: { liableFrom: true },
    });
    const all = monthsFromTo(monthFromDb(employer.liableFrom), monthOf(today)).reverse();
    const live = await findLive(tx, actor, schemes);
    const shown = all.filter((month, index) => index < PAID_MONTHS_SHOWN || live.get(month)?.state !== 'paid');
    const open = shown.filter((month) => !live.has(month));
    const employed = await countEmployed(tx, actor, open);
    const files = await countFiles(tx, actor, schemes);
    const last = [...live.values()].find((submission) => submission.state !== 'draft') ?? null;
    const context = { today, live, employed, files, last };
    return { today, months: shown.map((month) => pendingMonth(month, context)) };
  });
}

const PAID_MONTHS_SHOWN = 13;

type Live = Pick<
  Submission,
  | 'id'
  | 'month'
  | 'state'
  | 'schemes'
  | 'people'
  | 'socsoEmployerSen'
  | 'socsoEmployeeSen'
  | 'skbbkEmployeeSen'
  | 'eisEmployerSen'
  | 'eisEmployeeSen'
>;

interface PendingContext {
  readonly today: CalendarDate;
  readonly live: ReadonlyMap<Month, Live>;
  readonly employed: ReadonlyMap<Month, number>;
  readonly files: ReadonlyMap<Month, number>;
  readonly last: Live | null;
}

function pendingMonth(month: Month, { today, live, employed, files, last }: PendingContext): PendingMonth {
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
    submissionId: submission?.id ?? null,
    schemes: submission?.schemes ?? null,
    people: submission?.people ?? employed.get(month) ?? 0,
    totalSen: submission && socsoOf(submission) + eisOf(submission),
    interest: unpaid ? interestToday(senOf(socsoOf(amounts)), senOf(eisOf(amounts)), dueDate, today) : ZERO_SEN,
    interestEstimated: submission === null,
    filesWaiting: files.get(month) ?? 0,
  };
}

function socsoOf(sums: Live): bigint {
  return sums.socsoEmployerSen + sums.socsoEmployeeSen + sums.skbbkEmployeeSen;
}

function eisOf(sums: Live): bigint {
  return sums.eisEmployerSen + sums.eisEmployeeSen;
}

/** The live submission of each month in one of these schemes, newest month first. Two of one scheme each stand as one. */
async function findLive(tx: Tx, actor: EmployerActor, schemes: SchemeSet): Promise<Map<Month, Live>> {
  const rows = await tx.submission.findMany({
    where: {
      employerId: actor.employerId,
      kind: 'monthly',
      state: { in: ['draft', 'submitted', 'paid'] },
      schemes: { in: overlapping(schemes) },
    },
    orderBy: [{ month: 'desc' }, { state: 'asc' }],
  });
  const live = new Map<Month, Live>();
  for (const row of rows) {
    const month = monthFromDb(row.month);
    const behind = live.get(month);
    live.set(month, behind ? together(behind, row) : row);
  }
  return live;
}

/** A month's SOCSO and EIS submissions as one, no further on than the one that is behind. */
function together(behind: Live, other: Live): Live {
  return {
    ...behind,
    schemes: 'combined',
    people: Math.max(behind.people, other.people),
    socsoEmployerSen: behind.socsoEmployerSen + other.socsoEmployerSen,
    socsoEmployeeSen: behind.socsoEmployeeSen + other.socsoEmployeeSen,
    skbbkEmployeeSen: behind.skbbkEmployeeSen + other.skbbkEmployeeSen,
    eisEmployerSen: behind.eisEmployerSen + other.eisEmployerSen,
    eisEmployeeSen: behind.eisEmployeeSen + other.eisEmployeeSen,
  };
}

async function countEmployed(tx: Tx, actor: EmployerActor, months: readonly Month[]): Promise<Map<Month, number>> {
  if (months.length === 0) return new Map();
  const first = months.map((month) => dbMonth(month));
  const last = months.map((month) => dbDate(lastDayOf(month)));
  const rows = await tx.$queryRaw<{ first: Date; people: number }[]>(Prisma.sql`
    SELECT m.first, count(e.id)::integer AS people FROM unnest(${first}::date[], ${last}::date[]) AS m(first, last)
    LEFT JOIN employee e ON e.employer_id = ${actor.employerId}::uuid AND e.employed_from <= m.last
      AND (e.employed_to IS NULL OR e.employed_to >= m.first)
    GROUP BY m.first`);
  return new Map(rows.map((row) => [monthFromDb(row.first), row.people]));
}

async function countFiles(tx: Tx, actor: EmployerActor, schemes: SchemeSet): Promise<Map<Month, number>> {
  const rows = await tx.textFile.groupBy({
    by: ['month'],
    where: { employerId: actor.employerId, schemes, state: { in: ['received', 'checking', 'checked'] } },
    _count: true,
  });
  return new Map(rows.map((row) => [monthFromDb(row.month), row._count]));
}

/** An uploaded file in a list. */
export interface TextFileRow {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'receiving' | 'received' | 'checking' | 'checked' | 'used' | 'failed';
  readonly sizeBytes: bigint;
  readonly linesDone: number;
  readonly receivedAt: Date;
  readonly submissionId: string | null;
}

/** A month opened: what there is already, and what is still to do. */
export interface MonthView {
  readonly month: PendingMonth;
  readonly today: CalendarDate;
  readonly files: readonly TextFileRow[];
}

/** A month for its own page, or null when the employer has no such month. */
export async function findMonth(actor: EmployerActor, month: Month, schemes: SchemeSet): Promise<MonthView | null> {
  return forEmployer(actor, async (tx) => {
    const today = dateInMalaysia(await databaseNow(tx));
    const employer = await tx.employer.findUniqueOrThrow({
      where: { id: actor.employerId },
      select: { liableFrom: true },
    });
    if (month < monthFromDb(employer.liableFrom) || month > monthOf(today)) return null;
    const live = await findLive(tx, actor, schemes);
    const employed = await countEmployed(tx, actor, [month]);
    const files = await listFiles(tx, actor, month, schemes);
    const waiting = files.filter((file) => file.state !== 'used' && file.state !== 'failed').length;
    const last = [...live.values()].find((submission) => submission.state !== 'draft') ?? null;
    const context = { today, live, employed, files: new Map([[month, waiting]]), last };
    return { today, month: pendingMonth(month, context), files };
  });
}

async function listFiles(tx: Tx, actor: EmployerActor, month: Month, schemes: SchemeSet): Promise<TextFileRow[]> {
  const rows = await tx.textFile.findMany({
    where: { employerId: actor.employerId, month: dbMonth(month), schemes, state: { not: 'discarded' } },
    orderBy: { receivedAt: 'desc' },
    take: 20,
    select: {
      id: true,
      fileName: true,
      state: true,
      sizeBytes: true,
      linesDone: true,
      receivedAt: true,
      submissionId: true,
    },
  });
  return rows.flatMap((row) => (row.state === 'discarded' ? [] : [{ ...row, state: row.state }]));
}
