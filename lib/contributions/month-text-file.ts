import 'server-only';
import type { PoolClient } from 'pg';
import type { EmployerActor } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { type Sen, sen } from '@/lib/core/money';
import { firstDayOf, type Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { forEmployerSql } from '@/lib/db/tenant';
import { contributionOn, monthlyCoverage } from '@/lib/rules/monthly-contribution';
import { type FileHeading, type FileLine, LINE_END, lineWriter } from '@/lib/rules/text-file/write';
import { employedSql, lineOfSql } from './employed-sql';
import { findLastFiled } from './last-filed';
import { findMonth } from './queries';
import { loadEntries } from './register';
import { findSubmission } from './submission-queries';

/** Lines that a download reads at once. */
export const LINES_A_BATCH = 1_000;

/** A month as a combined v2 file, written while it is sent. */
export interface MonthTextFile {
  readonly month: Month;
  readonly people: number;
  readonly chunks: AsyncGenerator<string>;
}

/** The lines of a submission as a file; null for a file that is no draft yet, and for another employer's. */
export async function submissionTextFile(actor: EmployerActor, submissionId: string): Promise<MonthTextFile | null> {
  const submission = isId(submissionId) ? await findSubmission(actor, submissionId) : null;
  if (!submission || submission.state === 'checked') return null;
  const { month, schemes, people } = submission;
  const readAfter: ReadBatch<SubmissionPlace> = async (client, after) => {
    const { rows } = await client.query<StoredShares>(SUBMISSION_SQL, [
      actor.employerId,
      firstDayOf(month),
      submissionId,
      after.lineNo,
      after.employeeId,
    ]);
    return rows.map((row) => ({ place: row, line: storedLine(row) }));
  };
  const start = { lineNo: -1, employeeId: FIRST_ID };
  return { month, people, chunks: await written(actor, { month, schemes }, readAfter, start) };
}

/**
 * A month's file for somebody without payroll software: everybody employed in it, by name, with the wage of the last
 * filed month or none. Null for a month that cannot be filed.
 */
export async function templateTextFile(
  actor: EmployerActor,
  month: Month,
  schemes: SchemeSet,
): Promise<MonthTextFile | null> {
  const view = await findMonth(actor, month, schemes);
  if (!view) return null;
  const last = await forEmployerSql(actor, (client) => findLastFiled(client, actor.employerId, month, schemes));
  const readAfter: ReadBatch<TemplatePlace> = async (client, after) => {
    const lastKey = [firstDayOf(last?.month ?? month), last?.id ?? null];
    const values = [actor.employerId, firstDayOf(month), ...lastKey, after.name, after.employeeId];
    const { rows } = await client.query<TemplateRow>(TEMPLATE_SQL, values);
    const ids = rows.map(({ employeeId }) => employeeId);
    const entries = await loadEntries(client, actor, ids);
    return rows.map((row) => {
      const entry = entries.get(row.employeeId);
      if (!entry) throw new Error(`no employment ${row.employeeId}`);
      const contribution = contributionOn(monthlyCoverage(entry.person, month), sen(Number(row.wage ?? 0n)));
      return { place: row, line: { identityNumber: row.identityNumber, name: row.name, contribution } };
    });
  };
  const start = { name: '', employeeId: FIRST_ID };
  return { month, people: view.month.people, chunks: await written(actor, { month, schemes }, readAfter, start) };
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface SubmissionPlace {
  readonly lineNo: number;
  readonly employeeId: string;
}

interface TemplatePlace {
  readonly name: string;
  readonly employeeId: string;
}

type ReadBatch<Place> = (
  client: PoolClient,
  after: Place,
) => Promise<{ readonly place: Place; readonly line: FileLine }[]>;

/**
 * The file in pieces. Each batch is a transaction of its own, because a slow reader must not keep one open, and begins
 * after the place where the one before ended.
 */
async function written<Place>(
  actor: EmployerActor,
  of: Pick<FileHeading, 'month' | 'schemes'>,
  readAfter: ReadBatch<Place>,
  start: Place,
): Promise<AsyncGenerator<string>> {
  const write = lineWriter({ ...of, ...(await employerHeading(actor)) });
  async function* pieces(): AsyncGenerator<string> {
    let after = start;
    for (;;) {
      const from = after;
      const batch = await forEmployerSql(actor, (client) => readAfter(client, from));
      if (batch.length > 0) yield batch.map(({ line }) => write(line) + LINE_END).join('');
      const last = batch.at(-1);
      if (!last || batch.length < LINES_A_BATCH) return;
      after = last.place;
    }
  }
  return pieces();
}

async function employerHeading(actor: EmployerActor): Promise<Pick<FileHeading, 'employerCode' | 'ssmNumber'>> {
  return forEmployerSql(actor, async (client) => {
    const { rows } = await client.query<{ code: string; brn: string | null }>(
      // A household's number is an identity number, which has no place in the field of the SSM number.
      `SELECT code, CASE WHEN kind = 'business' THEN brn END AS brn FROM employer WHERE id = $1`,
      [actor.employerId],
    );
    if (!rows[0]) throw new Error('an employer without a row of its own');
    return { employerCode: rows[0].code, ssmNumber: rows[0].brn };
  });
}

const SUBMISSION_SQL = `SELECT line_no AS "lineNo", employee_id AS "employeeId", identity_number AS "identityNumber", name,
    wage_sen AS wage, socso_employer_sen AS "socsoEmployer", socso_employee_sen AS "socsoEmployee",
    eis_employer_sen AS "eisEmployer", eis_employee_sen AS "eisEmployee", skbbk_employee_sen AS skbbk
  FROM contribution_line WHERE employer_id = $1 AND month = $2 AND submission_id = $3
    AND (line_no, employee_id) > ($4::integer, $5::uuid)
  ORDER BY line_no, employee_id LIMIT ${LINES_A_BATCH}`;

interface StoredShares extends SubmissionPlace {
  readonly identityNumber: string;
  readonly name: string;
  readonly wage: bigint;
  readonly socsoEmployer: Sen;
  readonly socsoEmployee: Sen;
  readonly eisEmployer: Sen;
  readonly eisEmployee: Sen;
  readonly skbbk: Sen;
}

function storedLine({ identityNumber, name, wage, ...shares }: StoredShares): FileLine {
  return {
    identityNumber,
    name,
    contribution: {
      wage: sen(Number(wage)),
      socso: { employer: shares.socsoEmployer, employee: shares.socsoEmployee },
      eis: { employer: shares.eisEmployer, employee: shares.eisEmployee },
      skbbk: { employee: shares.skbbk },
    },
  };
}

/** $1 employer, $2 the month, $3 and $4 the last filed month and its submission, $5 and $6 the place of the line before. */
const TEMPLATE_SQL = `SELECT e.id AS "employeeId", e.name, e.identity_number AS "identityNumber", last.wage_sen AS wage
  FROM (SELECT e.* FROM employee e WHERE e.employer_id = $1 AND ${employedSql('$2')} AND (e.name, e.id) > ($5, $6::uuid)
    ORDER BY e.name, e.id LIMIT ${LINES_A_BATCH}) e
  ${lineOfSql('last', '$3', '$4')} ORDER BY e.name, e.id`;

interface TemplateRow extends TemplatePlace {
  readonly identityNumber: string;
  readonly wage: bigint | null;
}
