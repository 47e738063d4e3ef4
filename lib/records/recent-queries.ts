import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { addMonths, type Month, monthOf, monthsFromTo } from '@/lib/core/month';
import { RECORD_KINDS, type RecordKind } from '@/lib/core/schemes';
import { readForEmployer } from '@/lib/db/tenant';
import { type RecordSummary, type StoredSummary, SUMMARY_COLUMNS, storedSummary } from './record-summary';

/** What the records of one kind say of a month, in sen; zero where there is none. */
export interface MonthTotals {
  readonly month: Month;
  readonly employerSen: bigint;
  readonly employeeSen: bigint;
  readonly skbbkSen: bigint;
  readonly totalSen: bigint;
  readonly paidSen: bigint;
}

/** The overview's panel of one kind of record. */
export interface RecentRecords {
  readonly kind: RecordKind;
  /** Twelve months, oldest first. */
  readonly months: readonly MonthTotals[];
  /** The last ones made, newest month first. */
  readonly last: readonly RecordSummary[];
}

const MONTHS_SHOWN = 12;
const RECORDS_SHOWN = 4;

/**
 * The last twelve months of each kind, ACR first, and the last records. The twelve end with this month once it has a
 * record, and before that with the month that is due. One round trip.
 */
export async function recentRecords(actor: EmployerActor): Promise<readonly RecentRecords[]> {
  const rows = await readForEmployer<RecentRow>(actor, RECENT, [actor.employerId, MONTHS_SHOWN, RECORDS_SHOWN]);
  const [first] = rows;
  if (!first) throw new Error('an employer without a row of its own');
  const present = monthOf(calendarDate(first.present));
  const records = rows.flatMap((row) => (row.id === null ? [] : [storedSummary(row as StoredRecent)]));
  // A replaced record does not count.
  const standing = records.filter((record) => record.state !== 'replaced' && record.month <= present);
  const last = standing.some((record) => record.month === present) ? present : addMonths(present, -1);
  const months = monthsFromTo(addMonths(last, 1 - MONTHS_SHOWN), last);
  return RECORD_KINDS.map((kind) => ({
    kind,
    months: months.map((month) =>
      totalsOf(
        month,
        standing.filter((record) => record.kind === kind && record.month === month),
      ),
    ),
    last: records.filter((record) => record.kind === kind && record.place <= RECORDS_SHOWN),
  }));
}

type StoredRecent = StoredSummary & { readonly present: string; readonly place: number };
/** An employer without records has one row all the same. */
type RecentRow = Omit<StoredRecent, 'id'> & { readonly id: string | null };

const RECENT = {
  name: 'recent records',
  text: `SELECT p.present, q.* FROM (SELECT date_trunc('month', now() AT TIME ZONE 'Asia/Kuala_Lumpur')::date AS present) p
    LEFT JOIN LATERAL (SELECT ${SUMMARY_COLUMNS}, r.place
      FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY month DESC, received_at DESC, id DESC)::integer AS place
        FROM contribution_record WHERE employer_id = $1::uuid) r
      JOIN submission s ON s.employer_id = r.employer_id AND s.id = r.submission_id
      WHERE r.month >= p.present - make_interval(months => $2::integer) OR r.place <= $3::integer) q ON true
    ORDER BY q.place`,
};

function totalsOf(month: Month, records: readonly RecordSummary[]): MonthTotals {
  return records.reduce(
    (sums, { employerSen, employeeSen, skbbkSen, totalSen, paidSen }) => ({
      month,
      employerSen: sums.employerSen + employerSen,
      employeeSen: sums.employeeSen + employeeSen,
      skbbkSen: sums.skbbkSen + skbbkSen,
      totalSen: sums.totalSen + totalSen,
      paidSen: sums.paidSen + paidSen,
    }),
    { month, employerSen: 0n, employeeSen: 0n, skbbkSen: 0n, totalSen: 0n, paidSen: 0n },
  );
}
