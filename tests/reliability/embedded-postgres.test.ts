import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, ensurePostgres } from '../../scripts/postgres/server.mjs';

const SERVER_MODULE = path.join(process.cwd(), 'scripts', 'postgres', 'server.mjs');
const asked = { timeout: 20_000, interval: 5 };
let dataDir: string;
let data: string;
let server: EmbeddedServer;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'majikan-postgres-'));
  // Three processes on an empty folder at once: the first race there is.
  const [first] = await Promise.all([ensurePostgres(dataDir), fromAnotherProcess(), fromAnotherProcess()]);
  server = first;
  data = path.join(server.home, 'data');
});

afterAll(async () => {
  await server.stop();
  await rm(server.home, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
});

/** What a process of its own finds on the same folder. */
async function fromAnotherProcess(before = ''): Promise<{ port: number; pid: number }> {
  const script = `${before}
    import(${JSON.stringify(SERVER_MODULE)})
      .then(({ ensurePostgres }) => ensurePostgres(${JSON.stringify(dataDir)}))
      .then(({ port, pid }) => console.log(JSON.stringify({ port, pid })));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
  return JSON.parse(stdout) as { port: number; pid: number };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed takes the connection with it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('the embedded PostgreSQL', () => {
  it('is one server for all who ask for it', async () => {
    const found = await Promise.all([fromAnotherProcess(), fromAnotherProcess(), ensurePostgres(dataDir)]);
    expect(found.map(({ pid }) => pid)).toEqual([server.pid, server.pid, server.pid]);
  });

  it('listens on this machine only, asks for a password and keeps it from other users', async () => {
    const { rows } = await withClient(server.url(), (client) =>
      client.query(`SELECT current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
        current_setting('password_encryption') AS encryption, current_setting('fsync') AS flushed`),
    );
    expect(rows).toEqual([{ address: '127.0.0.1', sockets: '', encryption: 'scram-sha-256', flushed: 'on' }]);
    expect(statSync(path.join(server.home, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o077).toBe(0);
    await expect(withClient(server.url('postgres', 'majikan_owner', 'guess'), async () => 0)).rejects.toThrow(
      /password authentication/,
    );
  });

  it('sorts and compares text the same on every machine', async () => {
    const { rows } = await withClient(server.url(), (client) =>
      client.query(`SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding
        FROM pg_database WHERE datname = 'template1'`),
    );
    expect(rows).toEqual([{ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' }]);
  });

  it('loses no acknowledged row when it is killed, and comes back on the same port', async () => {
    await withClient(server.url(), (client) => client.query('CREATE TABLE probe (n integer PRIMARY KEY)'));
    let acknowledged = 0;
    const writing = withClient(server.url(), async (client) => {
      for (let n = 1; n <= 100_000; n++) {
        await client.query('INSERT INTO probe VALUES ($1)', [n]);
        acknowledged = n;
      }
    }).catch(() => undefined);
    await expect.poll(() => acknowledged, asked).toBeGreaterThan(200);
    process.kill(server.pid, 'SIGKILL');
    await writing;
    const { port } = server;
    server = await ensurePostgres(dataDir);
    expect(server.port).toBe(port);
    const { rows } = await withClient(server.url(), (client) =>
      client.query('SELECT max(n) AS last, count(*)::int AS count FROM probe'),
    );
    // The one that was under way may have been written without the answer coming through.
    expect([acknowledged, acknowledged + 1]).toContain(rows[0].last);
    expect(rows[0].count).toBe(rows[0].last);
  });

  it('starts when its old process number belongs to something else now', async () => {
    const note = path.join(data, 'postmaster.pid');
    process.kill(server.pid, 'SIGKILL');
    await expect.poll(() => server.isRunning(), asked).toBe(false);
    writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, String(process.pid)));
    server = await ensurePostgres(dataDir);
    expect(await server.isRunning()).toBe(true);
  });

  it('stays up while somebody else works with it, and stops when nobody does', async () => {
    await withClient(server.url(), async () => {
      expect(await server.release()).toBe(false);
    });
    expect(await server.isRunning()).toBe(true);
    expect(await server.release()).toBe(true);
    expect(await server.isRunning()).toBe(false);
    server = await ensurePostgres(dataDir);
  });

  it('says what to do where there is none for the platform', async () => {
    const elsewhere = "Object.defineProperty(process, 'platform', { value: 'sunos' });";
    await expect(fromAnotherProcess(elsewhere)).rejects.toThrow(
      /No embedded PostgreSQL for sunos .*\n?.*Set DATABASE_URL/s,
    );
  });
});
