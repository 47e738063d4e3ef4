import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { commandOf } from '../../scripts/bootstrap/processes.mjs';
import { ensurePostgres } from '../../scripts/postgres/server.mjs';
import { openOwner } from '../../tests/setup/owner';
import { startPortal } from '../../tests/setup/portal';

const ROOT = path.join(import.meta.dirname, '..', '..');
const DATABASE = 'majikan';

/** A portal from the production build with an embedded database of its own, as `npm start` runs it. */
export interface BenchPortal {
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  readonly ownerUrl: string;
  /** Connections of the owner of the tables. */
  readonly owner: pg.Pool;
  /** The process that serves the pages. */
  readonly webPid: number;
}

/**
 * Starts a portal in a new folder, lets `work` measure it and takes everything away again, also after a fault and when
 * the benchmark is told to stop.
 */
export async function withPortal(work: (portal: BenchPortal) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'majikan-bench-'));
  // PostgreSQL runs under an account of its own where this is root: it has to get here.
  await chmod(dataDir, 0o755);
  const running = await startPortal({ dataDir, embedded: true });
  const server = await ensurePostgres(dataDir);
  const ownerUrl = server.url(DATABASE);
  const owner = openOwner(ownerUrl);
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= owner.end().then(() => running.remove());
    return ended;
  };
  const onSignal = () => end().finally(() => process.exit(1));
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    const { origin, port } = running;
    await work({ origin, port, dataDir, ownerUrl, owner, webPid: await webPidOf(dataDir) });
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    await end();
  }
}

/** Fills the portal with the practice companies. */
export async function loadPractice({ ownerUrl, dataDir }: BenchPortal): Promise<void> {
  const loader = path.join(ROOT, 'prisma', 'practice', 'load.ts');
  const args = ['--conditions=react-server', '--import', 'tsx', loader, '--url', ownerUrl, '--data-dir', dataDir];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
}

async function webPidOf(dataDir: string): Promise<number> {
  const note = JSON.parse(await readFile(path.join(dataDir, 'running.json'), 'utf8')) as { children: number[] };
  const pid = note.children.find((child) => /next-server|next[\\/]dist[\\/]bin/.test(commandOf(child)));
  if (pid === undefined) throw new Error('the process that serves the pages was not found');
  return pid;
}
