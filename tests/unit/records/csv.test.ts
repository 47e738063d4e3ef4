import { describe, expect, it } from 'vitest';
import { recordLinesCsv, recordListCsv } from '@/lib/records/csv';
import { inBatches, recordOf, someLines } from './record.factory';

async function textOf(pieces: AsyncIterable<string>): Promise<string[]> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text.split('\r\n');
}

describe('the lines of a record as CSV', () => {
  it('are headed in the reader’s language, with a mark that spreadsheets look for', async () => {
    const lines = someLines('acr', 1);
    const [malay] = await textOf(recordLinesCsv('acr', inBatches(lines), 'ms'));
    expect(malay).toBe(
      '\ufeff"Bil.","No. pengenalan","Nama","Kategori","Gaji (RM)","Caruman majikan (RM)","Caruman pekerja (RM)","SKBBK (RM)","Jumlah (RM)"',
    );
    const [english] = await textOf(recordLinesCsv('ecr', inBatches(lines), 'en'));
    expect(english).toBe(
      '\ufeff"No.","Identity number","Name","Wage (RM)","Employer share (RM)","Employee share (RM)","Total (RM)"',
    );
  });

  it('have amounts that can be added up, and identity numbers that stay texts', async () => {
    const rows = await textOf(recordLinesCsv('acr', inBatches(someLines('acr', 2)), 'ms'));
    expect(rows[1]).toBe('"1","900101-00-0001","AHMAD BIN UJIAN","Pertama","1700.00","28.85","8.25","12.35","49.45"');
    expect(rows.slice(2)).toEqual([expect.stringMatching(/^"2","900101-00-0002"/), '']);
  });

  it.each(['=1+1', '+60', '-A', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://x")'])(
    'carry the name %j without letting it run',
    async (name) => {
      const [, row] = (await textOf(recordLinesCsv('ecr', inBatches(someLines('ecr', 1, [name])), 'en')))
        .join('\r\n')
        .split('"900101-00-0001",');
      expect(row).toMatch(/^"'/);
    },
  );

  it('count people across batches', async () => {
    const rows = await textOf(recordLinesCsv('ecr', inBatches(someLines('ecr', 5), 2), 'en'));
    expect(rows.slice(1, 6).map((row) => row.slice(0, 3))).toEqual(['"1"', '"2"', '"3"', '"4"', '"5"']);
  });
});

describe('a list of records as CSV', () => {
  it('has a row for each record', async () => {
    async function* pages() {
      yield [recordOf('acr', someLines('acr', 2))];
      yield [recordOf('acr', [], { state: 'paid' })];
    }
    const rows = await textOf(recordListCsv('acr', pages(), 'en'));
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/^"ACR112260000003","2026-10","2026-11-12","2026-11-15","2","3437.01",.*,"Not paid"$/);
    expect(rows[2]).toMatch(/"0","0.00","0.00","0.00","0.00","0.00","Paid"$/);
  });
});
