import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '@/tests/setup/server';

// The figures of the quality bar, 16 clients with 10,000 numbers each and the ratio to a sequence:
// LONG=1 node scripts/test.mjs integration -- tests/reliability/numbering-long
const CLIENTS = 16;
const NUMBERS = process.env.LONG ? 10_000 : 50;
const KILLS = process.env.LONG ? 3 : 1;
const RATIO_ROUNDS = process.env.LONG ? 5 : 1;
const RATIO_NUMBERS = process.env.LONG ? 2_000 : 20;
const LIMIT_MS = process.env.LONG ? 3_600_000 : 60_000;
const EMPLOYER = '01900000-0000-7000-8000-000000000001';

// A database of its own: these numbers belong to no record, which the invariants of any other would not allow.
let database: TestDatabase;
let pool: pg.Pool;
let owner: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  pool = new pg.Pool({
    connectionString: database.url,
    max: CLIENTS,
    options: `-c role=majikan_app -c app.employer_id=${EMPLOYER}`,
  });
  for (const each of [pool, owner]) each.on('error', () => undefined);
  await owner.query('CREATE SEQUENCE probe_sequence');
  await owner.query('CREATE TABLE probe_number (LIKE issued_number INCLUDING ALL)');
  await owner.query('GRANT USAGE ON SEQUENCE probe_sequence TO majikan_app');
  await owner.query('GRANT INSERT ON probe_number TO majikan_app');
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await dropTestDatabase(database.name);
});

type Source = 'counter' | 'sequence';

const TAKE_SQL: Readonly<Record<Source, string>> = {
  counter: `SELECT take_numbers('ACR-2026-11', 1) AS serial`,
  sequence: `SELECT nextval('probe_sequence')::integer AS serial`,
};
const INTO: Readonly<Record<Source, string>> = { counter: 'issued_number', sequence: 'probe_number' };

class ForcedRollback extends Error {}

/** The leanest transaction that takes a number and gives it out. @returns whether it committed */
async function takeOne(source: Source, breaksOff: boolean): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const lost = (error: Error) => {
    broken = error;
  };
  client.on('error', lost);
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ serial: number }>(TAKE_SQL[source]);
    const number = `ACR11226${String(rows[0]?.serial).padStart(7, '0')}`;
    await client.query(
      `INSERT INTO ${INTO[source]} (number, series, serial, kind, employer_id, record_id, verify_code)
       VALUES ($1, 'ACR-2026-11', $2, 'acr', $3, gen_random_uuid(), gen_random_uuid()::text)`,
      [number, rows[0]?.serial, EMPLOYER],
    );
    if (breaksOff) throw new ForcedRollback();
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK').catch(lost);
    if (error instanceof ForcedRollback || broken || (error as { code?: string }).code === '57P01') return false;
    throw error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}

/** @returns committed transactions a second */
async function rateOf(source: Source, clients: number): Promise<number> {
  const began = performance.now();
  const each = RATIO_NUMBERS / clients;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let taken = 0; taken < each; taken++) await takeOne(source, false);
    }),
  );
  return RATIO_NUMBERS / ((performance.now() - began) / 1000);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

describe('REL-6 the counter of a series', () => {
  it(
    `gives ${CLIENTS} clients ${NUMBERS} numbers each, without a gap through 5% rollbacks and ${KILLS} lost connections`,
    async () => {
      let attempts = 0;
      let kills = 0;
      const killEvery = Math.floor((CLIENTS * NUMBERS) / (KILLS + 1));
      const began = performance.now();
      await Promise.all(
        Array.from({ length: CLIENTS }, async () => {
          for (let taken = 0; taken < NUMBERS; ) {
            if (++attempts % killEvery === 0 && kills < KILLS) kills += await killOne();
            if (await takeOne('counter', attempts % 20 === 0)) taken++;
          }
        }),
      );
      const seconds = (performance.now() - began) / 1000;
      const { rows } = await owner.query(
        `SELECT s.last_serial AS last, count(*)::integer AS count, min(serial) AS first, max(serial) AS highest
       FROM number_series s JOIN issued_number i USING (series) GROUP BY s.last_serial`,
      );
      const [found] = rows as { last: number; count: number; first: number; highest: number }[];
      // A connection may be lost after its commit and before its answer: such a number is there, and one more was taken.
      expect(found?.count).toBeGreaterThanOrEqual(CLIENTS * NUMBERS);
      expect(found?.count).toBeLessThanOrEqual(CLIENTS * NUMBERS + KILLS);
      expect(found).toEqual({ last: found?.count, count: found?.count, first: 1, highest: found?.count });
      expect(kills).toBe(KILLS);
      console.info(
        `REL-6: ${found?.count} numbers of ${attempts} tries, ${Math.round((found?.count ?? 0) / seconds)}/s`,
      );
    },
    LIMIT_MS,
  );

  it(
    'beside a sequence: the ratio is reported',
    async () => {
      for (const clients of [1, CLIENTS]) {
        const rates: Record<Source, number[]> = { counter: [], sequence: [] };
        for (let round = 0; round < RATIO_ROUNDS; round++) {
          for (const source of ['counter', 'sequence'] as const) rates[source].push(await rateOf(source, clients));
        }
        const counter = median(rates.counter);
        const sequence = median(rates.sequence);
        expect(counter).toBeGreaterThan(0);
        const ratio = (counter / sequence).toFixed(2);
        console.info(
          `REL-6: ${clients} clients, counter ${Math.round(counter)}/s, sequence ${Math.round(sequence)}/s, ${ratio}`,
        );
      }
    },
    LIMIT_MS,
  );

  async function killOne(): Promise<number> {
    const { rowCount } = await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user
         AND xact_start IS NOT NULL LIMIT 1`,
    );
    return rowCount ?? 0;
  }
});
