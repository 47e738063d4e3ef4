import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { pdf, pdfWithEicar } from '@/tests/factories/document-files';
import {
  type Applicant,
  aPdf,
  attach,
  createApplicant,
  keptKeys,
  refusalOf,
} from '@/tests/integration/documents/documents.factory';
import { startClamd } from '@/tests/setup/clamd-server';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
// Before the settings are read for the first time.
let scanner = await startClamd();
process.env.CLAMD_URL = scanner.address;
afterAll(() => scanner.close());

let own: Applicant;
beforeEach(async () => {
  scanner.mood = 'well';
  own = await createApplicant(owner);
});

async function expectNothingKept(): Promise<void> {
  const { rows } = await owner.query('SELECT id FROM document WHERE case_id = $1', [own.made.caseId]);
  expect(rows).toEqual([]);
  expect((await keptKeys()).filter((key) => key.includes(own.made.employerId))).toEqual([]);
}

describe('SEC-UP-4: with a virus scanner', () => {
  it('a clean document is kept, and it is on record that it was looked at', async () => {
    const before = scanner.scanned;
    const id = await attach(own);
    expect(scanner.scanned).toBe(before + 1);
    const { rows } = await owner.query('SELECT scanned FROM document WHERE id = $1', [id]);
    expect(rows).toEqual([{ scanned: true }]);
  });

  it('EICAR is refused, and nothing of it is kept', async () => {
    expect(await refusalOf(attach(own, { content: pdfWithEicar }))).toBe('document.infected');
    await expectNothingKept();
  });

  it('a document of several megabytes reaches it whole', async () => {
    const content = Buffer.concat([pdf({ objects: `% ${'x'.repeat(3_000_000)}` })]);
    expect(await refusalOf(attach(own, { content }))).toBe('ok');
  });

  it.each(['hangs-up', 'error'] as const)('a scanner that %s lets nothing pass', async (mood) => {
    scanner.mood = mood;
    expect(await refusalOf(attach(own))).toBe('document.scanner_down');
    await expectNothingKept();
  });

  it('a scanner that is down lets nothing pass, and everything again when it is back', async () => {
    const { port } = scanner;
    await scanner.close();
    const content = aPdf();
    expect(await refusalOf(attach(own, { content }))).toBe('document.scanner_down');
    await expectNothingKept();
    scanner = await startClamd(port);
    expect(await refusalOf(attach(own, { content }))).toBe('ok');
  });
});
