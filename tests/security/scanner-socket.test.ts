import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scanBytes } from '@/lib/storage/scanner';
import { pdf, pdfWithEicar } from '@/tests/factories/document-files';
import { startClamd } from '@/tests/setup/clamd-server';

const folder = await mkdtemp(path.join(tmpdir(), 'clamd '));
// A folder may have a blank in its name; in an address it is `%20`.
const socket = path.join(folder, 'clamd.sock');
process.env.CLAMD_URL = `unix://${encodeURI(socket)}`;
afterAll(() => rm(folder, { recursive: true, force: true }));

const refusalOf = (bytes: Uint8Array) =>
  scanBytes(bytes).catch((error: unknown) => (error as { code?: string }).code ?? String(error));

describe.skipIf(process.platform === 'win32')('SEC-UP-4: a virus scanner behind a socket of this machine', () => {
  it('passes what is clean and refuses EICAR; gone, it lets nothing pass', async () => {
    const scanner = await startClamd(socket);
    expect(await refusalOf(pdf())).toBe(true);
    expect(await refusalOf(pdf({ objects: `% ${'x'.repeat(3_000_000)}` }))).toBe(true);
    expect(await refusalOf(pdfWithEicar)).toBe('document.infected');
    expect(scanner.scanned).toBe(3);
    await scanner.close();
    expect(await refusalOf(pdf())).toBe('document.scanner_down');
  });
});
