import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import { practiceFilling, practiceFolder } from './practice';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from './server';

const ROOT = path.join(import.meta.dirname, '..', '..');
const READY_LIMIT_MS = 110_000;

/** A portal that serves, with a worker and a mailbox, on a database and a folder of its own. */
export interface TestPortal {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  /** Null when it keeps its own embedded database. */
  readonly database: TestDatabase | null;
  /** The process of `scripts/start.mjs`. */
  readonly pid: number;
  /** What the start script has written up to now. */
  output(): string;
  /** Sends a signal to the start script and waits for its end. @returns the milliseconds it took */
  end(signal: NodeJS.Signals): Promise<number>;
  /** Ends the portal and removes its database and its folder. */
  remove(): Promise<void>;
}

export interface PortalOptions {
  /** Load the practice companies. */
  readonly practice?: boolean;
  /** Let it start its own embedded PostgreSQL in its data folder. */
  readonly embedded?: boolean;
  /** A folder of an earlier portal, to start again on it. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the portal as `npm start` does, from the build that is there, and waits until it answers. */
export async function startPortal(options: PortalOptions = {}): Promise<TestPortal> {
  const dataDir = options.dataDir ?? (await newDataDir());
  const filling = options.practice ? await practiceFilling() : undefined;
  const database = options.embedded ? null : await createTestDatabase(filling);
  if (filling) await cp(practiceFolder(filling.key), dataDir, { recursive: true });
  const port = options.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...cleanEnvironment(),
    PORT: String(port),
    DATA_DIR: dataDir,
    APP_ORIGIN: origin,
    ...(database && { DATABASE_URL: database.url, DATABASE_MIGRATE_URL: database.ownerUrl }),
    ...options.env,
  } as unknown as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'start.mjs'), '--local', '--empty'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watched = watch(child);
  try {
    await watched.untilSaid(/ready on port/);
  } catch (error) {
    // Told, not killed: it takes its database and its children with it.
    await watched.end('SIGTERM');
    throw error;
  }
  const portal = { origin, port, dataDir, database, pid: child.pid ?? 0, output: watched.output, end: watched.end };
  return { ...portal, remove: () => remove(portal) };
}

/** Open to the account that runs an embedded database for root, so that the database lies inside and goes with it. */
async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'majikan-portal-'));
  await chmod(dataDir, 0o755);
  return dataDir;
}

async function remove(portal: Omit<TestPortal, 'remove'>): Promise<void> {
  await portal.end('SIGTERM');
  if (portal.database) await dropTestDatabase(portal.database.name);
  await rm(portal.dataDir, { recursive: true, force: true });
}

function watch(child: ChildProcess) {
  let text = '';
  const keep = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    output: () => text,
    async untilSaid(words: RegExp): Promise<void> {
      const deadline = Date.now() + READY_LIMIT_MS;
      while (!words.test(text)) {
        if (hasEnded() || Date.now() > deadline) throw new Error(`The portal did not start:\n${text}`);
        await sleep(20);
      }
    },
    async end(signal: NodeJS.Signals): Promise<number> {
      const began = Date.now();
      if (!hasEnded()) child.kill(signal);
      await ended;
      return Date.now() - began;
    },
  };
}

/** The environment without what the test runner, npm or a developer set for themselves. */
function cleanEnvironment(): Record<string, string> {
  const dropped =
    /^(npm_|VITEST|NODE_OPTIONS$|NODE_ENV$|DATABASE_|SMTP_URL$|STORAGE_URL$|CLAMD_URL$|REGISTRIES_|MAIL_FROM$|AUTH_SECRET$|NEXTAUTH_|HOST$)/;
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(kept.filter(([name]) => !dropped.test(name)));
}
