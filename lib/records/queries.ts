import 'server-only';
import type { EmployerReader } from '@/lib/core/actor';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar';
import { isId } from '@/lib/core/ids';
import type { RecordKind } from '@/lib/core/schemes';
import { dbMonth } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { forEmployer, readForEmployer } from '@/lib/db/tenant';
import {
  type RecordSummary,
  type StoredSummary,
  SUMMARY_COLUMNS,
  SUMMARY_RELATIONS,
  storedSummary,
  summaryOf,
} from './record-summary';
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
  const [row] = await readForEmployer<StoredRecord>(actor, RECORD, [actor.employerId, recordId]);
  if (!row) return null;
  const { today, payments, code, name, brn, address, postcode, city, ...summary } = row;
  return {
    ...storedSummary(summary),
    employer: { code, name, brn, address, postcode, city },
    payments: payments.map(({ paidAt, amountSen, ...payment }) => ({
      ...payment,
      paidAt: new Date(paidAt),
      amountSen: BigInt(amountSen),
    })),
    today: calendarDate(today),
  };
}

type StoredRecord = StoredSummary &
  Pick<RecordView, 'submissionId' | 'submittedBy' | 'verifyCode'> &
  RecordView['employer'] & {
    readonly today: string;
    /** As JSON: times as ISO text, sums as text. */
    readonly payments: readonly Record<'id' | 'channel' | 'reference' | 'paidAt' | 'amountSen', string>[];
  };

const RECORD = {
  name: 'record',
  text: `SELECT (now() AT TIME ZONE 'Asia/Kuala_Lumpur')::date AS today, ${SUMMARY_COLUMNS},
      r.submission_id AS "submissionId", e.code, e.name, e.brn, e.address, e.postcode, e.city,
      coalesce(u.name, u.email) AS "submittedBy", i.verify_code AS "verifyCode",
      coalesce((SELECT json_agg(json_build_object('id', y.id, 'paidAt', y.paid_at, 'channel', y.channel,
          'reference', y.reference, 'amountSen', x.amount_sen::text) ORDER BY y.paid_at)
        FROM payment_part x JOIN payment y ON y.employer_id = x.employer_id AND y.id = x.payment_id
        WHERE x.employer_id = r.employer_id AND x.record_id = r.id), '[]') AS payments
    FROM contribution_record r
    JOIN submission s ON s.employer_id = r.employer_id AND s.id = r.submission_id
    JOIN employer e ON e.id = r.employer_id
    JOIN issued_number i ON i.number = r.number AND i.employer_id = r.employer_id
    LEFT JOIN user_account u ON u.id = s.submitted_by
    WHERE r.employer_id = $1::uuid AND r.id = $2::uuid`,
};
