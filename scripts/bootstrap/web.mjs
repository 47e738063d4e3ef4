import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * For what lives for a moment. Left to itself Node 24 takes up to 128 MB for it as soon as a large file is uploaded, and
 * keeps them (bench/upload-memory.ts); pages are as quick with a fourth of that (bench/pages.ts).
 */
const YOUNG_GENERATION = '--max-semi-space-size=16';
/** The C library of Linux keeps what was freed for each thread apart; two such places hold less back than eight a core. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' };
const TSX = ['--conditions=react-server', '--import', 'tsx'];
const READY_LIMIT_MS = 60_000;
const STOP_MS = 4_700;
const STAND_IN_STOP_MS = 1_000;

/** Arguments for Node to run one of the project's TypeScript programs as a server would. */
export function program(root, file) {
  return [...TSX, path.join(root, file)];
}

/** What `createChildren` needs to serve the pages. */
export function webChild(root, { port, host }, env) {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const args = [YOUNG_GENERATION, next, 'start', '--port', String(port), '--hostname', host];
  return {
    name: 'web',
    args,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...FEW_ARENAS, ...env },
    phase: 1,
    stopMs: STOP_MS,
  };
}

/** What `createChildren` needs to send mail and do the rest of the background work. */
export function workerChild(root, env) {
  return { name: 'worker', args: program(root, 'scripts/worker.ts'), env, phase: 1, stopMs: STOP_MS };
}

/** What `createChildren` needs to receive the mail of a local portal; it outlives the worker, which may be sending. */
export function mailboxChild(root, env) {
  return { name: 'mailbox', args: program(root, 'scripts/local-mailbox.ts'), env, phase: 2, stopMs: STAND_IN_STOP_MS };
}

/** What `createChildren` needs to answer in the place of SSM, JPN and Immigration in a local portal. */
export function registriesChild(root, env) {
  const args = [path.join(root, 'scripts', 'local-registries.mjs')];
  return { name: 'registries', args, env, phase: 2, stopMs: STAND_IN_STOP_MS };
}

/** Resolves when the portal answers. */
export async function untilAnswers({ port, host }, isStopped) {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline && !isStopped()) {
    if (await answers(address, port)) return;
    await sleep(50);
  }
  if (!isStopped()) throw new Error(`The portal does not answer on port ${port}.`);
}

function answers(host, port) {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/api/health', timeout: 10_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
