import 'server-only';
import type { PoolClient } from 'pg';
import type { EmployerActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { type Sen, sen } from '@/lib/core/money';
import { firstDayOf, lastDayOf, type Month, monthOf } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { forEmployerSql } from '@/lib/db/tenant';
import {
  contributionOn,
  type MonthlyContribution,
  type MonthlyCoverage,
  monthlyCoverage,
} from '@/lib/rules/monthly-contribution';
import { employedSql, isLineOfSql, lineOfSql } from './employed-sql';
import { findLastFiled, type LastFiled } from './last-filed';
import { loadEntries } from './register';
import type { WagesParams } from './schema';

/** People on a page of wages. */
export const WAGES_A_PAGE = 50;

/** Somebody employed in the month, with the wage that the draft has of them. Amounts in sen. */
export interface WageRow {
  readonly employeeId: string;
  readonly name: string;
  readonly identityNumber: string;
  /** The first day, when it lies in the month. */
  readonly joined: CalendarDate | null;
  /** The last day, when it lies in the month. */
  readonly left: CalendarDate | null;
  /** Null while none is given; zero is a wage. */
  readonly wage: Sen | null;
  /** In the last filed month; null for a joiner. */
  readonly lastWage: Sen | null;
  /** The saved line's shares, of the schemes that the draft reports; 0 without a line. */
  readonly employer: Sen;
  readonly employee: Sen;
  /** What the law says of the person, whatever the wage. */
  readonly coverage: MonthlyCoverage;
}

/** How far a draft is. */
export interface WageProgress {
  /** Employed in the month. */
  readonly employed: number;
  /** Of them without a wage. */
  readonly lacking: number;
  /** Of those, who had one in the last filed month. */
  readonly offered: number;
  /** Lines of people who are not employed in the month any more; the next save takes them away. */
  readonly gone: number;
}

/** A draft opened for its wages, and one page of its people by name. */
export interface WagePage {
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly version: number;
  readonly lastMonth: Month | null;
  readonly progress: WageProgress;
  readonly rows: readonly WageRow[];
  /** Of all whom the search lets through. */
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

interface Draft {
  readonly employerId: string;
  readonly id: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly version: number;
}

/** Everybody employed in a draft's month, fifty at a time; null when there is no such draft of this employer. */
export async function listWages(
  actor: EmployerActor,
  submissionId: string,
  params: Pick<WagesParams, 'q' | 'show' | 'page'>,
): Promise<WagePage | null> {
  return forEmployerSql(actor, async (client) => {
    const draft = await findDraft(client, actor, submissionId);
    if (!draft) return null;
    const last = await findLastFiled(client, draft.employerId, draft.month, draft.schemes);
    const progress = await progressOf(client, draft, last);
    const count = params.q === '' ? countOf(progress, params) : await countFound(client, draft, params);
    const pageCount = Math.max(1, Math.ceil(count / WAGES_A_PAGE));
    const page = Math.min(params.page, pageCount);
    const found = await readPage(client, draft, last, { ...params, page });
    const entries = await loadEntries(
      client,
      actor,
      found.map(({ employeeId }) => employeeId),
    );
    const rows = found.flatMap((row) => {
      const entry = entries.get(row.employeeId);
      return entry ? [wageRow(row, draft.month, monthlyCoverage(entry.person, draft.month))] : [];
    });
    const { month, schemes, version } = draft;
    return { month, schemes, version, lastMonth: last?.month ?? null, progress, rows, count, page, pageCount };
  });
}

/** One person's saved line of a draft, with all that its explanation needs. */
export interface WageLine {
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly name: string;
  readonly identityNumber: string;
  readonly contribution: MonthlyContribution;
}

/** The line of somebody employed in a draft's month who has a wage; null without one, and of another employer. */
export async function findWageLine(
  actor: EmployerActor,
  submissionId: string,
  employeeId: string,
): Promise<WageLine | null> {
  return forEmployerSql(actor, async (client) => {
    const draft = await findDraft(client, actor, submissionId);
    const entry = draft && (await loadEntries(client, actor, [employeeId])).get(employeeId);
    if (!entry) return null;
    const { rows } = await client.query<{ wage: bigint }>(
      `SELECT wage_sen AS wage FROM contribution_line
       WHERE employer_id = $1 AND month = $2 AND submission_id = $3 AND employee_id = $4`,
      [draft.employerId, firstDayOf(draft.month), draft.id, employeeId],
    );
    if (!rows[0]) return null;
    const { month, schemes } = draft;
    const contribution = contributionOn(monthlyCoverage(entry.person, month), sen(Number(rows[0].wage)));
    return { month, schemes, name: entry.name, identityNumber: entry.identityNumber, contribution };
  });
}

async function findDraft(client: PoolClient, { employerId }: EmployerActor, id: string): Promise<Draft | null> {
  const { rows } = await client.query<{ month: CalendarDate; schemes: SchemeSet; version: number }>(
    `SELECT month, schemes, version FROM submission WHERE employer_id = $1 AND id = $2 AND state = 'draft'`,
    [employerId, id],
  );
  return rows[0] ? { ...rows[0], employerId, id, month: monthOf(rows[0].month) } : null;
}

/** $1 employer, $2 first day of the month, $3 draft; $4 and $5 the last filed month and its submission. */
const PROGRESS_SQL = `SELECT count(*)::integer AS employed, (count(*) FILTER (WHERE l.employee_id IS NULL))::integer AS lacking,
    (count(*) FILTER (WHERE l.employee_id IS NULL AND EXISTS (SELECT 1 FROM contribution_line x
      WHERE ${isLineOfSql('$4', '$5')} OFFSET 0)))::integer AS offered,
    (SELECT people FROM submission WHERE employer_id = $1 AND id = $3) AS lines
  FROM employee e ${lineOfSql('l', '$2', '$3')} WHERE e.employer_id = $1 AND ${employedSql('$2')}`;

async function progressOf(client: PoolClient, draft: Draft, last: LastFiled | null): Promise<WageProgress> {
  const { rows } = await client.query<Omit<WageProgress, 'gone'> & { lines: number }>(PROGRESS_SQL, [
    ...keyOf(draft),
    ...lastKeyOf(draft, last),
  ]);
  const { employed, lacking, offered, lines } = rows[0] ?? { employed: 0, lacking: 0, offered: 0, lines: 0 };
  return { employed, lacking, offered, gone: lines - (employed - lacking) };
}

type Wanted = Pick<WagesParams, 'q' | 'show' | 'page'>;

/** The people whom the search lets through. $3 the draft, $4 a part of the name, $5 of the identity number, both empty for everybody. */
function foundSql({ show }: Wanted): string {
  const lacks = `NOT EXISTS (SELECT 1 FROM contribution_line x WHERE ${isLineOfSql('$2', '$3')} OFFSET 0)`;
  return `FROM employee e WHERE e.employer_id = $1 AND ${employedSql('$2')}
    AND ($4 = '' OR e.name ILIKE $4 OR e.identity_number LIKE $5) AND ${show === 'lacking' ? lacks : '$3::uuid IS NOT NULL'}`;
}

function searched({ q }: Wanted): [name: string, identity: string] {
  if (q === '') return ['', ''];
  const part = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return [part(q), part(q.replace(/[\s-]/g, '').toUpperCase())];
}

function countOf({ employed, lacking }: WageProgress, { show }: Wanted): number {
  return show === 'lacking' ? lacking : employed;
}

async function countFound(client: PoolClient, draft: Draft, wanted: Wanted): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::integer AS count ${foundSql(wanted)}`, [
    ...keyOf(draft),
    ...searched(wanted),
  ]);
  return rows[0]?.count ?? 0;
}

interface Found {
  readonly employeeId: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly employedFrom: CalendarDate;
  readonly employedTo: CalendarDate | null;
  readonly wage: bigint | null;
  readonly employer: number;
  readonly employee: number;
  readonly lastWage: bigint | null;
}

async function readPage(client: PoolClient, draft: Draft, last: LastFiled | null, wanted: Wanted): Promise<Found[]> {
  const { rows } = await client.query<Found>(
    `SELECT e.id AS "employeeId", e.name, e.identity_number AS "identityNumber", e.employed_from AS "employedFrom",
       e.employed_to AS "employedTo", l.wage_sen AS wage, last.wage_sen AS "lastWage",
       coalesce(l.socso_employer_sen + l.eis_employer_sen, 0) AS employer,
       coalesce(l.socso_employee_sen + l.skbbk_employee_sen + l.eis_employee_sen, 0) AS employee
     FROM (SELECT e.* ${foundSql(wanted)} ORDER BY e.name, e.id LIMIT ${WAGES_A_PAGE} OFFSET $6) e
     ${lineOfSql('l', '$2', '$3')} ${lineOfSql('last', '$7', '$8')} ORDER BY e.name, e.id`,
    [...keyOf(draft), ...searched(wanted), (wanted.page - 1) * WAGES_A_PAGE, ...lastKeyOf(draft, last)],
  );
  return rows;
}

function keyOf({ employerId, month, id }: Draft): [string, string, string] {
  return [employerId, firstDayOf(month), id];
}

/** Without a filed month nothing is joined: no submission has an empty id. */
function lastKeyOf({ month }: Draft, last: LastFiled | null): [string, string | null] {
  return [firstDayOf(last?.month ?? month), last?.id ?? null];
}

function wageRow(row: Found, month: Month, coverage: MonthlyCoverage): WageRow {
  const { employeeId, name, identityNumber, employedFrom, employedTo } = row;
  return {
    employeeId,
    name,
    identityNumber,
    joined: employedFrom >= firstDayOf(month) ? employedFrom : null,
    left: employedTo !== null && employedTo <= lastDayOf(month) ? employedTo : null,
    wage: row.wage === null ? null : sen(Number(row.wage)),
    lastWage: row.lastWage === null ? null : sen(Number(row.lastWage)),
    employer: sen(row.employer),
    employee: sen(row.employee),
    coverage,
  };
}
