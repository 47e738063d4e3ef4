import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUser } from '@/tests/factories/employers';
import { openOwner } from '@/tests/setup/owner';
import { startPortal, type TestPortal } from '@/tests/setup/portal';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import { isAlive } from '../../scripts/bootstrap/processes.mjs';
import { ensurePostgres } from '../../scripts/postgres/server.mjs';

const asked = { timeout: 60_000, interval: 50 };
let portal: TestPortal;
let again: TestPortal | undefined;

beforeAll(async () => {
  portal = await startPortal({ embedded: true });
});

afterAll(async () => {
  await again?.end('SIGTERM');
  await portal.remove();
});

/** Kills the portal as a power cut would: the script, its children and the database, none with a chance to tidy up. */
async function killEverything(): Promise<number[]> {
  const note = JSON.parse(readFileSync(path.join(portal.dataDir, 'running.json'), 'utf8')) as { children: number[] };
  const { pid } = await ensurePostgres(portal.dataDir);
  const all = [portal.pid, ...note.children, pid];
  for (const one of all) process.kill(one, 'SIGKILL');
  await expect.poll(() => all.filter(isAlive), asked).toEqual([]);
  return all;
}

/** Seconds from nothing to the first answer of the same pages without a script around them: the reference. */
async function bareStart(): Promise<number> {
  const port = await freePort();
  const next = path.join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next');
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    env: { ...process.env, NODE_ENV: 'production', MAJIKAN_LOCAL: '1' },
    stdio: 'ignore',
  });
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))) await sleep(10);
    return (performance.now() - began) / 1000;
  } finally {
    child.kill('SIGKILL');
  }
}

describe('REL-22 cold start after a kill', () => {
  it('serves again from the same folder, with everything that was entered', async () => {
    const before = openOwner((await ensurePostgres(portal.dataDir)).url('majikan'));
    before.on('error', () => undefined);
    const user = await createUser(before, { name: 'Sebelum Mati' });
    await before.end();
    await killEverything();

    const bare = await bareStart();
    const began = performance.now();
    const starting = startPortal({ embedded: true, dataDir: portal.dataDir, port: portal.port });
    while (!(await fetch(`${portal.origin}/api/health`).catch(() => null))) await sleep(10);
    const seconds = (performance.now() - began) / 1000;
    again = await starting;

    // Reported, not judged: the machine is shared. The goal is 3 s, and four times the reference.
    console.log(
      `REL-22: first answer after ${seconds.toFixed(2)} s, ${(seconds / bare).toFixed(1)} times a bare start`,
    );
    expect(again.output()).not.toMatch(/installing|generate|building/);
    const client = new pg.Client({ connectionString: (await ensurePostgres(portal.dataDir)).url('majikan') });
    await client.connect();
    const { rows } = await client.query('SELECT name FROM user_account WHERE id = $1', [user.id]);
    await client.end();
    expect(rows).toEqual([{ name: 'Sebelum Mati' }]);
  });
});
