import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import { type CalendarDate, calendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { databaseNow } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import { forStaff } from '@/lib/db/tenant';
import type { CaseKind, CaseState } from '@/lib/rules/lifecycle/case';
import type { QueueParams, QueueState } from './schema';

/** Rows of the queue on a page. */
export const CASES_PER_PAGE = 50;

/** A case as the queue shows it. */
export interface QueueRow {
  readonly caseId: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly employerName: string;
  readonly submittedAt: Date;
  readonly targetDate: CalendarDate;
  /** Whose turn it is and the target is past. */
  readonly isOverdue: boolean;
  readonly officer: string | null;
  readonly isMine: boolean;
  /** Automatic checks that did not pass: cannot be approved as it is, to be looked at, not known yet. */
  readonly fails: number;
  readonly looks: number;
  readonly pending: number;
  /** The employer wrote, and nobody of the office has dealt with it since. */
  readonly hasNewMessage: boolean;
}

/** A page of the queue, the oldest target first. */
export interface Queue {
  readonly rows: readonly QueueRow[];
  /** What `after` is of the next page; null on the last. */
  readonly next: string | null;
  /** Cases that wait for the office, whatever the filters. */
  readonly waiting: number;
  readonly overdue: number;
  /** Cases with a new message, whatever the filters. */
  readonly written: number;
  readonly today: CalendarDate;
}

interface StoredRow {
  case_id: string;
  number: string;
  kind: CaseKind;
  state: CaseState;
  employer_name: string | null;
  submitted_at: Date;
  target_date: string;
  officer: string | null;
  officer_id: string | null;
  fails: number;
  looks: number;
  pending: number;
  written: boolean;
}

/** The cases that match the filters. A place in the list is found by its last row, so that a long queue stays quick. */
export async function listQueue(actor: StaffActor, params: QueueParams): Promise<Queue> {
  return forStaff(actor, async (tx) => {
    const today = dateInMalaysia(await databaseNow(tx));
    const found = await tx.$queryRaw<StoredRow[]>`
      SELECT c.id::text AS case_id, c.number, c.kind::text, c.state::text, coalesce(e.name, r.name) AS employer_name,
        c.submitted_at, c.target_date::text, coalesce(u.name, u.email) AS officer, c.officer_id::text, k.fails, k.looks, k.pending,
        ${WRITTEN} AS written
      FROM employer_case c
      LEFT JOIN employer e ON e.id = c.employer_id
      LEFT JOIN registration r ON r.employer_id = c.employer_id
      LEFT JOIN user_account u ON u.id = c.officer_id
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE outcome = 'fail')::integer AS fails,
        count(*) FILTER (WHERE outcome = 'look')::integer AS looks, count(*) FILTER (WHERE outcome = 'pending')::integer AS pending
        FROM case_check k WHERE k.employer_id = c.employer_id AND k.case_id = c.id) k
      WHERE ${matching(actor, params, today)}
      ORDER BY c.target_date, c.id LIMIT ${CASES_PER_PAGE + 1}`;
    const [counts] = await tx.$queryRaw<{ waiting: number; overdue: number }[]>`SELECT count(*)::integer AS waiting,
      count(*) FILTER (WHERE target_date < ${today}::date)::integer AS overdue FROM employer_case c WHERE ${inState('waiting')}`;
    const [unread] = await tx.$queryRaw<{ written: number }[]>`
      SELECT count(*)::integer AS written FROM employer_case c WHERE ${inState('written')}`;
    const rows = found.slice(0, CASES_PER_PAGE).map((row) => rowOf(row, actor, today));
    const last = rows.at(-1);
    const next = found.length > CASES_PER_PAGE && last ? `${last.targetDate}_${last.caseId}` : null;
    return {
      rows,
      next,
      waiting: counts?.waiting ?? 0,
      overdue: counts?.overdue ?? 0,
      written: unread?.written ?? 0,
      today,
    };
  });
}

function matching(
  { userId }: StaffActor,
  { kind, state, mine, overdue, after }: QueueParams,
  today: CalendarDate,
): Prisma.Sql {
  const parts = [inState(state)];
  if (kind) parts.push(Prisma.sql`c.kind = ${kind}::case_kind`);
  if (mine) parts.push(Prisma.sql`c.officer_id = ${userId}::uuid`);
  if (overdue) parts.push(Prisma.sql`c.target_date < ${today}::date AND ${inState('waiting')}`);
  if (after) parts.push(Prisma.sql`(c.target_date, c.id) > (${after.targetDate}::date, ${after.id}::uuid)`);
  return Prisma.join(parts, ' AND ');
}

/** As `hasNewMessage` says; once a case is over nobody has to read it any more. */
const WRITTEN = Prisma.sql`(c.state IN ('submitted', 'in_review', 'query', 'resubmitted')
  AND (SELECT coalesce(max(e.seq) FILTER (WHERE e.kind = 'message' AND e.side = 'employer'), 0)
    > coalesce(max(e.seq) FILTER (WHERE e.side = 'staff'), 0)
    FROM case_event e WHERE e.employer_id = c.employer_id AND e.case_id = c.id))`;

function inState(state: QueueState): Prisma.Sql {
  switch (state) {
    case 'waiting':
      return Prisma.sql`c.state IN ('submitted', 'in_review', 'resubmitted')`;
    case 'written':
      return WRITTEN;
    case 'decided':
      return Prisma.sql`c.state IN ('approved', 'rejected')`;
    case 'all':
      return Prisma.sql`c.state NOT IN ('draft', 'discarded')`;
    case 'submitted':
    case 'in_review':
    case 'query':
    case 'resubmitted':
      return Prisma.sql`c.state = ${state}::case_state`;
  }
}

function rowOf(row: StoredRow, { userId }: StaffActor, today: CalendarDate): QueueRow {
  const targetDate = calendarDate(row.target_date);
  const isWaiting = row.state === 'submitted' || row.state === 'in_review' || row.state === 'resubmitted';
  return {
    caseId: row.case_id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    employerName: row.employer_name ?? '',
    submittedAt: row.submitted_at,
    targetDate,
    isOverdue: isWaiting && targetDate < today,
    officer: row.officer,
    isMine: row.officer_id === userId,
    fails: row.fails,
    looks: row.looks,
    pending: row.pending,
    hasNewMessage: row.written,
  };
}
