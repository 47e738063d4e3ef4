import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { type Sen, sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { dbMonth, monthFromDb } from '@/lib/db/dates';
import { Prisma, type Submission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { overlapping } from './month-access';
import { WAGE_JUMP_PERCENT } from './schema';
import { type SubmissionSums, submissionView } from './submission-queries';

/** Somebody whose line differs from the last filed month's. */
export interface ChangedPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly identityNumber: string;
  /** Wages then and now, in sen; null when there was, or is, no line. */
  readonly before: Sen | null;
  readonly after: Sen | null;
}

/** People of one kind of change: how many in all, and the first of them by name. */
export interface ChangedPeople {
  readonly count: number;
  readonly people: readonly ChangedPerson[];
}

/** A month's lines beside those of the last month filed before it. */
export interface MonthComparison {
  readonly previousMonth: Month;
  readonly previousPeople: number;
  readonly previousSums: SubmissionSums;
  /** New on the list. */
  readonly joiners: ChangedPeople;
  /** Off the list because their employment ended before the month. */
  readonly leavers: ChangedPeople;
  /** Off the list although still employed. */
  readonly missing: ChangedPeople;
  /** Wages that moved by `WAGE_JUMP_PERCENT` or more. */
  readonly jumps: ChangedPeople;
}

const PEOPLE_SHOWN = 50;

/**
 * What changed against the last filed month before this one in the same schemes; filed scheme by scheme, against both.
 *
 * @returns null when nothing was filed before, or the submission is not this employer's
 */
export async function compareWithLastMonth(
  actor: EmployerActor,
  submissionId: string,
): Promise<MonthComparison | null> {
  return forEmployer(actor, async (tx) => {
    const { employerId } = actor;
    const now = await tx.submission.findUnique({ where: { employerId_id: { employerId, id: submissionId } } });
    if (!now) return null;
    const before = await findBefore(tx, now);
    const [last] = before;
    if (!last) return null;
    const changes = await findChanges(tx, now, before);
    const of = (kind: Change['kind']) => changedPeople(changes.filter((change) => change.kind === kind));
    return {
      previousMonth: monthFromDb(last.month),
      ...(before.length > 1 ? await sumsTogether(tx, before) : sumsOf(last)),
      joiners: of('joiner'),
      leavers: of('leaver'),
      missing: of('missing'),
      jumps: of('jump'),
    };
  });
}

/** What was filed for the last month before: one submission, or the two of a month that was filed scheme by scheme. */
async function findBefore(tx: Tx, now: Submission): Promise<Submission[]> {
  const found = await tx.submission.findMany({
    where: {
      employerId: now.employerId,
      kind: 'monthly',
      state: { in: ['submitted', 'paid'] },
      schemes: { in: overlapping(now.schemes) },
      month: { lt: now.month },
    },
    orderBy: { month: 'desc' },
    take: 2,
  });
  return found.filter(({ month }) => month.getTime() === found[0]?.month.getTime());
}

type Previous = Pick<MonthComparison, 'previousPeople' | 'previousSums'>;

function sumsOf(submission: Submission): Previous {
  return { previousPeople: submission.people, previousSums: submissionView(submission).sums };
}

/** The shares of both schemes' submissions, and people and wages once, who are on the lines of both. */
async function sumsTogether(tx: Tx, before: readonly Submission[]): Promise<Previous> {
  const [once] = await tx.$queryRaw<{ people: number; wages: bigint }[]>(Prisma.sql`
    SELECT count(*)::integer AS people, coalesce(sum(wage_sen), 0)::bigint AS wages FROM (${linesOf(before)}) b`);
  const sums = before.map((submission) => submissionView(submission).sums);
  const inAll = (share: keyof SubmissionSums) => sums.reduce((sum, each) => sum + each[share], 0n);
  return {
    previousPeople: once?.people ?? 0,
    previousSums: {
      wages: once?.wages ?? 0n,
      socsoEmployer: inAll('socsoEmployer'),
      socsoEmployee: inAll('socsoEmployee'),
      skbbk: inAll('skbbk'),
      eisEmployer: inAll('eisEmployer'),
      eisEmployee: inAll('eisEmployee'),
    },
  };
}

/** Each person's line of a month; of two submissions the one with the higher wage. */
function linesOf(submissions: readonly Submission[]): Prisma.Sql {
  const [first, second] = submissions;
  if (!first) throw new Error('no submission to read lines of');
  if (second)
    return Prisma.sql`SELECT DISTINCT ON (employee_id) employee_id, name, identity_number, wage_sen
      FROM (${linesOf([first])} UNION ALL ${linesOf([second])}) l ORDER BY employee_id, wage_sen DESC`;
  return Prisma.sql`SELECT employee_id, name, identity_number, wage_sen FROM contribution_line
    WHERE employer_id = ${first.employerId}::uuid AND month = ${dbMonth(monthFromDb(first.month))}::date AND submission_id = ${first.id}::uuid`;
}

interface Change {
  readonly kind: 'joiner' | 'leaver' | 'missing' | 'jump';
  readonly count: number;
  readonly employeeId: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly before: bigint | null;
  readonly after: bigint | null;
}

function findChanges(tx: Tx, now: Submission, before: readonly Submission[]): Promise<Change[]> {
  const { employerId } = now;
  const month = dbMonth(monthFromDb(now.month));
  return tx.$queryRaw<Change[]>(Prisma.sql`
    WITH a AS MATERIALIZED (${linesOf([now])}),
      b AS MATERIALIZED (${linesOf(before)}),
      changed AS (
        SELECT CASE WHEN b.employee_id IS NULL THEN 'joiner'
            WHEN a.employee_id IS NOT NULL THEN 'jump'
            WHEN e.employed_to < ${month}::date THEN 'leaver' ELSE 'missing' END AS kind,
          coalesce(a.employee_id, b.employee_id) AS employee_id, coalesce(a.name, b.name) AS name,
          coalesce(a.identity_number, b.identity_number) AS identity_number, b.wage_sen AS before, a.wage_sen AS after
        FROM a FULL JOIN b USING (employee_id)
        LEFT JOIN employee e ON a.employee_id IS NULL AND e.employer_id = ${employerId}::uuid AND e.id = b.employee_id
        WHERE a.employee_id IS NULL OR b.employee_id IS NULL
          OR abs(a.wage_sen - b.wage_sen) * 100 >= greatest(b.wage_sen, 1) * ${WAGE_JUMP_PERCENT}::bigint
      ),
      ranked AS (SELECT *, count(*) OVER (PARTITION BY kind) AS in_all,
        row_number() OVER (PARTITION BY kind ORDER BY name, employee_id) AS place FROM changed)
    SELECT kind, in_all::integer AS count, employee_id AS "employeeId", name, identity_number AS "identityNumber", before, after
    FROM ranked WHERE place <= ${PEOPLE_SHOWN}::integer ORDER BY kind, place`);
}

function changedPeople(changes: readonly Change[]): ChangedPeople {
  return {
    count: changes[0]?.count ?? 0,
    people: changes.map(({ employeeId, name, identityNumber, before, after }) => ({
      employeeId,
      name,
      identityNumber,
      before: senOrNull(before),
      after: senOrNull(after),
    })),
  };
}

function senOrNull(value: bigint | null): Sen | null {
  return value === null ? null : sen(Number(value));
}
