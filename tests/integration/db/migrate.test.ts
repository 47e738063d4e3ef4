import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOwner } from '@/tests/setup/owner';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '@/tests/setup/server';
import { migrate, readMigrations } from '../../../scripts/migrate.mjs';

let folder: string;
let database: TestDatabase;
let owner: pg.Pool;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'majikan-migrations-'));
  database = await createTestDatabase();
  owner = openOwner(database.ownerUrl);
  // Of the copied database only the empty history matters here: the files of these tests are their own.
  await owner.query('TRUNCATE _prisma_migrations');
});

afterEach(async () => {
  await owner.end();
  await dropTestDatabase(database.name);
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
}

const run = () => migrate(database.ownerUrl, undefined, folder);

async function history(): Promise<unknown[]> {
  const { rows } = await owner.query(
    'SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY started_at',
  );
  return rows;
}

describe('migrations', () => {
  it('are applied in the order of their names, each once', async () => {
    await write('2_second', 'INSERT INTO probe VALUES (2);');
    await write('1_first', 'CREATE TABLE probe (n integer); INSERT INTO probe VALUES (1)');
    expect(await run()).toEqual(['1_first', '2_second']);
    expect(await run()).toEqual([]);
    expect((await owner.query('SELECT n FROM probe ORDER BY n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('may hold functions with semicolons and end with a comment', async () => {
    await write(
      '1_function',
      'CREATE FUNCTION probe() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 7; END $$; -- done',
    );
    await run();
    expect((await owner.query('SELECT probe() AS n')).rows).toEqual([{ n: 7 }]);
  });

  it('wait for each other when two runners start at once', async () => {
    await write('1_slow', 'CREATE TABLE probe (n integer); SELECT pg_sleep(0.3); INSERT INTO probe VALUES (1);');
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toEqual(['1_slow']);
    expect(await history()).toEqual([{ name: '1_slow', finished: true }]);
  });

  it('leave nothing behind when one fails, and go on once it is repaired', async () => {
    await write('1_good', 'CREATE TABLE probe (n integer);');
    await write('2_bad', 'INSERT INTO probe VALUES (1); INSERT INTO nowhere VALUES (1);');
    await expect(run()).rejects.toThrow(/2_bad failed: relation "nowhere" does not exist/);
    expect(await history()).toEqual([{ name: '1_good', finished: true }]);
    expect((await owner.query('SELECT n FROM probe')).rows).toEqual([]);
    await write('2_bad', 'INSERT INTO probe VALUES (1);');
    expect(await run()).toEqual(['2_bad']);
  });

  it('REL-14 are resumed when the runner is killed in the middle of one', async () => {
    await write('1_long', 'CREATE TABLE probe (n integer); SELECT pg_sleep(30);');
    const killed = run().catch((error: Error) => error.message);
    const session = `SELECT pid FROM pg_stat_activity WHERE datname = $1 AND query LIKE '%pg_sleep(30)%' AND pid <> pg_backend_pid()`;
    await expect
      .poll(async () => (await owner.query(session, [database.name])).rows.length, { timeout: 20_000 })
      .toBe(1);
    await owner.query(`SELECT pg_terminate_backend(pid) FROM (${session}) s`, [database.name]);
    expect(await killed).toMatch(/1_long failed/);
    await write('1_long', 'CREATE TABLE probe (n integer);');
    expect(await run()).toEqual(['1_long']);
  });

  it('are refused when one was edited after it was applied', async () => {
    await write('1_first', 'CREATE TABLE probe (n integer);');
    await run();
    await write('1_first', 'CREATE TABLE probe (n bigint);');
    await expect(run()).rejects.toThrow(/1_first was edited/);
  });

  it('may build an index concurrently, and a half-built one stops the next run', async () => {
    await write('1_first', 'CREATE TABLE probe (n integer); INSERT INTO probe VALUES (1), (1);');
    await write('2_index', 'CREATE UNIQUE INDEX CONCURRENTLY probe_n ON probe (n)');
    await expect(run()).rejects.toThrow(/2_index failed: could not create unique index/);
    await expect(run()).rejects.toThrow(/2_index was begun and not finished/);
    await owner.query('DROP INDEX probe_n');
    await owner.query('DELETE FROM probe');
    await owner.query("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '2_index'");
    expect(await run()).toEqual(['2_index']);
  });

  it('of a newer version are left alone', async () => {
    await write('1_first', 'CREATE TABLE probe (n integer);');
    await write('2_newer', 'ALTER TABLE probe ADD m integer;');
    await run();
    await rm(path.join(folder, '2_newer'), { recursive: true });
    expect(await run()).toEqual([]);
  });

  it('of the portal itself have names in order and none is empty', async () => {
    const migrations = await readMigrations();
    expect(migrations.length).toBeGreaterThan(0);
    for (const { name, sql } of migrations) {
      expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/);
      expect(sql.trim()).not.toBe('');
    }
  });
});
