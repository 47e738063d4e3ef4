import { beforeEach, expect, it } from 'vitest';
import type { EmployerActor } from '@/lib/core/actor';
import { pool } from '@/lib/db/pool';
import { readForEmployer } from '@/lib/db/tenant';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();

let mine: EmployerActor;
let other: EmployerActor;
beforeEach(async () => {
  mine = (await createEmployerWithMember(owner)).actor;
  other = (await createEmployerWithMember(owner)).actor;
});

const BOTH = { name: 'both employers', text: 'SELECT id FROM employer WHERE id = ANY ($1::uuid[])' };

function visibleTo(actor: EmployerActor) {
  return readForEmployer<{ id: string }>(actor, BOTH, [[mine.employerId, other.employerId]]);
}

it('reads the rows of the employer alone, also on a connection that another one used', async () => {
  for (const actor of [mine, other, mine]) {
    expect(await visibleTo(actor)).toEqual([{ id: actor.employerId }]);
  }
});

it('keeps each to their own rows when many read at once', async () => {
  const actors = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? mine : other));
  const found = await Promise.all(actors.map(visibleTo));
  expect(found.map((rows) => rows.map(({ id }) => id))).toEqual(actors.map(({ employerId }) => [employerId]));
});

it('leaves nobody behind on the connection', async () => {
  await visibleTo(mine);
  const { rows } = await pool().query(`SELECT current_setting('app.employer_id', true) AS employer,
    current_setting('app.user_id', true) AS person, current_setting('transaction_read_only') AS reading`);
  expect(rows).toEqual([{ employer: '', person: '', reading: 'off' }]);
});

it('plans a statement with a name once a connection, for every employer, and leaves other statements alone', async () => {
  for (const actor of [mine, other, mine]) await visibleTo(actor);
  const { rows } =
    await pool().query(`SELECT sum(custom_plans)::integer AS custom, current_setting('plan_cache_mode') AS mode
    FROM pg_prepared_statements WHERE name = '${BOTH.name}' GROUP BY name`);
  expect(rows).toEqual([{ custom: 0, mode: 'auto' }]);
});

it('changes nothing', async () => {
  const rename = { text: 'UPDATE employer SET name = $2 WHERE id = $1::uuid RETURNING id' };
  await expect(readForEmployer(mine, rename, [mine.employerId, 'Lain'])).rejects.toThrow(/read-only transaction/);
});

it('goes on after a statement that failed', async () => {
  const broken = { name: 'broken', text: 'SELECT 1 / $1::integer AS one' };
  await expect(readForEmployer(mine, broken, [0])).rejects.toThrow(/division by zero/);
  expect(await readForEmployer(mine, broken, [1])).toEqual([{ one: 1 }]);
  expect(await visibleTo(mine)).toHaveLength(1);
});
