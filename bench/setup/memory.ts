import { readFile, writeFile } from 'node:fs/promises';

const KILOBYTES = 1024;
/** Written to `clear_refs`, this makes the kernel count the peak of the resident memory anew (proc(5)). */
const FORGET_PEAK = '5';

/** Resident memory of a process in megabytes, now. @throws Error where there is no /proc */
export function residentNow(pid: number): Promise<number> {
  return readMegabytes(pid, 'VmRSS');
}

/** The most resident memory that a process has had since `forgetPeak`, in megabytes, as the kernel saw it. */
export function residentPeak(pid: number): Promise<number> {
  return readMegabytes(pid, 'VmHWM');
}

/** Begins a new measurement of `residentPeak`. */
export function forgetPeak(pid: number): Promise<void> {
  return writeFile(`/proc/${pid}/clear_refs`, FORGET_PEAK);
}

async function readMegabytes(pid: number, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => {
    throw new Error('memory is measured through /proc, which this system does not have');
  });
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (found === undefined) throw new Error(`/proc does not say ${name}`);
  return (Number(found) * KILOBYTES) / 1_048_576;
}
