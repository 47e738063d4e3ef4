import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { addMonths, type Month, monthInMalaysia, monthsFromTo } from '@/lib/core/month';
import { RECORD_KINDS, type RecordKind } from '@/lib/core/schemes';
import { databaseNow } from '@/lib/db/clock';
import { dbMonth, monthFromDb } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { type RecordSummary, SUMMARY_RELATIONS, summaryOf } from './record-summary';

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
 * record, and before that with the month that is due.
 */
export async function recentRecords(actor: EmployerActor): Promise<readonly RecentRecords[]> {
  return forEmployer(actor, async (tx) => {
    const present = monthInMalaysia(await databaseNow(tx));
    const sums = await sumByMonth(tx, actor, addMonths(present, -MONTHS_SHOWN), present);
    const last = sums.some((sum) => sum.month === present) ? present : addMonths(present, -1);
    const months = monthsFromTo(addMonths(last, 1 - MONTHS_SHOWN), last);
    const panels: RecentRecords[] = [];
    for (const kind of RECORD_KINDS) {
      const found = sums.filter((sum) => sum.kind === kind);
      panels.push({
        kind,
        months: months.map((month) => found.find((sum) => sum.month === month) ?? emptyMonth(month)),
        last: await findLast(tx, actor, kind),
      });
    }
    return panels;
  });
}

interface MonthSum extends MonthTotals {
  readonly kind: RecordKind;
}

async function sumByMonth(tx: Tx, actor: EmployerActor, from: Month, to: Month): Promise<MonthSum[]> {
  // Each record counts once, whatever the number of payments; a replaced one does not count.
  const rows = await tx.$queryRaw<(Omit<MonthSum, 'month'> & { month: Date })[]>`SELECT r.month, r.kind::text AS kind,
      sum(r.employer_sen)::bigint AS "employerSen", sum(r.employee_sen)::bigint AS "employeeSen",
      sum(r.skbbk_sen)::bigint AS "skbbkSen", sum(r.total_sen)::bigint AS "totalSen",
      coalesce(sum(p.paid), 0)::bigint AS "paidSen"
    FROM contribution_record r
    JOIN submission s ON s.employer_id = r.employer_id AND s.id = r.submission_id AND s.state <> 'replaced'
    LEFT JOIN LATERAL (SELECT sum(amount_sen) AS paid FROM payment_part x
      WHERE x.employer_id = r.employer_id AND x.record_id = r.id) p ON true
    WHERE r.employer_id = ${actor.employerId}::uuid AND r.month BETWEEN ${dbMonth(from)}::date AND ${dbMonth(to)}::date
    GROUP BY r.month, r.kind`;
  return rows.map((row) => ({ ...row, month: monthFromDb(row.month) }));
}

async function findLast(tx: Tx, actor: EmployerActor, kind: RecordKind): Promise<RecordSummary[]> {
  const rows = await tx.contributionRecord.findMany({
    where: { employerId: actor.employerId, kind },
    include: SUMMARY_RELATIONS,
    orderBy: [{ month: 'desc' }, { receivedAt: 'desc' }, { id: 'desc' }],
    take: RECORDS_SHOWN,
  });
  return rows.map(summaryOf);
}

function emptyMonth(month: Month): MonthTotals {
  return { month, employerSen: 0n, employeeSen: 0n, skbbkSen: 0n, totalSen: 0n, paidSen: 0n };
}
