import { expect, it } from 'vitest';
import { isLineOfSql, lineOfSql } from '@/lib/contributions/employed-sql';
import { month } from '@/lib/core/month';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from './many-employees.factory';
import { draftFrom, textOf } from './month-file.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');

it('a line is looked up by its person, also while the planner believes the month to be nearly empty', async () => {
  const { employer, actor } = await createEmployerWithMember(owner);
  const people = await addManyEmployees(owner, employer, 3_000);
  const file = (count: number) => ({
    month: OCTOBER,
    content: textOf({ employer, month: OCTOBER, people: people.slice(0, count) }),
  });
  await draftFrom(actor, file(1));
  await owner.query('ANALYZE');
  const draft = await draftFrom(actor, file(3_000));

  const first = `'${OCTOBER}-01'`;
  const id = `'${draft.id}'`;
  for (const statement of [
    `SELECT count(*) FROM employee e ${lineOfSql('l', first, id)} WHERE e.employer_id = '${employer.id}' AND l.employee_id IS NULL`,
    `SELECT count(*) FROM employee e WHERE e.employer_id = '${employer.id}'
       AND NOT EXISTS (SELECT 1 FROM contribution_line x WHERE ${isLineOfSql(first, id)} OFFSET 0)`,
  ]) {
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('contribution_line_2026_10_employer_id_employee_id_month_idx');
    expect(plan).not.toContain('submission_id_line_no');
  }
});
