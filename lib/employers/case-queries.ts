import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { readForEmployer } from '@/lib/db/tenant';
import { OPEN_CASE_STATES } from '@/lib/rules/lifecycle/case';
import type { OpenCase } from './attention-queries';
import type { ListParams } from './schema';

/** A case of an employer, whether or not it has ended. */
export interface EmployerCase extends OpenCase {
  /** In Malaysia; null while it is a draft. */
  readonly sentOn: CalendarDate | null;
  /** Of a correction whom it is about. */
  readonly employeeName: string | null;
}

/** A page of an employer's cases. */
export interface CaseList {
  readonly rows: readonly EmployerCase[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

const ROWS_PER_PAGE = 50;

/**
 * Every case but the discarded ones: those that wait for the employer, then by the day of the office's answer, then what
 * has ended, the latest first. Beyond the last page: the last page. One round trip.
 */
export async function listEmployerCases(actor: EmployerActor, { page: asked }: ListParams): Promise<CaseList> {
  const values = [actor.employerId, OPEN_CASE_STATES, ROWS_PER_PAGE, asked];
  const [found] = await readForEmployer<{ count: number; rows: EmployerCase[] | null }>(actor, CASES, values);
  if (!found) throw new Error('one row says how many there are');
  const pageCount = Math.max(1, Math.ceil(found.count / ROWS_PER_PAGE));
  return { rows: found.rows ?? [], count: found.count, page: Math.min(asked, pageCount), pageCount };
}

const CASES = {
  name: 'employer cases',
  text: `WITH c AS (
      SELECT k.*, i.employee_case_id, d.name AS employee_name,
        CASE WHEN k.state = 'query' THEN 0 WHEN k.state = ANY ($2::case_state[]) THEN 1 ELSE 2 END AS turn
      FROM employer_case k
      LEFT JOIN immigration_correction i ON i.employer_id = k.employer_id AND i.case_id = k.id
      LEFT JOIN case_employee d ON d.employer_id = i.employer_id AND d.case_id = i.employee_case_id AND d.id = i.employee_id
      WHERE k.employer_id = $1::uuid AND k.state <> 'discarded'),
    n AS (SELECT count(*)::integer AS count FROM c)
    SELECT n.count, (SELECT json_agg(r) FROM (
      SELECT id AS "caseId", kind, state, number, target_date AS "targetDate", employee_case_id AS "employeeCaseId",
        (submitted_at AT TIME ZONE 'Asia/Kuala_Lumpur')::date AS "sentOn", employee_name AS "employeeName"
      FROM c
      ORDER BY turn, CASE WHEN turn < 2 THEN target_date END, CASE WHEN turn = 2 THEN coalesce(decided_at, submitted_at) END DESC,
        CASE WHEN turn < 2 THEN opened_at END, opened_at DESC, id
      LIMIT $3::integer
      OFFSET (least($4::integer, greatest(1, ceil(n.count / $3::numeric)::integer)) - 1) * $3::integer) r) AS rows
    FROM n`,
};
