/**
 * `npm start`: from a bare clone to a portal that serves, with Node and npm alone. Only Node's own modules may be
 * imported here and below until the packages are installed.
 *
 *   --local          one person's machine: embedded database, mailbox and registries, practice companies, generated secrets
 *   --role <name>    all (default), or one of build, migrate, web, worker: for a portal spread over several machines
 *   --empty          without practice companies
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createChildren } from './bootstrap/children.mjs';
import { claimDataDir } from './bootstrap/instance.mjs';
import { ensureBuild, ensurePrismaClient } from './bootstrap/made.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { watchNpm } from './bootstrap/parent.mjs';
import { freePort, isFree } from './bootstrap/ports.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { endRunning, mustRun } from './bootstrap/run.mjs';
import { chooseRuntime, refuseOldNode } from './bootstrap/runtime.mjs';
import { localSettings, productionSettings, readPlaces } from './bootstrap/settings.mjs';
import { mailboxChild, program, registriesChild, untilAnswers, webChild, workerChild } from './bootstrap/web.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const STEP_LIMIT_MS = 3_000;
const SAME_KEY_MS = 500;
const ROLES = ['all', 'build', 'migrate', 'web', 'worker'];
const { values: options } = parseArgs({
  options: {
    local: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    role: { type: 'string', default: 'all' },
  },
});

const progress = createProgress();
/** What has to be undone at the end, the last first. */
const undo = [];
/** When the end was asked for, in milliseconds. */
let stopping = null;

process.on('SIGINT', () => stop(0, 'stopping'));
process.on('SIGTERM', () => stop(0, 'stopping'));
process.on('SIGHUP', () => stop(0, 'stopping'));
watchNpm(() => stop(0, 'npm is gone; stopping'));
const starting = start();
starting.then(
  (finished) => finished && stop(0, 'done'),
  (error) => stop(1, error.message),
);

/** Resolves when everything runs; with true when there is nothing to keep running. */
async function start() {
  refuseOldNode();
  if (!ROLES.includes(options.role)) throw new Error(`--role is one of ${ROLES.join(', ')}.`);
  const { local, role } = options;
  const places = readPlaces(ROOT, { local });
  const serves = role === 'all' || role === 'web';
  const instance = role === 'all' ? await claimDataDir(ROOT, places.dataDir, progress) : null;
  if (instance) undo.push(instance.release);
  if (serves) await choosePort(places);
  if (stopping) return false;

  await ensurePackages(ROOT, progress);
  const runtime = chooseRuntime(ROOT, progress);
  if (role === 'build') return buildOnly(runtime);
  const { settings, mailboxPort, registriesPort } = await readSettings(runtime, places);
  if (stopping) return false;
  await ensurePrismaClient(ROOT, runtime, progress);
  const { database, databaseEnv } = await openDatabase(runtime, places, settings);
  if (stopping || role === 'migrate') return true;
  if (serves) await ensureBuild(ROOT, runtime, progress, { local });
  if (stopping) return false;

  const children = createChildren({
    runtime,
    root: ROOT,
    logDir: local ? path.join(places.dataDir, 'logs') : null,
    progress,
    onChange: (pids) => instance?.save({ children: pids }),
    onFatal: (error) => stop(1, error.message),
  });
  undo.push(() => children.stop());
  onImpatience(() => children.kill());
  const env = { ...settings, ...databaseEnv };
  if (serves) children.start(webChild(ROOT, places, env));
  if (serves) await untilAnswers(places, () => stopping !== null);
  if (stopping) return false;
  // After the pages: the first page is what people wait for.
  if (mailboxPort) children.start(mailboxChild(ROOT, { ...env, MAILBOX_PORT: String(mailboxPort) }));
  if (registriesPort) children.start(registriesChild(ROOT, { REGISTRIES_PORT: String(registriesPort) }));
  if (role !== 'web') children.start(workerChild(ROOT, env));
  const origin = settings.APP_ORIGIN ?? process.env.APP_ORIGIN;
  await instance?.save({ origin, registries: registriesPort ? settings.REGISTRIES_URL : null });
  progress.say(serves ? `ready on port ${places.port}` : 'the worker runs');
  if (serves) {
    const { printSummary } = await import('./bootstrap/summary.mjs');
    await printSummary({
      origin,
      dataDir: places.dataDir,
      ownerUrl: database.ownerUrl,
      local,
      mailbox: mailboxPort !== null,
      progress,
      now: new Date(),
    });
  }
  return false;
}

/** For an image or an archive: everything that takes long, and nothing that needs a setting. */
async function buildOnly(runtime) {
  await ensurePrismaClient(ROOT, runtime, progress);
  await ensureBuild(ROOT, runtime, progress, { local: options.local });
  return true;
}

async function choosePort(places) {
  if (places.port === 0) places.port = await freePort();
  if (await isFree(places.port, places.host)) return;
  throw new Error(
    `Port ${places.port} is taken by another program. Stop that one, or choose another port: PORT=3001 npm start`,
  );
}

async function readSettings(runtime, places) {
  if (options.local) return localSettings(places);
  return { settings: await productionSettings(ROOT, runtime, places), mailboxPort: null, registriesPort: null };
}

/** Migrates, loads the practice companies into an empty local portal, and keeps an embedded server alive. */
async function openDatabase(runtime, { dataDir }, settings) {
  const { isEmpty, prepareDatabase, releaseServer, watchServer } = await import('./bootstrap/database.mjs');
  const apply = options.role === 'all' || options.role === 'migrate';
  const database = await prepareDatabase(dataDir, progress, { apply });
  if (database.server) undo.push(() => releaseServer(database.server, progress));
  const databaseEnv = { DATABASE_URL: database.url, DATABASE_MIGRATE_URL: '' };
  if (options.local && !options.empty && !stopping && (await isEmpty(database.ownerUrl))) {
    progress.say('loading the practice companies …');
    const env = {
      ...runtime.env,
      ...settings,
      DATABASE_URL: database.ownerUrl,
      DATABASE_MIGRATE_URL: database.ownerUrl,
    };
    await mustRun('Loading the practice companies', runtime.node, program(ROOT, 'prisma/practice/load.ts'), {
      cwd: ROOT,
      env,
    });
  }
  if (database.server) {
    const onMoved = (port) => stop(1, `PostgreSQL had to move to port ${port}; start the portal again`);
    undo.push(watchServer(database.server, dataDir, progress, onMoved));
  }
  return { database, databaseEnv };
}

/** A second Ctrl-C kills what is left. The first may come twice at once, from the terminal and through npm. */
function onImpatience(kill) {
  process.on('SIGINT', () => {
    if (stopping !== null && Date.now() - stopping > SAME_KEY_MS) kill();
  });
}

async function stop(code, words) {
  if (stopping) return false;
  stopping = Date.now();
  progress.say(words);
  process.exitCode = code;
  endRunning();
  // A step under way may just be starting something that has to be undone too.
  await Promise.race([starting.catch(() => undefined), sleep(STEP_LIMIT_MS)]);
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      progress.say(error.message);
      process.exitCode = 1;
    }
  }
  process.exit();
}
