import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { readForEmployer } from '@/lib/db/tenant';
import { overlapping } from './month-access';

/** A month since liability with one of its live submissions, as the database has it. Days are ISO text, sums in sen. */
export interface MonthRow {
  /** The day in Malaysia by the database's clock. */
  readonly today: string;
  /** The state that the employer is in, whose holidays count. */
  readonly stateCode: string;
  /** The month's first day; null in the only row of an employer whose liability lies ahead. */
  readonly month: string | null;
  /** Its live submission, and everything of it; null when there is none. */
  readonly id: string | null;
  readonly state: 'draft' | 'submitted' | 'paid';
  readonly schemes: SchemeSet;
  readonly people: number;
  readonly socsoSen: bigint;
  readonly eisSen: bigint;
  /** People employed in a month without a submission. */
  readonly employed: number | null;
  /** Uploaded files that wait to be looked at. */
  readonly files: number;
}

/**
 * Every month since liability, newest first, once for each of its live submissions: two when SOCSO and EIS are reported
 * apart, then by how far they have come. One round trip.
 */
export function readMonths(actor: EmployerActor, schemes: SchemeSet): Promise<MonthRow[]> {
  return readForEmployer<MonthRow>(actor, MONTHS, [actor.employerId, schemes, overlapping(schemes)]);
}

const MONTHS = {
  name: 'months',
  text: `SELECT p.today, r.state_code AS "stateCode", m.month, s.id, s.state::text, s.schemes::text, s.people,
      s.socso_employer_sen + s.socso_employee_sen + s.skbbk_employee_sen AS "socsoSen",
      s.eis_employer_sen + s.eis_employee_sen AS "eisSen",
      CASE WHEN s.id IS NULL THEN (SELECT coalesce(sum(h.change), 0)::integer FROM headcount h
        WHERE h.employer_id = $1::uuid AND h.month <= m.month) END AS employed,
      (SELECT count(*)::integer FROM text_file f WHERE f.employer_id = $1::uuid AND f.month = m.month
        AND f.schemes = $2::scheme_set AND f.state IN ('received', 'checking', 'checked')) AS files
    FROM (SELECT (now() AT TIME ZONE 'Asia/Kuala_Lumpur')::date AS today) p
    JOIN employer r ON r.id = $1::uuid
    LEFT JOIN LATERAL (SELECT each::date AS month FROM generate_series(r.liable_from::timestamp, p.today::timestamp, interval '1 month') each OFFSET 0) m ON true
    LEFT JOIN submission s ON s.employer_id = $1::uuid AND s.month = m.month AND s.kind = 'monthly'
      AND s.state IN ('draft', 'submitted', 'paid') AND s.schemes = ANY ($3::scheme_set[])
    ORDER BY m.month DESC, s.state`,
};

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

/** The files uploaded for a month, newest first, without the discarded ones; at most 20. */
export function listFiles(actor: EmployerActor, month: Month, schemes: SchemeSet): Promise<TextFileRow[]> {
  return readForEmployer<TextFileRow>(actor, FILES, [actor.employerId, `${month}-01`, schemes]);
}

const FILES = {
  name: 'files of a month',
  text: `SELECT id, file_name AS "fileName", state::text, size_bytes AS "sizeBytes", lines_done AS "linesDone",
      received_at AS "receivedAt", submission_id AS "submissionId"
    FROM text_file WHERE employer_id = $1::uuid AND month = $2::date AND schemes = $3::scheme_set AND state <> 'discarded'
    ORDER BY received_at DESC LIMIT 20`,
};
