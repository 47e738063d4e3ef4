import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process, or '' when it is gone (also when it is dead and only waits to be collected). */
export function commandOf(pid) {
  if (!isAlive(pid)) return '';
  if (process.platform === 'linux') return readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ').trim();
  if (process.platform === 'win32') return windowsCommand(pid);
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Whether a process is one of the portal's own below `root`. `next start` renames itself, so its folder decides. */
export function isOurs(pid, root) {
  const command = commandOf(pid);
  if (process.platform !== 'linux') return command.includes(root) || command.includes('next-server');
  try {
    return /node|next-server/.test(command) && readlinkSync(`/proc/${pid}/cwd`) === root;
  } catch {
    return false;
  }
}

/** The process that started this one, or 0 when that cannot be told. */
export function parentOf(pid) {
  if (process.platform === 'linux') {
    // The name, in brackets, may hold spaces; what follows the last bracket is the state and then the parent.
    return Number(readOr(`/proc/${pid}/stat`, '').split(')').pop()?.trim().split(' ')[1] ?? 0);
  }
  if (process.platform === 'win32') return 0;
  return Number(spawnSync('ps', ['-p', String(pid), '-o', 'ppid='], { encoding: 'utf8' }).stdout ?? 0);
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

function windowsCommand(pid) {
  const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
  return spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
