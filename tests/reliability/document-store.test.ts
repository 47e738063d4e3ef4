import { mkdir, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/db/new-id';
import { checkStore } from '@/lib/documents/check-store';
import { openDocument } from '@/lib/documents/open-document';
import { listDocuments } from '@/lib/documents/queries';
import { sweepOrphans } from '@/lib/documents/sweep-orphans';
import { storage } from '@/lib/storage/storage';
import { streamOf } from '@/tests/factories/document-files';
import {
  type Applicant,
  aPdf,
  attach,
  bytesOf,
  createApplicant,
  keptKeys,
  refusalOf,
} from '@/tests/integration/documents/documents.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const NO_FAULT = { missing: [], changed: [], orphans: [] };

let own: Applicant;
beforeEach(async () => {
  own = await createApplicant(owner);
});

function fileOf(key: string): string {
  return path.join(fileURLToPath(process.env.STORAGE_URL ?? ''), key);
}

/** The disk has no room for one object: what is written there goes to the device that is always full. */
async function fillDisk(key: string): Promise<void> {
  await mkdir(path.dirname(fileOf(key)), { recursive: true });
  await symlink('/dev/full', `${fileOf(key)}.partial`);
}

describe('REL-8: a disk that is full', () => {
  it('is said in words, leaves neither row nor object, what is there can be read, and it recovers by itself', async () => {
    const content = aPdf();
    const kept = await attach(own, { content });
    const id = newId();
    await fillDisk(`documents/${own.made.employerId}/${id}`);
    expect(await refusalOf(attach(own, { id }))).toBe('storage.full');
    expect((await listDocuments(own.actor, own.made.caseId)).map((row) => row.id)).toEqual([kept]);
    const opened = await openDocument(own.actor, kept);
    expect(opened && (await bytesOf(opened.bytes)).equals(content)).toBe(true);
    expect(await checkStore()).toEqual(NO_FAULT);

    expect(await attach(own, { id })).toBe(id);
    expect(await checkStore()).toEqual(NO_FAULT);
  });

  it('while a document is replaced: the old one stands', async () => {
    const first = await attach(own);
    const id = newId();
    await fillDisk(`documents/${own.made.employerId}/${id}`);
    expect(await refusalOf(attach(own, { id, replaces: first }))).toBe('storage.full');
    expect(await listDocuments(own.actor, own.made.caseId)).toMatchObject([{ id: first, state: 'stored' }]);
  });
});

describe('a database that refuses after the object was kept', () => {
  it('leaves no object', async () => {
    const taken = await attach(own);
    const before = await keptKeys();
    // The key of a row that is there cannot be another row's.
    const other = await createApplicant(owner);
    await owner.query(
      'ALTER TABLE document ADD CONSTRAINT no_more CHECK (id = $1) NOT VALID'.replace('$1', `'${taken}'`),
    );
    await expect(attach(other)).rejects.toThrow();
    await owner.query('ALTER TABLE document DROP CONSTRAINT no_more');
    expect(await keptKeys()).toEqual(before);
    expect(await checkStore()).toEqual(NO_FAULT);
  });
});

describe('the sweep', () => {
  async function strayObject(minutesOld: number): Promise<string> {
    const key = `documents/${own.made.employerId}/${newId()}`;
    await storage().put(key, streamOf(aPdf()));
    const at = new Date(Date.now() - minutesOld * 60_000);
    await utimes(fileOf(key), at, at);
    return key;
  }

  it('removes what a killed process left, once nobody can be at it any more, and nothing else', async () => {
    const id = await attach(own);
    const kept = `documents/${own.made.employerId}/${id}`;
    await utimes(fileOf(kept), new Date(0), new Date(0));
    const young = await strayObject(9);
    const old = await strayObject(11);
    expect(await sweepOrphans(new Date())).toBe(1);
    const keys = await keptKeys();
    expect(keys).toContain(kept);
    expect(keys).toContain(young);
    expect(keys).not.toContain(old);
    expect(await sweepOrphans(new Date(Date.now() + 5 * 60_000))).toBe(1);
    expect(await checkStore()).toEqual(NO_FAULT);
  });
});
