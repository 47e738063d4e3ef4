/**
 * Brings a database up to the migrations in `prisma/migrations`, keeping Prisma's own table, so that Prisma's tools
 * agree about what is applied. Run by itself it takes DATABASE_MIGRATE_URL or DATABASE_URL.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = path.join(import.meta.dirname, '..', 'prisma', 'migrations');
/** The lock that Prisma's engine takes too: two runners at once wait for each other. */
const LOCK_KEY = 72_707_369;
const OLDEST_SERVER = 150_000;

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies what is missing, in order.
 *
 * @param url the owner of the tables
 * @returns the names of the migrations that were applied
 * @throws Error when one was edited after it was applied, or was begun and never finished
 */
export async function migrate(url, log = () => {}, folder = FOLDER) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < OLDEST_SERVER) throw new Error('The database is older than PostgreSQL 15.');
    await client.query(`SELECT pg_advisory_lock(${LOCK_KEY})`);
    await client.query(TABLE);
    const waiting = await unapplied(client, await readMigrations(folder), log);
    for (const migration of waiting) await apply(client, migration, log);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The migrations on disk, in order, each with the checksum that Prisma would write. */
export async function readMigrations(folder = FOLDER) {
  const names = (await readdir(folder)).filter((name) => existsSync(path.join(folder, name, 'migration.sql'))).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}

async function unapplied(client, migrations, log) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const done = new Map(rows.map((row) => [row.migration_name, row]));
  for (const row of rows) {
    if (row.finished_at === null) {
      throw new Error(
        `The migration ${row.migration_name} was begun and not finished. Look at the database, repair it, ` +
          'and set rolled_back_at of its row in _prisma_migrations to try again.',
      );
    }
    const file = migrations.find(({ name }) => name === row.migration_name);
    if (file === undefined) log(`the database has a newer migration: ${row.migration_name}`);
    else if (file.checksum !== row.checksum) {
      throw new Error(`The migration ${file.name} was edited after it was applied. Write a new one instead.`);
    }
  }
  return migrations.filter(({ name }) => !done.has(name));
}

/**
 * One simple query per file. PostgreSQL runs it as one transaction, and the row that says "applied" is part of it: a
 * runner that is killed leaves all or nothing and the next one goes on. Only a file that builds an index CONCURRENTLY
 * cannot be in a transaction; its row is written before, unfinished, so that a half-built index is noticed.
 */
async function apply(client, { name, sql, checksum }, log) {
  log(`applying ${name}`);
  const id = randomUUID();
  const row = `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES ('${id}', '${checksum}', '${name.replaceAll("'", "''")}', clock_timestamp()`;
  try {
    if (/^\s*(create|drop|reindex)\b[^;]*\bconcurrently\b/im.test(sql)) {
      await client.query(`${row}, NULL, 0)`);
      await client.query(sql);
      await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [
        id,
      ]);
    } else {
      await client.query(`${sql}\n;\n${row}, clock_timestamp(), 1)`);
    }
  } catch (error) {
    throw new Error(`The migration ${name} failed: ${error.message}`, { cause: error });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DATABASE_MIGRATE_URL || process.env.DATABASE_URL;
  if (!url) {
    console.error('Set DATABASE_MIGRATE_URL or DATABASE_URL.');
    process.exit(1);
  }
  try {
    const applied = await migrate(url, console.log);
    console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.length}.`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
