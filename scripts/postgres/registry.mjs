import { readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { commandOf, isAlive } from '../bootstrap/processes.mjs';

/** What PostgreSQL itself writes about a running server: its process, its port, and whether it takes connections. */
export async function readPostmaster(data) {
  let lines;
  try {
    lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The server that runs on this cluster, or null. A note left by a killed server does not count. */
export async function findServer(data) {
  const found = await readPostmaster(data);
  if (found === null || !isServer(found.pid, data)) return null;
  return { ...found, ready: found.ready && (await listens(found.port)) };
}

/**
 * Takes away the note of a server that is gone when its process number now belongs to something else, which is usual
 * in a container after a restart: PostgreSQL would take the stranger for itself and refuse to start.
 */
export async function forgetStaleServer(data) {
  const found = await readPostmaster(data);
  if (found === null || !isAlive(found.pid) || isServer(found.pid, data)) return;
  await rm(path.join(data, 'postmaster.pid'), { force: true });
}

/** The port of the last start, from PostgreSQL's own note of it; null when there was none. */
export async function lastPort(data) {
  const options = await readFile(path.join(data, 'postmaster.opts'), 'utf8').catch(() => '');
  const port = Number(/"-p" "?(\d+)"/.exec(options)?.[1]);
  return Number.isInteger(port) ? port : null;
}

function isServer(pid, data) {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(data);
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.on('connect', () => answer(true));
    socket.on('error', () => answer(false));
  });
}
