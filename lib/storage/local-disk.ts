import 'server-only';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@/lib/core/errors';
import { KEY_SHAPE, type KeptObject, type Storage } from './storage-port';

const PARTIAL = /[.]partial$/;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS']);

/** Files on the machine's own disk, outside the web root, written beside and moved into place when complete. */
export function localDisk(root: string): Storage {
  return {
    async put(key, bytes) {
      const target = pathOf(root, key);
      const partial = partialOf(target);
      try {
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        const size = await writeAll(partial, bytes);
        await rename(partial, target);
        return size;
      } catch (error) {
        await rm(partial, { force: true }).catch(() => undefined);
        throw NO_ROOM.has((error as { code?: string }).code ?? '') ? new DomainError('storage.full') : error;
      }
    },
    read(key, range) {
      const slice = range ? { start: range.offset, end: range.offset + range.length - 1 } : {};
      return createReadStream(pathOf(root, key), { highWaterMark: 256 * 1024, ...slice });
    },
    list: (prefix) => listFolder(root, pathOf(root, prefix)),
    async isWritable() {
      const probe = path.join(root, `.probe-${process.pid}`);
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        await writeFile(probe, 'x');
        return true;
      } catch {
        return false;
      } finally {
        await rm(probe, { force: true }).catch(() => undefined);
      }
    },
    async remove(key) {
      const target = pathOf(root, key);
      await rm(target, { force: true });
      // A process that was killed while it wrote leaves this one behind.
      await rm(partialOf(target), { force: true });
    },
  };
}

async function writeAll(file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(file, 'w', 0o600);
  try {
    let size = 0;
    for await (const chunk of bytes) {
      await handle.writeFile(chunk);
      size += chunk.byteLength;
    }
    await handle.datasync();
    return size;
  } finally {
    await handle.close();
  }
}

/** A file that was cut off while it was written is listed too, under the key it was to have. */
async function* listFolder(root: string, folder: string): AsyncGenerator<KeptObject> {
  const entries = await opendir(folder).catch(() => null);
  if (!entries) return;
  for await (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* listFolder(root, file);
      continue;
    }
    const facts = await stat(file).catch(() => null);
    const key = path.relative(root, file).split(path.sep).join('/').replace(PARTIAL, '');
    if (facts && KEY_SHAPE.test(key)) yield { key, keptAt: facts.mtime };
  }
}

/** Where a file stands until it is complete. */
function partialOf(target: string): string {
  return `${target}.partial`;
}

function pathOf(root: string, key: string): string {
  if (!KEY_SHAPE.test(key)) throw new Error('not a storage key');
  return path.join(root, key);
}
