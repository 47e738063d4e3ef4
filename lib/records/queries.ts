import 'server-only';
import type { EmployerReader } from '@/lib/core/actor';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { isId } from '@/lib/core/ids';
import type { RecordKind } from '@/lib/core/schemes';
import { databaseNow } from '@/lib/db/clock';
import { dbMonth } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { forEmployer } from '@/lib/db/tenant';
import { type RecordSummary, SUMMARY_RELATIONS, summaryOf } from './record-summary';
import type { RecordFilter, RecordListParams } from './schema';
import { readRecordSearch } from './search-text';

/** Rows of a list page. */
export const RECORDS_PER_PAGE = 50;

/** The sums of a whole list, in sen. Replaced records do not count, unless the list holds nothing else. */
export interface RecordTotals {
  readonly records: number;
  readonly employerSen: bigint;
  readonly employeeSen: bigint;
  readonly skbbkSen: bigint;
  readonly totalSen: bigint;
}

/** One page of a list, newest month first. */
export interface RecordList {
  readonly rows: readonly RecordSummary[];
  readonly totals: RecordTotals;
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** The employer's records of one kind that match the search and the state. Beyond the last page: the last page. */
export async function listRecords(
  actor: EmployerReader,
  kind: RecordKind,
  params: RecordListParams,
): Promise<RecordList> {
  const where = matching(actor, kind, params);
  return forEmployer(actor, async (tx) => {
    const count = await tx.contributionRecord.count({ where });
    const pageCount = Math.max(1, Math.ceil(count / RECORDS_PER_PAGE));
    const page = Math.min(params.page, pageCount);
    // Skipping is cheap here: an employer has two records a month, a few hundred in a working life.
    const rows = await tx.contributionRecord.findMany({
      where,
      include: SUMMARY_RELATIONS,
      orderBy: [{ month: 'desc' }, { receivedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * RECORDS_PER_PAGE,
      take: RECORDS_PER_PAGE,
    });
    const sums = await tx.contributionRecord.aggregate({
      where: params.state === 'replaced' ? where : { AND: [where, STANDING] },
      _count: true,
      _sum: { employerSen: true, employeeSen: true, skbbkSen: true, totalSen: true },
    });
    return { rows: rows.map(summaryOf), totals: totalsOf(sums), count, page, pageCount };
  });
}

/** All pages of `listRecords`, one after the other. */
export async function* recordPages(
  actor: EmployerReader,
  kind: RecordKind,
  params: RecordListParams,
): AsyncGenerator<readonly RecordSummary[]> {
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const list = await listRecords(actor, kind, { ...params, page });
    pageCount = list.pageCount;
    yield list.rows;
  }
}

const STANDING = { submission: { state: { not: 'replaced' } } } satisfies Prisma.ContributionRecordWhereInput;

function matching(
  actor: EmployerReader,
  kind: RecordKind,
  { q, state }: RecordListParams,
): Prisma.ContributionRecordWhereInput {
  return { employerId: actor.employerId, kind, AND: [searched(q), state ? inState(state) : {}] };
}

function searched(text: string): Prisma.ContributionRecordWhereInput {
  const search = readRecordSearch(text);
  switch (search.kind) {
    case 'all':
      return {};
    case 'month':
      return { month: dbMonth(search.month) };
    case 'year':
      return { month: { gte: dbMonth(search.from), lte: dbMonth(search.to) } };
    case 'number':
      return { number: { contains: search.part } };
    case 'nothing':
      return { id: { in: [] } };
  }
}

function inState(state: RecordFilter): Prisma.ContributionRecordWhereInput {
  switch (state) {
    case 'unpaid':
      return { paidAt: null, ...STANDING };
    case 'paid':
      return { paidAt: { not: null }, ...STANDING };
    case 'replaced':
      return { submission: { state: 'replaced' } };
  }
}

interface Sums {
  readonly _count: number;
  readonly _sum: Readonly<Record<'employerSen' | 'employeeSen' | 'skbbkSen' | 'totalSen', bigint | null>>;
}

function totalsOf({ _count, _sum }: Sums): RecordTotals {
  return {
    records: _count,
    employerSen: _sum.employerSen ?? 0n,
    employeeSen: _sum.employeeSen ?? 0n,
    skbbkSen: _sum.skbbkSen ?? 0n,
    totalSen: _sum.totalSen ?? 0n,
  };
}

/** A record with its parties, as its page and its paper show it. */
export interface RecordView extends RecordSummary {
  readonly submissionId: string;
  readonly employer: {
    readonly code: string;
    readonly name: string;
    readonly brn: string;
    readonly address: string;
    readonly postcode: string;
    readonly city: string;
  };
  /** Who confirmed the submission; null when the account is gone. */
  readonly submittedBy: string | null;
  /** What anybody may check at `/verify/<code>`. */
  readonly verifyCode: string;
  readonly payments: readonly {
    readonly id: string;
    readonly paidAt: Date;
    readonly channel: string;
    readonly reference: string;
    /** The part of the payment that went to this record, in sen. */
    readonly amountSen: bigint;
  }[];
  /** The day in Malaysia, by the database's clock: late or not is judged by it. */
  readonly today: CalendarDate;
}

/** A record of the actor's employer, or null: another employer's is simply not found. */
export async function findRecord(actor: EmployerReader, recordId: string): Promise<RecordView | null> {
  if (!isId(recordId)) return null;
  return forEmployer(actor, async (tx) => {
    const row = await tx.contributionRecord.findUnique({
      where: { employerId_id: { employerId: actor.employerId, id: recordId } },
      include: {
        submission: { select: { state: true, submittedBy: true, employer: true } },
        paymentParts: { include: { payment: true }, orderBy: { payment: { paidAt: 'asc' } } },
      },
    });
    if (!row) return null;
    const issued = await tx.issuedNumber.findUniqueOrThrow({
      where: { number: row.number, employerId: actor.employerId },
    });
    const by = row.submission.submittedBy
      ? await tx.userAccount.findUnique({
          where: { id: row.submission.submittedBy },
          select: { name: true, email: true },
        })
      : null;
    const { code, name, brn, address, postcode, city } = row.submission.employer;
    return {
      ...summaryOf(row),
      submissionId: row.submissionId,
      employer: { code, name, brn, address, postcode, city },
      submittedBy: by ? (by.name ?? by.email) : null,
      verifyCode: issued.verifyCode,
      payments: row.paymentParts.map(({ payment, amountSen }) => ({
        id: payment.id,
        paidAt: payment.paidAt,
        channel: payment.channel,
        reference: payment.reference,
        amountSen,
      })),
      today: dateInMalaysia(await databaseNow(tx)),
    };
  });
}
