import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDisk } from '@/lib/storage/local-disk';
import type { Storage } from '@/lib/storage/storage-port';
import { inChunks } from '../contributions/month-file.factory';

let root = '';
let disk: Storage;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'majikan-disk-'));
  disk = localDisk(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function read(key: string, range?: { offset: number; length: number }): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of disk.read(key, range)) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

describe('the local disk', () => {
  it('removes a file with what a killed process left beside it, and does not mind when there is none', async () => {
    await disk.put('a/b', inChunks('whole'));
    await writeFile(path.join(root, 'a', 'b.partial'), 'half');
    await disk.remove('a/b');
    await disk.remove('a/b');
    expect(await readdir(path.join(root, 'a'))).toEqual([]);
    await expect(read('a/b')).rejects.toThrow('ENOENT');
  });

  it('is for nobody else on the machine', async () => {
    await disk.put('a/b', inChunks('x'));
    expect((await stat(path.join(root, 'a', 'b'))).mode & 0o077).toBe(0);
    expect((await stat(path.join(root, 'a'))).mode & 0o077).toBe(0);
  });

  it.each(['../x', 'a/../../x', '/etc/passwd', 'a//../b', 'A', 'a b', 'a\u0000', '', 'a/..', '.hidden', 'a.txt'])(
    'SEC-UP-5 has no place for the key %j',
    async (key) => {
      await expect(disk.put(key, inChunks('x'))).rejects.toThrow('not a storage key');
      await expect(disk.remove(key)).rejects.toThrow('not a storage key');
      expect(() => disk.read(key)).toThrow('not a storage key');
      expect(await readdir(root)).toEqual([]);
    },
  );

  it('says whether it can be written to, and leaves no trace of asking', async () => {
    expect(await disk.isWritable()).toBe(true);
    expect(await readdir(root)).toEqual([]);
    await writeFile(path.join(root, 'file'), '');
    expect(await localDisk(path.join(root, 'file')).isWritable()).toBe(false);
  });
});
