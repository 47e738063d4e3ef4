import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system of its own that is soon full. */
export interface SmallDisk {
  /** Takes all the room that is left but so many bytes. */
  fill(left?: number): Promise<void>;
  /** Gives back what `fill` took. */
  empty(): Promise<void>;
  /** Bytes that can still be written. */
  room(): Promise<number>;
  remove(): void;
}

const MEGABYTE = 1024 * 1024;
const PAGE = 4096;

/** Whether this process may mount file systems: root on a Linux that lets it. */
export const canMount = mountsHere();

/** Puts an empty file system of that size in the place of a folder, which is made when it is not there. */
export function mountSmallDisk(folder: string, megabytes: number, uid = process.getuid?.() ?? 0): SmallDisk {
  mkdirSync(folder, { recursive: true });
  mount(folder, `size=${megabytes}m,mode=0700,uid=${uid}`);
  const filler = path.join(folder, '.filler');
  const room = async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  };
  return {
    async fill(left = 0) {
      const handle = await open(filler, 'a');
      try {
        for (let more = (await room()) - left; more > 0; more -= MEGABYTE) {
          await handle.writeFile(Buffer.alloc(Math.min(more, MEGABYTE)));
        }
      } finally {
        await handle.close();
      }
      const there = await room();
      if (there > left + PAGE) throw new Error(`${there} bytes are still free`);
    },
    empty: () => rm(filler),
    room,
    remove: () => void execFileSync('umount', [folder]),
  };
}

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function mountsHere(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'majikan-mount-'));
  try {
    mount(folder, 'size=1m');
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
