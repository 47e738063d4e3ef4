import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from '../../scripts/bootstrap/processes.mjs';
import { migrate, readMigrations } from '../../scripts/migrate.mjs';
import { ensurePostgres } from '../../scripts/postgres/server.mjs';

const ROOT = path.join(import.meta.dirname, '..', '..');
/** Serialises the making of templates between processes. Not the migrations' own lock, which each database has. */
const TEMPLATE_LOCK = 72_707_371;

/** A PostgreSQL server for tests: the owner's address of any database on it. */
export interface TestServer {
  url(database: string): string;
  /** Ends the embedded server, unless another run works with it. */
  release(): Promise<unknown>;
}

/** A database that nothing else uses. */
export interface TestDatabase {
  readonly name: string;
  /** For the portal: a login that can only act as the application's role. */
  readonly url: string;
  /** For tests and factories: the owner of the tables, whom row-level security does not bind. */
  readonly ownerUrl: string;
}

/** How a template is filled after its migrations. `key` changes when its contents would. */
export interface TemplateFilling {
  readonly key: string;
  fill(ownerUrl: string): Promise<void>;
}

const LEAVE_MS = 2_000;
const LOGIN = 'majikan_test_web';
const LOGIN_PASSWORD = 'only-for-tests';

let held: Promise<TestServer> | undefined;

/**
 * The server of the test run: the one at TEST_DATABASE_URL (its owner must be a superuser), or an embedded one in
 * `.test`, which any number of runs share. It does not flush to the disk: a test may kill the server, never the machine.
 */
export function testServer(): Promise<TestServer> {
  held ??= openServer();
  return held;
}

/** A new database with every migration, copied from a template, which takes a tenth of a second. */
export async function createTestDatabase(filling?: TemplateFilling): Promise<TestDatabase> {
  const server = await testServer();
  const template = await ensureTemplate(server, filling);
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  const ownerUrl = server.url(name);
  return { name, ownerUrl, url: asLogin(ownerUrl) };
}

/**
 * Removes a test database, whoever is still connected. Those who are just leaving get a moment to be gone: a connection
 * that is cut off after its pool has let go of it ends the test run.
 */
export async function dropTestDatabase(name: string): Promise<void> {
  const server = await testServer();
  await onServer(server, async (client) => {
    const deadline = Date.now() + LEAVE_MS;
    const sessions = 'SELECT FROM pg_stat_activity WHERE datname = $1';
    while (Date.now() < deadline && (await client.query(sessions, [name])).rows.length > 0) await sleep(20);
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

/** Removes the databases and tablespaces of test runs that were killed; their process number is in the name. */
export async function dropLeftovers(): Promise<void> {
  const server = await testServer();
  await onServer(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'",
    );
    for (const { datname } of rows) {
      if (!isAlive(Number(datname.split('_')[1])))
        await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
    const spaces = await client.query<{ spcname: string }>(
      "SELECT spcname FROM pg_tablespace WHERE spcname LIKE 'small\\_%'",
    );
    for (const { spcname } of spaces.rows) {
      if (!isAlive(Number(spcname.split('_')[1]))) await client.query(`DROP TABLESPACE IF EXISTS ${spcname}`);
    }
  });
}

async function openServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: (database) => withDatabase(given, database), release: async () => undefined };
  const settings = { fsync: 'off', synchronous_commit: 'on', full_page_writes: 'off', max_connections: '300' };
  const server = await ensurePostgres(path.join(ROOT, '.test'), { settings });
  return { url: (database) => server.url(database), release: () => server.release() };
}

/** The template for the migrations as they are now. Whoever comes first makes it; the others wait. */
async function ensureTemplate(server: TestServer, filling?: TemplateFilling): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join());
  const kind = filling ? 'filled' : 'empty';
  const name = `template_${kind}_${hash
    .update(filling?.key ?? '')
    .digest('hex')
    .slice(0, 16)}`;
  if (await isTemplate(server, name)) return name;
  await onServer(server, async (client) => {
    await client.query(`SELECT pg_advisory_lock(${TEMPLATE_LOCK})`);
    const { rows } = await client.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [name]);
    if (rows[0]?.datistemplate) return;
    // Half made by a run that was killed: a finished one is marked as a template.
    if (rows.length > 0) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await dropTemplates(client, `template_${kind}_`);
    await client.query(`CREATE DATABASE ${name}`);
    await migrate(server.url(name));
    await client.query(LOGIN_SQL);
    await filling?.fill(server.url(name));
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  });
  return name;
}

/** Those of earlier migrations; one that is just being copied stays. */
async function dropTemplates(client: pg.Client, prefix: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) {
    await client.query(`ALTER DATABASE ${datname} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE ${datname}`).catch(() => undefined);
  }
}

const LOGIN_SQL = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${LOGIN}') THEN
    CREATE ROLE ${LOGIN} LOGIN PASSWORD '${LOGIN_PASSWORD}' NOINHERIT IN ROLE majikan_app;
  END IF;
END $$`;

async function isTemplate(server: TestServer, name: string): Promise<boolean> {
  return onServer(server, async (client) => {
    const { rows } = await client.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [name]);
    return rows[0]?.datistemplate === true;
  });
}

async function onServer<T>(server: TestServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function asLogin(url: string): string {
  const changed = new URL(url);
  changed.username = LOGIN;
  changed.password = LOGIN_PASSWORD;
  return changed.href;
}
