import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { readForEmployer } from '@/lib/db/tenant';
import { PAPERS_RUN_OUT_DAYS } from '@/lib/rules/employees/papers';
import type { EndingPapers } from './attention-queries';
import type { ListParams } from './schema';

/** A page of the foreign employees whose passport or pass runs out or has ended. */
export interface PaperList {
  readonly today: CalendarDate;
  readonly rows: readonly EndingPapers[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

const ROWS_PER_PAGE = 50;

/**
 * Everybody employed today whose passport or pass ends within `PAPERS_RUN_OUT_DAYS` or has ended, whoever's ends first
 * first. Beyond the last page: the last page. One round trip.
 */
export async function listEndingPapers(actor: EmployerActor, { page: asked }: ListParams): Promise<PaperList> {
  const values = [actor.employerId, PAPERS_RUN_OUT_DAYS, ROWS_PER_PAGE, asked];
  const found = await readForEmployer<PaperRow>(actor, PAPERS, values);
  const [first] = found;
  if (!first) throw new Error('one row says what day it is');
  const pageCount = Math.max(1, Math.ceil(first.count / ROWS_PER_PAGE));
  return {
    today: first.today,
    rows: found.flatMap(({ employeeId, name, passportUntil, passUntil }) =>
      employeeId === null ? [] : [{ employeeId, name, passportUntil, passUntil }],
    ),
    count: first.count,
    page: Math.min(asked, pageCount),
    pageCount,
  };
}

/** Where nobody's papers run out, one row without an employee. Days are ISO text. */
type PaperRow = { readonly today: CalendarDate; readonly count: number } & (
  | EndingPapers
  | { readonly [Field in keyof EndingPapers]: null }
);

const PAPERS = {
  name: 'ending papers',
  text: `WITH p AS (SELECT (now() AT TIME ZONE 'Asia/Kuala_Lumpur')::date AS today),
    e AS (
      SELECT id, name, passport_until, pass_until, least(passport_until, pass_until) AS until
      FROM employee, p
      WHERE employer_id = $1::uuid AND least(passport_until, pass_until) <= p.today + $2::integer
        AND (employed_to IS NULL OR employed_to >= p.today)),
    n AS (SELECT count(*)::integer AS count FROM e)
    SELECT p.today, n.count, r.id AS "employeeId", r.name, r.passport_until AS "passportUntil", r.pass_until AS "passUntil"
    FROM p CROSS JOIN n LEFT JOIN LATERAL (
      SELECT * FROM e ORDER BY until, name, id LIMIT $3::integer
      OFFSET (least($4::integer, greatest(1, ceil(n.count / $3::numeric)::integer)) - 1) * $3::integer) r ON true
    ORDER BY r.until, r.name, r.id`,
};
