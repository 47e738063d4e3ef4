import { spawn } from 'node:child_process';
import { readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isFree } from '../bootstrap/ports.mjs';
import { binary } from './binaries.mjs';
import { openCluster, SUPERUSER } from './cluster.mjs';
import { findServer, forgetStaleServer, lastPort } from './registry.mjs';

const START_LIMIT_MS = 60_000;
const RECOVERY_WAIT_SECONDS = 50;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const STARTS_AT_MOST = 5;
const OTHER_SESSIONS = `SELECT count(*)::int AS others FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

/**
 * Starts the embedded PostgreSQL of a data folder, or finds the one that runs on it already. Any number of processes
 * may call this at once: PostgreSQL's own lock lets one of them start it and the others find it.
 *
 * @param dataDir absolute path; the cluster is made inside when there is none
 * @param options `settings` for a new cluster, `log` for lines of progress
 * @returns `url(database)` for the owner, `port`, `startedHere`, `isRunning()`, `stop()`, and `release()`, which stops it
 *   unless others work with it and tells whether it did
 */
export async function ensurePostgres(dataDir, options = {}) {
  const cluster = await openCluster(dataDir, options);
  const deadline = Date.now() + START_LIMIT_MS;
  let startedHere = false;
  for (let starts = 0; Date.now() < deadline; ) {
    const found = await findServer(cluster.data);
    if (found?.ready) return handle(cluster, found, startedHere);
    if (found === null) {
      if (starts++ >= STARTS_AT_MOST) break;
      startedHere = await startServer(cluster);
    }
    // Either it is still recovering, or another process started it, or a killed server's last child is just leaving.
    if (!startedHere) await sleep(200);
  }
  throw new Error(`The embedded PostgreSQL does not start. Its last words:\n${await lastWords(cluster)}`);
}

function handle(cluster, { port, pid }, startedHere) {
  const url = (database = 'postgres', user = SUPERUSER, password = cluster.password) =>
    `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    url,
    port,
    pid,
    startedHere,
    home: cluster.home,
    isRunning: async () => (await findServer(cluster.data)) !== null,
    stop: () => stopServer(cluster),
    release: () => releaseServer(cluster, url()),
  };
}

/**
 * On the port of the last time, if that is free: whoever still has the address finds the server again after a kill,
 * whichever process brought it back.
 */
async function startServer(cluster) {
  await forgetStaleServer(cluster.data);
  const logFile = logOf(cluster);
  // The file belongs to PostgreSQL's account; root and that account itself may both shorten it.
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  if (size > LOG_LIMIT_BYTES) await truncate(logFile);
  const last = await lastPort(cluster.data);
  const port = last !== null && (await isFree(last, '127.0.0.1')) ? last : await freePort();
  const limit = String(RECOVERY_WAIT_SECONDS);
  return (await control(cluster, ['start', '-w', '-s', '-t', limit, '-l', logFile, '-o', `-p ${port}`])) === 0;
}

async function releaseServer(cluster, url) {
  if ((await findServer(cluster.data)) === null) return true;
  if ((await otherSessions(url)) > 0) return false;
  await stopServer(cluster);
  return true;
}

async function otherSessions(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query(OTHER_SESSIONS);
    return rows[0].others;
  } catch {
    // It is going down, or takes nobody in: nothing to spare.
    return 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the server: its sessions are cut, what they committed is kept. */
async function stopServer(cluster) {
  if ((await findServer(cluster.data)) === null) return;
  const done = await control(cluster, ['stop', '-w', '-s', '-m', 'fast', '-t', '5']);
  if (done !== 0) await control(cluster, ['stop', '-w', '-s', '-m', 'immediate', '-t', '2']);
}

/** Runs pg_ctl. It gets no pipes, which the server would inherit and hold open. */
function control(cluster, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary(cluster.binaries, 'pg_ctl'), ['-D', cluster.data, ...options], {
      ...cluster.account.ids,
      cwd: '/',
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        LC_ALL: 'C',
        ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function logOf(cluster) {
  return path.join(cluster.data, 'server.log');
}

async function lastWords(cluster) {
  const text = await readFile(logOf(cluster), 'utf8').catch(() => '(no log)');
  return text.trim().split('\n').slice(-10).join('\n');
}
