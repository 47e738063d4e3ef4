import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const GUARD = pathToFileURL(path.join(import.meta.dirname, 'guard.mjs')).href;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const RESTART_AFTER_MS = 1_000;
const RESTARTS_A_MINUTE = 5;
const TAIL_LINES = 15;

/**
 * Keeps the long-running programs of the portal: starts them, starts again what falls, and stops them in order.
 *
 * @param logDir folder for a log file of each; null lets them write to this process's output
 * @param onChange called with the process numbers whenever they change
 * @param onFatal called when one falls again and again
 */
export function createChildren({ runtime, root, logDir, progress, onChange = () => {}, onFatal }) {
  const kept = [];
  let stopping = false;

  const report = () => onChange(kept.map(({ child }) => child?.pid).filter((pid) => pid !== undefined));

  function launch(entry) {
    const log = openLog(logDir, entry.name);
    entry.child = spawn(runtime.node, ['--import', GUARD, ...entry.args], {
      cwd: root,
      env: { ...runtime.env, ...entry.env },
      stdio: ['ignore', log ?? 'inherit', log ?? 'inherit'],
      // A group of its own: Ctrl-C in the terminal reaches only the script, which then stops them in order.
      detached: process.platform !== 'win32',
    });
    if (log !== null) closeSync(log);
    entry.ended = new Promise((resolve) => {
      entry.child.on('error', () => resolve());
      entry.child.on('exit', () => resolve());
    });
    entry.ended.then(() => fell(entry));
    report();
  }

  async function fell(entry) {
    if (stopping) return;
    const now = Date.now();
    entry.falls = [...entry.falls.filter((at) => now - at < 60_000), now];
    const last = lastLines(logDir, entry.name);
    if (entry.falls.length > RESTARTS_A_MINUTE)
      return onFatal(new Error(`${entry.name} ends again and again.\n${last}`));
    progress.say(`${entry.name} has ended; starting it again.${last === '' ? '' : ` Its last words:\n${last}`}`);
    await sleep(RESTART_AFTER_MS);
    if (!stopping) launch(entry);
  }

  return {
    start({ name, args, env, phase, stopMs }) {
      const entry = { name, args, env, phase, stopMs, falls: [] };
      kept.push(entry);
      launch(entry);
    },
    /** Ends one phase after the other; what does not end in its time is killed. */
    async stop() {
      stopping = true;
      for (const phase of new Set(kept.map((entry) => entry.phase).sort())) {
        await Promise.all(kept.filter((entry) => entry.phase === phase).map(end));
      }
    },
    /** Ends all at once, without waiting. */
    kill() {
      stopping = true;
      for (const { child } of kept) signal(child, 'SIGKILL');
    },
  };
}

async function end({ child, ended, stopMs }) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  signal(child, 'SIGTERM');
  const late = await Promise.race([ended.then(() => false), sleep(stopMs, true, { ref: false })]);
  if (!late) return;
  signal(child, 'SIGKILL');
  await ended;
}

/** To the whole group, for programs that have children of their own. */
function signal(child, name) {
  if (child?.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function openLog(logDir, name) {
  if (logDir === null) return null;
  mkdirSync(logDir, { recursive: true });
  const file = path.join(logDir, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

function lastLines(logDir, name) {
  if (logDir === null) return '';
  return readFileSync(path.join(logDir, `${name}.log`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-TAIL_LINES)
    .join('\n');
}
