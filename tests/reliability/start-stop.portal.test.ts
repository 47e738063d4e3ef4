import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type TestPortal } from '@/tests/setup/portal';
import { isAlive } from '../../scripts/bootstrap/processes.mjs';
import { ensurePostgres } from '../../scripts/postgres/server.mjs';

const START = path.join(process.cwd(), 'scripts', 'start.mjs');
const END_LIMIT_MS = 10_000;
const asked = { timeout: 60_000, interval: 50 };

/** The processes that the portal started, from its own note. */
function childrenOf(portal: TestPortal): number[] {
  const note = JSON.parse(readFileSync(path.join(portal.dataDir, 'running.json'), 'utf8')) as { children: number[] };
  return note.children;
}

async function answers(portal: TestPortal): Promise<boolean> {
  return fetch(`${portal.origin}/api/health`).then(
    () => true,
    () => false,
  );
}

/** `scripts/start.mjs` when it ends by itself. */
async function startScript(env: Record<string, string>): Promise<string> {
  const run = promisify(execFile)(process.execPath, [START, '--local', '--empty'], { env: { ...process.env, ...env } });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

describe('a portal that is told to stop', () => {
  let portal: TestPortal | undefined;
  afterEach(() => portal?.remove());

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it, its children and its database within 10 s', async (signal) => {
    portal = await startPortal({ embedded: true });
    const children = childrenOf(portal);
    expect(children.length).toBe(4);
    expect(await portal.end(signal)).toBeLessThan(END_LIMIT_MS);
    expect(children.filter(isAlive)).toEqual([]);
    expect(existsSync(path.join(portal.dataDir, 'running.json'))).toBe(false);
    expect(existsSync(path.join(portal.dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });

  it('ends when the npm that started it is gone, which hands no signal on', async () => {
    const started = await startPortal();
    portal = started;
    const note = path.join(started.dataDir, 'running.json');
    await started.end('SIGTERM');
    // As npm does: a shell between, and a variable that says so.
    const npm = spawn('/bin/sh', ['-c', `"${process.execPath}" "${START}" --local --empty; exit 0`], {
      env: {
        ...process.env,
        npm_lifecycle_event: 'start',
        PORT: String(started.port),
        DATA_DIR: started.dataDir,
        DATABASE_URL: started.database?.url,
        DATABASE_MIGRATE_URL: started.database?.ownerUrl,
        APP_ORIGIN: started.origin,
        SMTP_URL: '',
        NODE_ENV: 'production',
      },
      stdio: 'ignore',
    });
    await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8').includes(started.origin), asked).toBe(true);
    const children = childrenOf(started);
    npm.kill('SIGKILL');
    await expect.poll(() => children.filter(isAlive), asked).toEqual([]);
    await expect.poll(() => existsSync(note), asked).toBe(false);
  });
});

describe('a portal that runs', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal({ embedded: true });
  });
  afterAll(() => portal.remove());

  it('is not started twice on one folder', async () => {
    const said = await startScript({ DATA_DIR: portal.dataDir, PORT: '0' });
    expect(said).toContain(`The portal already runs at ${portal.origin}`);
    expect(await answers(portal)).toBe(true);
  });

  it('starts its database again when that is killed', async () => {
    const before = await ensurePostgres(portal.dataDir);
    process.kill(before.pid, 'SIGKILL');
    await expect.poll(() => portal.output(), asked).toContain('PostgreSQL has ended; starting it again');
    await expect.poll(async () => (await ensurePostgres(portal.dataDir)).port, asked).toBe(before.port);
    await expect.poll(() => answers(portal), asked).toBe(true);
  });

  it('starts a child again that falls', async () => {
    const [fallen] = childrenOf(portal);
    process.kill(fallen ?? 0, 'SIGKILL');
    await expect.poll(() => portal.output(), asked).toMatch(/(web|worker|mailbox) has ended; starting it again/);
    await expect.poll(() => childrenOf(portal).filter((pid) => pid !== fallen && isAlive(pid)).length, asked).toBe(3);
    await expect.poll(() => answers(portal), asked).toBe(true);
  });
});

describe('a portal that cannot start', () => {
  it('says that its port is taken, and how to take another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const dataDir = await mkdtemp(path.join(tmpdir(), 'majikan-portal-'));
    const { port } = other.address() as { port: number };
    try {
      const said = await startScript({ DATA_DIR: dataDir, PORT: String(port) });
      expect(said).toContain(`Port ${port} is taken by another program`);
      expect(said).toContain('PORT=3001 npm start');
    } finally {
      other.close();
      await rm(dataDir, { recursive: true });
    }
  });
});
