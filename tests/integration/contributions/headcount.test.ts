import { beforeEach, describe, expect, it } from 'vitest';
import { listPendingMonths } from '@/lib/contributions/queries';
import type { EmployerActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { asApp } from '@/tests/security/tenancy-world.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();

let employer: TestEmployer;
let actor: EmployerActor;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
});

/** The people that the pending list says are employed from July to October 2026. */
async function people(of: EmployerActor = actor): Promise<number[]> {
  const { months } = await listPendingMonths(of, 'combined');
  return ['2026-07', '2026-08', '2026-09', '2026-10'].map(
    (wanted) => months.find(({ month }) => month === wanted)?.people ?? -1,
  );
}

function employ(employedFrom: string, employedTo: string | null = null) {
  return addEmployee(owner, employer, {
    employedFrom: calendarDate(employedFrom),
    employedTo: employedTo === null ? null : calendarDate(employedTo),
  });
}

describe('the people of an open month', () => {
  it.each([
    { from: '2026-08-01', to: null, counts: [0, 1, 1, 1], why: 'the first day of a month' },
    { from: '2026-08-31', to: null, counts: [0, 1, 1, 1], why: 'the last day of a month' },
    { from: '2026-08-31', to: '2026-08-31', counts: [0, 1, 0, 0], why: 'one day' },
    { from: '2026-08-31', to: '2026-09-01', counts: [0, 1, 1, 0], why: 'two days of two months' },
    { from: '2020-02-29', to: '2026-09-30', counts: [1, 1, 1, 0], why: 'until the last day of a month' },
  ])('are counted from $why', async ({ from, to, counts }) => {
    await employ(from, to);
    expect(await people()).toEqual(counts);
  });

  it('are one fewer after somebody leaves, and one more when that was a mistake', async () => {
    const { id } = await employ('2026-07-15');
    await owner.query(`UPDATE employee SET employed_to = '2026-08-15' WHERE id = $1`, [id]);
    expect(await people()).toEqual([1, 1, 0, 0]);
    await owner.query(`UPDATE employee SET employed_to = NULL, employed_from = '2026-09-01' WHERE id = $1`, [id]);
    expect(await people()).toEqual([0, 0, 1, 1]);
    await owner.query(`UPDATE employee SET name = 'NAMA BAHARU' WHERE id = $1`, [id]);
    expect(await people()).toEqual([0, 0, 1, 1]);
    await owner.query('DELETE FROM employee WHERE id = $1', [id]);
    expect(await people()).toEqual([0, 0, 0, 0]);
  });

  it('are right after people are added and taken away by many at once', async () => {
    const added = await Promise.all(Array.from({ length: 20 }, (_, n) => employ(n % 2 ? '2026-08-05' : '2026-09-05')));
    expect(await people()).toEqual([0, 10, 20, 20]);
    await Promise.all(
      added
        .slice(0, 10)
        .map(({ id }) => owner.query(`UPDATE employee SET employed_to = '2026-09-30' WHERE id = $1`, [id])),
    );
    expect(await people()).toEqual([0, 10, 20, 10]);
  });

  it('are what they were when a change is taken back', async () => {
    await employ('2026-07-01');
    const client = await owner.connect();
    await client.query('BEGIN');
    await client.query(`UPDATE employee SET employed_to = '2026-08-31' WHERE employer_id = $1`, [employer.id]);
    await client.query('ROLLBACK');
    client.release();
    expect(await people()).toEqual([1, 1, 1, 1]);
  });

  it('are no other employer’s, and nobody can write their number', async () => {
    await employ('2026-07-01');
    const other = await createEmployerWithMember(owner);
    expect(await people(other.actor)).toEqual([0, 0, 0, 0]);
    const asker = { employerId: other.employer.id };
    expect((await asApp(asker, (query) => query('SELECT * FROM headcount'))).rows).toEqual([]);
    const write = 'UPDATE headcount SET change = 2';
    await expect(asApp({ employerId: employer.id }, (query) => query(write))).rejects.toMatchObject({ code: '42501' });
  });
});
