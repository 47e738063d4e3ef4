import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { type Sen, sen } from '@/lib/core/money';
import { Prisma } from '@/lib/db/generated/client';
import { forEmployer } from '@/lib/db/tenant';
import { LINES_A_PAGE, type LinesParams } from './schema';

/** A person's line in a list. Amounts in sen. */
export interface LineRow {
  readonly employeeId: string;
  readonly lineNo: number;
  readonly name: string;
  readonly identityNumber: string;
  readonly wage: Sen;
  readonly employer: Sen;
  readonly employee: Sen;
}

/** A page of lines; `count` is of all that the search lets through. */
export interface LinePage {
  readonly rows: readonly LineRow[];
  readonly count: number;
}

interface Found extends Omit<LineRow, 'wage'> {
  readonly wage: bigint;
}

/** The lines of a submission by name, found by part of a name or of an identity number. Another employer's are not found. */
export async function listLines(
  actor: EmployerActor,
  submissionId: string,
  { q, lines }: LinesParams,
): Promise<LinePage> {
  return forEmployer(actor, async (tx) => {
    const { employerId } = actor;
    const submission = await tx.submission.findUnique({
      where: { employerId_id: { employerId, id: submissionId } },
      select: { month: true },
    });
    if (!submission) return { rows: [], count: 0 };
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const wanted = Prisma.sql`employer_id = ${employerId}::uuid AND month = ${submission.month}::date AND submission_id = ${submissionId}::uuid
      AND (${q} = '' OR name ILIKE ${like} OR identity_number LIKE ${like.replaceAll('-', '').toUpperCase()})`;
    const [counted] = await tx.$queryRaw<
      { count: number }[]
    >`SELECT count(*)::integer AS count FROM contribution_line WHERE ${wanted}`;
    const rows = await tx.$queryRaw<Found[]>`
      SELECT employee_id AS "employeeId", line_no AS "lineNo", name, identity_number AS "identityNumber", wage_sen AS wage,
        socso_employer_sen + eis_employer_sen AS employer, socso_employee_sen + skbbk_employee_sen + eis_employee_sen AS employee
      FROM contribution_line WHERE ${wanted} ORDER BY name, employee_id LIMIT ${LINES_A_PAGE} OFFSET ${(lines - 1) * LINES_A_PAGE}`;
    return { rows: rows.map((row) => ({ ...row, wage: sen(Number(row.wage)) })), count: counted?.count ?? 0 };
  });
}
