import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { DomainError } from '@/lib/core/errors';
import { readSheet } from '@/lib/employees/read-sheet';
import { csvTemplate, xlsxTemplate } from '@/lib/employees/sheet-template';
import { isSafeZip } from '@/lib/employees/sheet-zip';

const HEAD = 'No. KPPN,Nama,Pekerjaan,Gaji sebulan,Tarikh mula kerja,Jantina';
const ROW = '900505-10-1235,AHMAD BIN UJIAN,Kerani,2500.00,01/11/2026,Lelaki';
const csv = (text: string, encoding: BufferEncoding = 'utf8') => readSheet(Buffer.from(text, encoding));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

describe('a sheet as CSV', () => {
  it('is read by its headings, whatever their order, language and the columns between', async () => {
    const [row] = await csv(
      `wage,Catatan,NAME,occupation,First day of work,ic number (no. kppn)\n2500,x,ALI,Clerk,1/11/2026,900505101235\n`,
    );
    expect(row).toMatchObject({
      rowNo: 2,
      cells: { wage: '2500', name: 'ALI', occupation: 'Clerk', employedFrom: '1/11/2026', icNumber: '900505101235' },
    });
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${HEAD}\r\n${ROW.replace('AHMAD', 'JOSÉ')}\r\n`)],
    ['Windows-1252', Buffer.from(`${HEAD}\r\n${ROW.replace('AHMAD', 'JOSÉ')}\r\n`, 'latin1')],
    ['semicolons', Buffer.from(`${HEAD}\n${ROW.replace('AHMAD', 'JOSÉ')}`.replaceAll(',', ';'))],
    ['tabs', Buffer.from(`${HEAD}\n${ROW.replace('AHMAD', 'JOSÉ')}`.replaceAll(',', '\t'))],
  ])('may be in %s', async (_kind, bytes) => {
    const [row] = await readSheet(bytes);
    expect(row?.cells).toMatchObject({ name: 'JOSÉ BIN UJIAN', sex: 'male', wage: '2500.00' });
  });

  it('keeps the row numbers of a spreadsheet over empty rows, and formulas as text', async () => {
    const rows = await csv(`${HEAD}\n\n,,,,,\n${ROW.replace('AHMAD BIN UJIAN', '=1+1')}\n`);
    expect(rows.map(({ rowNo, cells }) => [rowNo, cells.name])).toEqual([[4, '=1+1']]);
  });

  it.each(['', 'hello', 'a,b,c\n1,2,3', '\0\0\0\0', '%PDF-1.7'])('%j cannot be read', async (text) => {
    expect(await codeOf(csv(text))).toBe('sheet.unreadable');
  });

  it('may have 5,000 rows and not one more', async () => {
    const of = (count: number) => csv(`${HEAD}\n${`${ROW}\n`.repeat(count)}`);
    expect(await of(5_000)).toHaveLength(5_000);
    expect(await codeOf(of(5_001))).toBe('sheet.too_large');
    expect(await codeOf(of(9_000))).toBe('sheet.too_large');
  });

  it('never loses rows behind empty ones without a word', async () => {
    const rows = await csv(`${'\n'.repeat(1_500)}${HEAD}\n${`${ROW}\n`.repeat(5_000)}`);
    expect(rows).toHaveLength(5_000);
    expect(await codeOf(csv(`${HEAD}\n${'\n'.repeat(8_000)}${ROW}\n`))).toBe('sheet.too_large');
  });

  it('of any bytes is read or refused, and never fails otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (tail) => {
        const bytes = Buffer.concat([Buffer.from(`${HEAD}\n`), tail]);
        const outcome = await readSheet(bytes).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof DomainError).toBe(true);
      }),
    );
  });

  it('gives back what was written into it', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((text) => !/[\0\r\n]/.test(text) && !/^'/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (names) => {
        const lines = names.map((name) => `1,"x${name.replaceAll('"', '""')}",K,1,1/1/2026,L`);
        const rows = await csv(`${HEAD}\n${lines.join('\n')}\n`);
        expect(rows.map(({ cells }) => cells.name)).toEqual(names.map((name) => `x${name}`.trim()));
      }),
    );
  });
});

describe('a sheet as a workbook', () => {
  const book = (
    rows: (string | number | Date | null)[][],
    cells?: Map<string, { formula: string; type: 'formula'; value: number }>,
  ) =>
    writeXlsx({
      sheets: [
        { name: 'Pekerja', rows: [HEAD.split(','), ...rows], ...(cells && { cells }) },
        { name: 'Lain', rows: [['x']] },
      ],
    });

  it('is read from its first sheet: numbers, days and numbers of cards that lost their zeros', async () => {
    const bytes = await book([[918141709, 'ALI', 'Kerani', 2500.5, new Date(Date.UTC(2026, 10, 1)), 'P']]);
    const [row] = await readSheet(Buffer.from(bytes));
    expect(row?.cells).toMatchObject({
      icNumber: '000918141709',
      wage: '2500.5',
      employedFrom: '01/11/2026',
      sex: 'female',
    });
  });

  it('has formulas as text', async () => {
    const cells = new Map([['1,3', { formula: 'SUM(1,2)', type: 'formula' as const, value: 3 }]]);
    const [row] = await readSheet(
      Buffer.from(await book([['900505101235', 'ALI', 'Kerani', 3, '01/11/2026', 'L']], cells)),
    );
    expect(row?.cells.wage).toBe('=SUM(1,2)');
  });

  it('is refused when it is cut short or a ZIP of something else', async () => {
    const bytes = Buffer.from(await book([]));
    expect(await codeOf(readSheet(bytes.subarray(0, bytes.length - 40)))).toBe('sheet.unreadable');
    expect(await codeOf(readSheet(zipOf(Buffer.from('hello'))))).toBe('sheet.unreadable');
  });

  it('is refused when it unpacks to more than 48 MB, whatever it says of its size', async () => {
    const limit = 48 * 1_048_576;
    expect(isSafeZip(zipOf(Buffer.alloc(limit)))).toBe(true);
    expect(isSafeZip(zipOf(Buffer.alloc(limit + 1)))).toBe(false);
    expect(isSafeZip(zipOf(Buffer.alloc(limit + 1), 10))).toBe(false);
  });
});

describe('the templates', () => {
  it.each(['ms', 'en'] as const)('can be uploaded as they are, in %s: no rows', async (language) => {
    expect(await readSheet(Buffer.from(csvTemplate(language)))).toEqual([]);
    expect(await readSheet(Buffer.from(await xlsxTemplate(language)))).toEqual([]);
  });
});

/** A ZIP of one deflated part that says it has so many bytes. */
function zipOf(content: Buffer, said = content.length): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from('a.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
