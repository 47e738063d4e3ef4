import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, isAlive, isOurs } from './processes.mjs';

const LEAVE_MS = 1_500;

/**
 * The note in the data folder of which processes serve it. A portal that was killed leaves its note, and perhaps
 * children that are just noticing: those are ended first.
 *
 * @throws Error when a portal runs on this data folder already
 */
export async function claimDataDir(root, dataDir, progress) {
  // Nobody else on the machine reads it; but the account that lends itself to root for the database has to get through.
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
  const file = path.join(dataDir, 'running.json');
  const found = await readNote(file);
  if (found !== null) {
    if (found.pid !== process.pid && commandOf(found.pid).includes('start.mjs')) {
      throw new Error(`The portal already runs at ${found.origin ?? 'another port'} (process ${found.pid}).`);
    }
    await endLeftovers(
      found.children.filter((pid) => isOurs(pid, root)),
      progress,
    );
  }
  const note = { pid: process.pid, origin: null, children: [] };
  let writing = Promise.resolve();
  const save = (change) => {
    Object.assign(note, change);
    // One after another, each whole: a reader never meets half a note.
    writing = writing.then(async () => {
      await writeFile(`${file}.new`, JSON.stringify(note));
      await rename(`${file}.new`, file);
    });
    return writing;
  };
  await save({});
  return { save, release: () => writing.then(() => rm(file, { force: true })) };
}

async function readNote(file) {
  try {
    const { pid, origin, children } = JSON.parse(await readFile(file, 'utf8'));
    return { pid, origin, children: Array.isArray(children) ? children : [] };
  } catch {
    return null;
  }
}

async function endLeftovers(pids, progress) {
  if (pids.length === 0) return;
  progress.say('ending what a killed portal left behind');
  for (const pid of pids) send(pid, 'SIGTERM');
  const deadline = Date.now() + LEAVE_MS;
  while (Date.now() < deadline && pids.some((pid) => commandOf(pid) !== '')) await sleep(50);
  for (const pid of pids) if (commandOf(pid) !== '') send(pid, 'SIGKILL');
}

function send(pid, name) {
  if (!isAlive(pid)) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
