import 'server-only';
import type { PoolClient } from 'pg';
import { sen } from '@/lib/core/money';
import { firstDayOf } from '@/lib/core/month';
import { copyLines, type LineOwner } from './line-rows';
import type { KeptLine, LinePlan } from './wage-plan';

const KEPT_SQL = `SELECT employee_id AS "employeeId", line_no AS "lineNo", identity_number AS "identityNumber", name,
    wage_sen AS wage, socso_category AS category,
    socso_rule AS "socsoRule", socso_row AS "socsoRow", socso_employer_sen AS "socsoEmployer", socso_employee_sen AS "socsoEmployee",
    eis_rule AS "eisRule", eis_row AS "eisRow", eis_employer_sen AS "eisEmployer", eis_employee_sen AS "eisEmployee",
    skbbk_rule AS "skbbkRule", skbbk_row AS "skbbkRow", skbbk_employee_sen AS "skbbkEmployee"
  FROM contribution_line WHERE employer_id = $1 AND month = $2 AND submission_id = $3`;

type KeptRow = Pick<KeptLine, 'employeeId' | 'lineNo' | 'identityNumber' | 'name' | 'category'> & {
  wage: bigint;
} & Record<'socsoRule' | 'eisRule' | 'skbbkRule', string> &
  Record<
    | 'socsoRow'
    | 'socsoEmployer'
    | 'socsoEmployee'
    | 'eisRow'
    | 'eisEmployer'
    | 'eisEmployee'
    | 'skbbkRow'
    | 'skbbkEmployee',
    number
  >;

/** All lines of a submission, in no order. */
export async function readKeptLines(client: PoolClient, owner: LineOwner): Promise<KeptLine[]> {
  const { rows } = await client.query<KeptRow>(KEPT_SQL, [
    owner.employerId,
    firstDayOf(owner.month),
    owner.submissionId,
  ]);
  return rows.map((row) => ({
    employeeId: row.employeeId,
    lineNo: row.lineNo,
    identityNumber: row.identityNumber,
    name: row.name,
    wage: sen(Number(row.wage)),
    category: row.category,
    socso: { rule: row.socsoRule, row: row.socsoRow, employer: row.socsoEmployer, employee: row.socsoEmployee },
    eis: { rule: row.eisRule, row: row.eisRow, employer: row.eisEmployer, employee: row.eisEmployee },
    skbbk: { rule: row.skbbkRule, row: row.skbbkRow, employer: 0, employee: row.skbbkEmployee },
  }));
}

const REMOVE_SQL = `DELETE FROM contribution_line
  WHERE employer_id = $1 AND month = $2 AND submission_id = $3 AND employee_id = ANY($4::uuid[])`;

const LINES_AT_ONCE = 1_000;

/** Does what a plan says, through the same COPY as a file's lines. A step of `saveWages`. */
export async function applyLinePlan(client: PoolClient, owner: LineOwner, { remove, write }: LinePlan): Promise<void> {
  if (remove.length > 0) {
    await client.query(REMOVE_SQL, [owner.employerId, firstDayOf(owner.month), owner.submissionId, remove]);
  }
  if (write.length === 0) return;
  const copy = copyLines(client, owner);
  for (const [index, line] of write.entries()) {
    copy.add(line);
    if (index % LINES_AT_ONCE === 0) await copy.flush();
  }
  await copy.end();
}
