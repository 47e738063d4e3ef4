import { randomBytes } from 'node:crypto';
import { migrate } from '../migrate.mjs';
import { ensurePostgres } from '../postgres/server.mjs';

const DATABASE = 'majikan';
const WEB_LOGIN = 'majikan_web';
const WATCH_EVERY_MS = 1_000;
const NO_SUCH_DATABASE = '3D000';
const DATABASE_EXISTS = ['42P04', '23505'];

/**
 * The database of the portal, up to date: the one that DATABASE_URL names, or the embedded one of the data folder.
 *
 * @returns `url` for the portal, `ownerUrl` for migrations and the practice companies, and `server` when it is embedded
 */
export async function prepareDatabase(dataDir, progress, { apply = true } = {}) {
  if (process.env.DATABASE_URL) {
    const url = process.env.DATABASE_URL;
    const ownerUrl = process.env.DATABASE_MIGRATE_URL || url;
    if (apply) await migrateWithNews(ownerUrl, progress);
    return { url, ownerUrl, server: null };
  }
  const server = await ensurePostgres(dataDir, { log: progress.say });
  progress.say(`${server.startedHere ? 'started' : 'found'} PostgreSQL on port ${server.port}`);
  const ownerUrl = server.url(DATABASE);
  try {
    await migrateWithNews(ownerUrl, progress);
  } catch (error) {
    if (error.code !== NO_SUCH_DATABASE) throw error;
    await createDatabase(server.url());
    await migrateWithNews(ownerUrl, progress);
  }
  return { url: server.url(DATABASE, WEB_LOGIN, await newWebLogin(ownerUrl)), ownerUrl, server };
}

/** Whether nobody has an account yet, as in a new database. */
export async function isEmpty(ownerUrl) {
  const { rows } = await query(ownerUrl, 'SELECT NOT EXISTS (SELECT FROM user_account) AS empty');
  return rows[0].empty;
}

/**
 * Starts the embedded server again when it dies. It takes its old port, so the portal's connections come back by
 * themselves.
 *
 * @param onMoved called when the old port was taken meanwhile: the children have the wrong address
 * @returns a function that stops watching
 */
export function watchServer(server, dataDir, progress, onMoved) {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      if (!(await server.isRunning())) {
        progress.say('PostgreSQL has ended; starting it again');
        const { port } = await ensurePostgres(dataDir);
        if (port !== server.port) onMoved(port);
      }
    } catch (error) {
      progress.say(error.message);
    } finally {
      busy = false;
    }
  }, WATCH_EVERY_MS);
  return () => clearInterval(timer);
}

/** Ends the embedded server, unless another process still works with it. */
export async function releaseServer(server, progress) {
  if (!(await server.release())) progress.say('PostgreSQL stays up: another program is using it');
}

async function migrateWithNews(ownerUrl, progress) {
  const applied = await migrate(ownerUrl, (line) => progress.say(line));
  if (applied.length === 0) progress.say('the database is up to date');
}

async function createDatabase(url) {
  await query(url, `CREATE DATABASE ${DATABASE}`).catch((error) => {
    // Another process was first.
    if (!DATABASE_EXISTS.includes(error.code)) throw error;
  });
}

/**
 * The portal's own login may act as the application role and owns nothing. Its password lives as long as this start.
 * The text goes into the statement because PostgreSQL takes no parameters there; base64url holds no quotes.
 */
async function newWebLogin(ownerUrl) {
  const password = randomBytes(24).toString('base64url');
  await query(
    ownerUrl,
    `DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${WEB_LOGIN}') THEN
        CREATE ROLE ${WEB_LOGIN} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE IN ROLE majikan_app;
      END IF;
    END $$;
    ALTER ROLE ${WEB_LOGIN} PASSWORD '${password}'`,
  );
  return password;
}

async function query(url, text, values) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
