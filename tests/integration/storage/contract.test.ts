import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '@/lib/storage/storage';
import type { Storage } from '@/lib/storage/storage-port';
import { startS3Server, type TestStore } from '@/tests/setup/s3-server';
import { inChunks } from '../contributions/month-file.factory';

const MEGABYTE = 1_048_576;

/** One storage of each kind, empty. */
interface Fresh {
  readonly storage: Storage;
  remove(): Promise<unknown>;
}

async function freshDisk(): Promise<Fresh> {
  const root = await mkdtemp(path.join(tmpdir(), 'majikan-storage-'));
  const storage = openStorage(new URL(pathToFileURL(root).href));
  return { storage, remove: () => rm(root, { recursive: true, force: true }) };
}

async function freshStore(): Promise<Fresh> {
  const server = await startS3Server();
  return { storage: openStorage(new URL(server.address)), remove: () => server.close() };
}

async function bytesOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

async function keysOf(storage: Storage, folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(folder)) keys.push(key);
  return keys.sort();
}

describe.each([
  { kind: 'local disk', fresh: freshDisk },
  { kind: 'S3 store', fresh: freshStore },
])('a storage on a $kind', ({ fresh }) => {
  let storage: Storage;
  let remove: () => Promise<unknown>;
  beforeEach(async () => {
    ({ storage, remove } = await fresh());
  });
  afterEach(() => remove());

  it.each([0, 1, 5 * MEGABYTE, 8 * MEGABYTE, 8 * MEGABYTE + 1, 17 * MEGABYTE])(
    'gives back %i bytes as it was given them',
    async (size) => {
      const bytes = Buffer.alloc(size, 'abcdefghijklmnopqrstuvw');
      expect(await storage.put('a/b', inChunks(bytes, 300_000))).toBe(size);
      expect((await bytesOf(storage.read('a/b'))).equals(bytes)).toBe(true);
    },
  );

  it('gives back a part, and nothing from its end on', async () => {
    await storage.put('a/b', inChunks('0123456789', 3));
    expect(String(await bytesOf(storage.read('a/b', { offset: 3, length: 4 })))).toBe('3456');
    expect(String(await bytesOf(storage.read('a/b', { offset: 8, length: 100 })))).toBe('89');
    expect(String(await bytesOf(storage.read('a/b', { offset: 10, length: 1 })))).toBe('');
  });

  it.each([0, 9 * MEGABYTE, 17 * MEGABYTE])(
    'keeps nothing of a stream that breaks off after %i bytes, and keeps what was there',
    async (size) => {
      await storage.put('a/b', inChunks('first'));
      async function* broken() {
        yield* inChunks(Buffer.alloc(size, 'x'));
        throw new Error('cut');
      }
      await expect(storage.put('a/b', broken())).rejects.toThrow('cut');
      await expect(storage.put('a/c', broken())).rejects.toThrow('cut');
      expect(await keysOf(storage, 'a')).toEqual(['a/b']);
      expect(String(await bytesOf(storage.read('a/b')))).toBe('first');
    },
  );

  it('takes the later of two for one key', async () => {
    await storage.put('a/b', inChunks('first'));
    await storage.put('a/b', inChunks('second'));
    expect(String(await bytesOf(storage.read('a/b')))).toBe('second');
  });

  it('removes what it has, and does not mind when there is none', async () => {
    await storage.put('a/b', inChunks('x'));
    await storage.remove('a/b');
    await storage.remove('a/b');
    await expect(bytesOf(storage.read('a/b'))).rejects.toThrow();
  });

  it('lists a folder with the time of each, to the end, and no other folder', async () => {
    const before = Date.now() - 5_000;
    for (const name of ['a/1', 'a/2', 'a/b/3', 'a/4', 'a/5', 'ab/6', 'c/7']) await storage.put(name, inChunks('x'));
    expect(await keysOf(storage, 'a')).toEqual(['a/1', 'a/2', 'a/4', 'a/5', 'a/b/3']);
    expect(await keysOf(storage, 'nothing')).toEqual([]);
    for await (const { keptAt } of storage.list('c')) expect(keptAt.getTime()).toBeGreaterThan(before);
  });

  it.each(['../x', '/etc/passwd', 'a/../b', 'A', 'a b', 'a\u0000', '', '.hidden', 'a.txt'])(
    'SEC-UP-5 has no place for the key %j',
    async (key) => {
      await expect(storage.put(key, inChunks('x'))).rejects.toThrow('not a storage key');
      await expect(storage.remove(key)).rejects.toThrow('not a storage key');
      expect(() => storage.read(key)).toThrow('not a storage key');
    },
  );

  it('says that it can be written to, and leaves no trace of asking', async () => {
    expect(await storage.isWritable()).toBe(true);
    expect(await keysOf(storage, 'probe')).toEqual([]);
  });
});

describe('an S3 store', () => {
  let server: TestStore;
  let storage: Storage;
  beforeEach(async () => {
    server = await startS3Server();
    storage = openStorage(new URL(server.address));
  });
  afterEach(() => server.close());

  it('that is full says so, keeps nothing, and keeps again once there is room', async () => {
    server.mood = 'full';
    await expect(storage.put('a/b', inChunks('x'))).rejects.toMatchObject({ code: 'storage.full' });
    await expect(storage.put('a/c', inChunks(Buffer.alloc(9 * MEGABYTE)))).rejects.toMatchObject({
      code: 'storage.full',
    });
    expect(server.objects.size + server.openUploads.size).toBe(0);
    server.mood = 'well';
    await storage.put('a/b', inChunks('x'));
    expect([...server.objects.keys()]).toEqual(['a/b']);
  });

  it('that is busy is asked again, and then it is a fault; nothing half is left', async () => {
    server.mood = 'unavailable';
    await expect(storage.put('a/b', inChunks('x'))).rejects.toThrow();
    expect(server.requests.length).toBeGreaterThan(1);
    expect(await storage.isWritable()).toBe(false);
    expect(server.objects.size).toBe(0);
  });

  it('that breaks an answer off is a fault for the reader, not a short file', async () => {
    await storage.put('a/b', inChunks(Buffer.alloc(MEGABYTE)));
    server.mood = 'cut';
    await expect(bytesOf(storage.read('a/b'))).rejects.toThrow();
  });

  it('refuses whoever has another key', async () => {
    const stranger = openStorage(new URL(server.address.replace('test-key', 'other-key')));
    await expect(stranger.put('a/b', inChunks('x'))).rejects.toThrow('SignatureDoesNotMatch');
    expect(server.objects.size).toBe(0);
  });
});

it('an address of another kind is no storage', () => {
  expect(() => openStorage(new URL('ftp://x/y'))).toThrow('no storage for ftp:');
});
