import { describe, expect, it } from 'vitest';
import { checkInBrowser } from '@/app/(public)/check-file/_components/check-in-browser';
import { calendarDate } from '@/lib/core/calendar';

const TODAY = calendarDate('2026-11-03');

/** A v2 line of a person whom no register knows. */
function line({ identity = '900101105001', month = '102026', wage = '250000' } = {}): string {
  const who = 'B3205001234X'.padEnd(12) + ' '.repeat(20) + identity.padEnd(12) + 'PEKERJA CONTOH'.padEnd(150);
  return (who + month + wage.padStart(14) + '004375001250000500000500001500').padEnd(278);
}

function check(text: string) {
  return checkInBrowser(new Blob([text]), TODAY, () => undefined);
}

describe('checkInBrowser', () => {
  it('finds nothing wrong with people it cannot know', async () => {
    const found = await check([line(), line({ identity: '900101105002' })].join('\r\n'));
    expect(found).toMatchObject({ faults: [], faultCount: 0, badLines: 0 });
    expect(found.summary).toMatchObject({ lines: 2, layout: 'combined-v2', fileEmployerCode: 'B3205001234X' });
    expect(found.summary.fileWages).toBe(500_000n);
  });

  it('takes the month of the first line as the one that was meant', async () => {
    const found = await check([line(), line({ identity: '900101105002', month: '092026' })].join('\n'));
    expect(found.faults.map(({ line: at, code }) => [at, code])).toEqual([[2, 'MONTH_MISMATCH']]);
    expect(found.badLines).toBe(1);
  });

  it('counts a line with two faults once', async () => {
    const found = await check([line(), line({ identity: '12', wage: '2 500' })].join('\n'));
    expect(found.faultCount).toBe(2);
    expect(found.badLines).toBe(1);
  });

  it('keeps the first hundred faults and counts the rest', async () => {
    const found = await check(Array.from({ length: 101 }, (_, at) => line({ identity: `1${at % 10}` })).join('\n'));
    expect(found.faults).toHaveLength(100);
    expect(found.faultCount).toBeGreaterThan(100);
  });

  it.each([
    { what: 'an empty file', text: '', refused: 'FILE_EMPTY' },
    { what: 'a spreadsheet', text: 'PK\u0003\u0004\u0014\u0000\u0006\u0000', refused: 'FILE_TYPE' },
  ])('refuses $what as a whole', async ({ text, refused }) => {
    expect((await check(text)).summary.refused).toBe(refused);
  });

  it('says how far it has read', async () => {
    const seen: number[] = [];
    const text = Array.from({ length: 4_000 }, () => line()).join('\n');
    await checkInBrowser(new Blob([text]), TODAY, (bytes) => seen.push(bytes));
    expect(seen).toEqual([524_288, 1_048_576, text.length]);
  });
});
