import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCheck } from '@/lib/contributions/check-queries';
import { checkTextFile } from '@/lib/contributions/check-text-file';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { checkStore } from '@/lib/documents/check-store';
import { openDocument } from '@/lib/documents/open-document';
import { listDocuments } from '@/lib/documents/queries';
import { storage } from '@/lib/storage/storage';
import { pdf } from '@/tests/factories/document-files';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { receive, textOf } from '@/tests/integration/contributions/month-file.factory';
import { storedNames } from '@/tests/integration/contributions/stored-files.factory';
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
import { canMount, mountSmallDisk, type SmallDisk } from '@/tests/setup/small-disk';

const { owner } = useTestDatabase();
const MEGABYTES = 20;
const DOCUMENT_BYTES = 8 * 1024 * 1024;
const OCTOBER = month('2026-10');
const NO_FAULT = { missing: [], changed: [], orphans: [] };

/** A PDF that is nearly as large as a document may be. */
let made = 0;
function largePdf(): Buffer {
  made += 1;
  return pdf({ objects: `% ${made} ${'x'.repeat(DOCUMENT_BYTES)}` });
}

// Where no file system can be mounted `document-store.test.ts` has the full disk of Linux's own device.
describe.skipIf(!canMount)('REL-8: a document store on a file system of 20 MB', () => {
  let disk: SmallDisk;
  let own: Applicant;
  beforeAll(() => {
    disk = mountSmallDisk(fileURLToPath(process.env.STORAGE_URL ?? ''), MEGABYTES);
  });
  afterAll(() => disk.remove());
  beforeEach(async () => {
    own = await createApplicant(owner);
  });
  afterEach(async () => {
    for (const key of await keptKeys()) await storage().remove(key);
    await owner.query('DELETE FROM document');
  });

  it('a document for which there is no more room: in words, no row, no byte, and it goes well when there is', async () => {
    const contents = [largePdf(), largePdf()];
    const kept: string[] = [];
    for (const whole of contents) kept.push(await attach(own, { content: whole }));
    const room = await disk.room();
    const id = newId();
    const content = largePdf();
    expect(room).toBeLessThan(content.length);

    expect(await refusalOf(attach(own, { id, content }))).toBe('storage.full');
    expect(await disk.room()).toBe(room);
    expect((await listDocuments(own.actor, own.made.caseId)).map((row) => row.id).sort()).toEqual(kept.toSorted());
    for (const [at, one] of kept.entries()) {
      const opened = await openDocument(own.actor, one);
      expect(opened && (await bytesOf(opened.bytes)).equals(contents[at] ?? Buffer.alloc(0))).toBe(true);
    }
    expect(await checkStore()).toEqual(NO_FAULT);
    // A small one still has its place.
    expect(await refusalOf(attach(own))).toBe('ok');

    const [first = ''] = kept;
    await storage().remove(`documents/${own.made.employerId}/${first}`);
    await owner.query('DELETE FROM document WHERE id = $1', [first]);
    expect(await attach(own, { id, content })).toBe(id);
    expect(await checkStore()).toEqual(NO_FAULT);
  });

  it('several at once for the last room: as many as fit are whole, the others leave nothing', async () => {
    await disk.fill(9 * 1024 * 1024);
    const several = Array.from({ length: 4 }, () => refusalOf(attach(own, { content: largePdf() })));
    const answers = await Promise.all(several);
    const wentWell = answers.filter((answer) => answer === 'ok').length;
    expect(wentWell).toBeLessThanOrEqual(1);
    expect(answers.filter((answer) => answer === 'storage.full')).toHaveLength(4 - wentWell);
    expect(await listDocuments(own.actor, own.made.caseId)).toHaveLength(wentWell);
    expect(await keptKeys()).toHaveLength(wentWell);
    expect(await checkStore()).toEqual(NO_FAULT);
    await disk.empty();
    expect(await refusalOf(attach(own, { content: largePdf() }))).toBe('ok');
  });

  it('without a byte of room: a file of contributions is refused in words, one that came before is checked', async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    const people = [await addEmployee(owner, employer)];
    const early = await receive(actor, { month: OCTOBER, content: textOf({ employer, month: OCTOBER, people }) });
    await disk.fill();
    expect(await storage().isWritable()).toBe(false);

    const content = textOf({ employer, month: OCTOBER, people, wage: 2_500_00 });
    expect(await refusalOf(receive(actor, { month: OCTOBER, content }))).toBe('storage.full');
    expect(await storedNames(employer.id)).toEqual([early.fileId]);
    await checkTextFile(actor, early.fileId, newId);
    expect((await findCheck(actor, early.fileId))?.state).toBe('checked');
    expect(await refusalOf(attach(own, { content: aPdf() }))).toBe('storage.full');
    expect(await checkStore()).toEqual(NO_FAULT);

    await disk.empty();
    expect(await storage().isWritable()).toBe(true);
    expect((await receive(actor, { month: OCTOBER, content })).known).toBe(false);
    expect(await refusalOf(attach(own))).toBe('ok');
  });
});
