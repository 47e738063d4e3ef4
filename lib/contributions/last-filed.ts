import 'server-only';
import type { PoolClient } from 'pg';
import type { CalendarDate } from '@/lib/core/calendar';
import { firstDayOf, type Month, monthOf } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { overlapping } from './month-access';

/** The submission whose wages are offered again. */
export interface LastFiled {
  readonly id: string;
  readonly month: Month;
}

const LAST_FILED_SQL = `SELECT id, month FROM submission WHERE employer_id = $1 AND kind = 'monthly'
    AND state IN ('submitted', 'paid') AND month < $2 AND schemes = ANY($3::scheme_set[])
  ORDER BY month DESC, people DESC LIMIT 1`;

/** The last month filed before this one that reports one of the schemes; of two of one month, the one with more people. */
export async function findLastFiled(
  client: PoolClient,
  employerId: string,
  month: Month,
  schemes: SchemeSet,
): Promise<LastFiled | null> {
  const values = [employerId, firstDayOf(month), overlapping(schemes)];
  const { rows } = await client.query<{ id: string; month: CalendarDate }>(LAST_FILED_SQL, values);
  return rows[0] ? { id: rows[0].id, month: monthOf(rows[0].month) } : null;
}
