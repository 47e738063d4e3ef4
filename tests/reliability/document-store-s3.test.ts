import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '@/lib/documents/check-store';
import { openDocument } from '@/lib/documents/open-document';
import { sweepOrphans } from '@/lib/documents/sweep-orphans';
import {
  type Applicant,
  aPdf,
  attach,
  bytesOf,
  createApplicant,
  refusalOf,
} from '@/tests/integration/documents/documents.factory';
import { useTestDatabase } from '@/tests/setup/database';
import { startS3Server } from '@/tests/setup/s3-server';

const { owner } = useTestDatabase();
// Before the settings are read for the first time.
const store = await startS3Server();
process.env.STORAGE_URL = store.address;
afterAll(() => store.close());

const NO_FAULT = { missing: [], changed: [], orphans: [] };

let own: Applicant;
beforeEach(async () => {
  store.mood = 'well';
  own = await createApplicant(owner);
});

async function countRows(): Promise<number> {
  const { rows } = await owner.query('SELECT id FROM document WHERE case_id = $1', [own.made.caseId]);
  return rows.length;
}

describe('REL-8: documents in an S3 store', () => {
  it('come back byte for byte', async () => {
    const content = aPdf();
    const id = await attach(own, { content });
    const opened = await openDocument(own.actor, id);
    expect(opened && (await bytesOf(opened.bytes)).equals(content)).toBe(true);
    expect(await checkStore()).toEqual(NO_FAULT);
  });

  it.each([
    { mood: 'full', code: 'storage.full' },
    { mood: 'unavailable', code: 'document.not_kept' },
  ] as const)('a store that is $mood: $code, nothing is left, and it recovers by itself', async ({ mood, code }) => {
    store.mood = mood;
    const content = aPdf();
    expect(await refusalOf(attach(own, { content }))).toBe(code);
    expect(await countRows()).toBe(0);
    store.mood = 'well';
    expect(await checkStore()).toEqual(NO_FAULT);
    expect(await refusalOf(attach(own, { content }))).toBe('ok');
    expect(await countRows()).toBe(1);
  });

  it('the sweep goes by the store’s own times', async () => {
    const kept = await attach(own);
    const key = `documents/${own.made.employerId}/${kept}`;
    const stray = key.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'));
    const object = store.objects.get(key);
    if (!object) throw new Error('not kept');
    store.objects.set(stray, { ...object, keptAt: new Date(Date.now() - 11 * 60_000) });
    expect(await sweepOrphans(new Date())).toBe(1);
    expect(store.objects.has(stray)).toBe(false);
    expect(await checkStore()).toEqual(NO_FAULT);
  });
});
