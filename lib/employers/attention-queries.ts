import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { readForEmployer } from '@/lib/db/tenant';
import { PAPERS_RUN_OUT_DAYS } from '@/lib/rules/employees/papers';
import { type CaseKind, type CaseState, OPEN_CASE_STATES } from '@/lib/rules/lifecycle/case';

/** A case that has not ended. */
export interface OpenCase {
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly number: string | null;
  readonly targetDate: CalendarDate | null;
  /** Of a correction the case in which its employee is registered. */
  readonly employeeCaseId: string | null;
}

/** A foreign employee whose passport or pass runs out or has ended. */
export interface EndingPapers {
  readonly employeeId: string;
  readonly name: string;
  readonly passportUntil: CalendarDate | null;
  readonly passUntil: CalendarDate | null;
}

/** The first rows of a list, and how many there are. */
export interface FirstOf<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
}

/** What the overview shows beside the months. */
export interface Attention {
  readonly today: CalendarDate;
  /** Those that wait for the employer first, then by the day of the office's answer. */
  readonly cases: FirstOf<OpenCase>;
  /** Of people who are employed today, whoever's ends first first. */
  readonly papers: FirstOf<EndingPapers>;
}

const ROWS_SHOWN = 5;

/** An employer's open cases, and papers that end within `PAPERS_RUN_OUT_DAYS` or have ended. One round trip. */
export async function readAttention(actor: EmployerActor): Promise<Attention> {
  const values = [actor.employerId, ROWS_SHOWN, OPEN_CASE_STATES, PAPERS_RUN_OUT_DAYS];
  const [row] = await readForEmployer<AttentionRow>(actor, ATTENTION, values);
  if (!row) throw new Error('one row says what there is');
  return { today: row.today, cases: firstOf(row.cases), papers: firstOf(row.papers) };
}

type Counted<Row> = Row & { readonly count: number };

/** Lists without a row are null. Days are ISO text. */
interface AttentionRow {
  readonly today: CalendarDate;
  readonly cases: readonly Counted<OpenCase>[] | null;
  readonly papers: readonly Counted<EndingPapers>[] | null;
}

const ATTENTION = {
  name: 'attention',
  text: `SELECT p.today,
      (SELECT json_agg(c) FROM (
        SELECT k.id AS "caseId", k.kind, k.state, k.number, k.target_date AS "targetDate",
          i.employee_case_id AS "employeeCaseId", count(*) OVER () AS count
        FROM employer_case k LEFT JOIN immigration_correction i ON i.employer_id = k.employer_id AND i.case_id = k.id
        WHERE k.employer_id = $1::uuid AND k.state = ANY ($3::case_state[])
        ORDER BY k.state <> 'query', k.target_date, k.opened_at, k.id LIMIT $2::integer) c) AS cases,
      (SELECT json_agg(e) FROM (
        SELECT id AS "employeeId", name, passport_until AS "passportUntil", pass_until AS "passUntil",
          count(*) OVER () AS count
        FROM employee WHERE employer_id = $1::uuid AND least(passport_until, pass_until) <= p.today + $4::integer
          AND (employed_to IS NULL OR employed_to >= p.today)
        ORDER BY least(passport_until, pass_until), name, id LIMIT $2::integer) e) AS papers
    FROM (SELECT (now() AT TIME ZONE 'Asia/Kuala_Lumpur')::date AS today) p`,
};

function firstOf<Row>(rows: readonly Counted<Row>[] | null): FirstOf<Row> {
  return { rows: rows ?? [], count: rows?.[0]?.count ?? 0 };
}
