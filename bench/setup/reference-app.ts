import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import type { Tree } from './page';

const ROOT = path.join(import.meta.dirname, '..', '..');
const TEMPLATE = path.join(ROOT, 'bench', 'reference-app');
const NEXT = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
const READY_LIMIT_MS = 60_000;

/** The rows of a table, element by element. */
export type Rows = readonly Tree[];

/**
 * Builds a Next application of the portal's own version that does nothing but show rows of a table, starts it, lets `work`
 * measure it at `<origin>/<list>`, and takes it away. It is built outside the project: inside, Next would find the
 * portal's own `instrumentation.ts`.
 *
 * @param lists for each address the rows of its table
 */
export async function withReferenceApp(
  lists: Readonly<Record<string, Rows>>,
  work: (origin: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'majikan-reference-'));
  let server: ChildProcess | undefined;
  const onExit = () => server?.kill('SIGKILL');
  process.once('exit', onExit);
  try {
    await cp(TEMPLATE, folder, { recursive: true });
    await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    if ((await endOf(next(folder, ['build']))) !== 0) throw new Error('the reference application could not be built');
    const listsFile = path.join(folder, 'lists.json');
    await writeFile(listsFile, JSON.stringify(lists));
    const port = await freePort();
    server = next(folder, ['start', '--port', String(port), '--hostname', '127.0.0.1'], { REFERENCE_LISTS: listsFile });
    const origin = `http://127.0.0.1:${port}`;
    await untilAnswers(server, origin);
    await work(origin);
  } finally {
    if (server?.kill('SIGTERM')) await endOf(server);
    process.off('exit', onExit);
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilAnswers(server: ChildProcess, origin: string): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${origin}/nothing`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('the reference application does not answer');
}

function next(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [NEXT, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}
