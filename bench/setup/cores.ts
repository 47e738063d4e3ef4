import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which core the server side gets and which the load; null where processes cannot be held to a core. */
export const CORES = canHold() ? ({ server: 0, load: 1 } as const) : null;

/**
 * Holds this process to one core, and with it every process that it starts from now on. Where that cannot be done
 * nothing happens, and the benchmark says so.
 */
export function workOn(side: 'server' | 'load'): void {
  holdTo(side, process.pid);
}

/** Holds another process, with its threads and with what it starts from now on, to one core. */
export function holdTo(side: 'server' | 'load', pid: number): void {
  if (CORES) execFileSync('taskset', ['-a', '-c', '-p', String(CORES[side]), String(pid)], { stdio: 'ignore' });
}

/** For the report. */
export function coresText(): string {
  return CORES ? 'server on one core, load on the other' : 'not held to cores: taskset and two cores are needed';
}

function canHold(): boolean {
  if (availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
