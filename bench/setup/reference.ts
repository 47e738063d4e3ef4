import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/bootstrap/ports.mjs';

const ROOT = path.join(import.meta.dirname, '..', '..');
const APP = path.join(ROOT, 'bench', 'reference-app');
const NEXT = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
const READY_TRIES = 300;

/** Builds and serves the bare Next page, lets `work` measure it, and stops it. @param work gets its origin */
export async function withReference(work: (origin: string) => Promise<void>): Promise<void> {
  const [code] = await once(start(['build']), 'exit');
  if (code !== 0) throw new Error(`the reference page could not be built (exit code ${code})`);
  const port = await freePort();
  const server = start(['start', '--port', String(port), '--hostname', '127.0.0.1']);
  try {
    const origin = `http://127.0.0.1:${port}`;
    await untilAnswers(origin);
    await work(origin);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

function start(args: readonly string[]): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  return spawn(process.execPath, [NEXT, ...args], { cwd: APP, env, stdio: 'ignore' });
}

async function untilAnswers(origin: string): Promise<void> {
  for (let tries = 0; tries < READY_TRIES; tries++) {
    const answered = await fetch(origin).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
  throw new Error('the reference page does not answer');
}
