import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/i18n/language';
import { planPages } from '@/lib/records/paper/page-plan';
import type { RecordView } from '@/lib/records/queries';
import type { RecordLine } from '@/lib/records/record-line';
import { renderRecord } from '@/lib/records/render-record';
import { collect } from './collect';
import { readPdf } from './read-pdf';
import { inBatches, recordOf, someLines } from './record.factory';

const VERIFY = 'https://majikan.example/verify/h3kQ0b1-Zk2XyP_9mTqv';

function pieces(record: RecordView, lines: readonly RecordLine[], language: Language = 'ms') {
  return renderRecord(record, inBatches(lines), {
    language,
    verifyAddress: VERIFY,
    now: new Date('2026-11-13T02:00:00Z'),
  });
}

async function paperOf(record: RecordView, lines: readonly RecordLine[], language: Language = 'ms') {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces(record, lines, language)) parts.push(piece);
  return readPdf(Buffer.concat(parts));
}

describe('the paper of a record', () => {
  it('is a PDF that carries its own fonts', async () => {
    const lines = someLines('acr', 3);
    const { raw, embeddedFonts, allFonts } = await paperOf(recordOf('acr', lines), lines);
    expect(raw.startsWith('%PDF-1.7\n')).toBe(true);
    expect(raw.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(embeddedFonts.join(' ')).toMatch(/Poppins-SemiBold.*Inter-Regular|Inter-Regular.*Poppins-SemiBold/);
    expect(embeddedFonts).toHaveLength(allFonts.length);
  });

  it('names the parties, the month, the dates and the sums', async () => {
    const lines = someLines('acr', 3);
    const [page = ''] = (await paperOf(recordOf('acr', lines), lines)).pages;
    for (const text of [
      'ACR112260000003',
      'Syarikat Ujian Sdn. Bhd.',
      'T0000000001A',
      '202601990001',
      '1 Jalan Ujian, 40000 Shah Alam',
      'Oktober 2026',
      '12 November 2026, 14:21',
      '15 November 2026',
      'Belum dibayar',
      '5,211.03',
      VERIFY.slice(-20),
      'Halaman 1 daripada 1',
      'Dicetak 13 November 2026, 10:00',
      'Perisian bebas yang mengikut panduan terbitan PERKESO. Ini bukan laman web PERKESO.',
    ]) {
      expect(page).toContain(`${text}\n`);
    }
  });

  it('has a row for each person with the whole identity number, and the totals below', async () => {
    const lines = someLines('acr', 2);
    const [page = ''] = (await paperOf(recordOf('acr', lines), lines)).pages;
    const row = ['1', '900101-00-0001', 'AHMAD BIN UJIAN', 'Pertama', '1,700.00', '28.85', '8.25', '12.35', '49.45'];
    expect(page).toContain(`\n${row.join('\n')}\n`);
    const totals = ['Jumlah', '2 pekerja', '3,437.01', '59.50', '17.00', '25.50', '102.00'];
    expect(page).toContain(`\n${totals.join('\n')}\n`);
    expect(page.indexOf('AHMAD')).toBeLessThan(page.indexOf('2 pekerja'));
  });

  it('is written in the reader’s language', async () => {
    const lines = someLines('ecr', 2);
    const [page = ''] = (await paperOf(recordOf('ecr', lines), lines, 'en')).pages;
    expect(page).toContain('EIS contribution received\n');
    expect(page).toContain('October 2026\n');
    expect(page).toContain('2 employees\n');
    expect(page).toContain('Page 1 of 1\n');
    expect(page).not.toContain('SKBBK');
    expect(page).not.toMatch(/Pekerja|Caruman|Halaman/);
  });

  it('draws every letter of a name that is written in Latin letters', async () => {
    const names = [
      'JOS\u00c9 MAR\u00cdA PE\u00d1A',
      'NGUY\u1ec4N TH\u1eca H\u01af\u01a0NG',
      '\u0160IMON \u0141UKASZ',
      "D'CRUZ A/L ANAK @ ALI",
    ];
    const lines = someLines('ecr', names.length, names);
    const [page = ''] = (await paperOf(recordOf('ecr', lines), lines)).pages;
    // A name in several fonts is several texts one after the other.
    const flowing = page.replaceAll('\n', '');
    for (const name of names) expect(flowing).toContain(name);
  });

  it('keeps every word of a name of 150 characters', async () => {
    const name = Array.from({ length: 15 }, (_, word) => `NAMA${String(word).padStart(5, '0')}`).join(' ');
    expect(name).toHaveLength(149);
    const lines = someLines('acr', 1, [name]);
    const [page = ''] = (await paperOf(recordOf('acr', lines), lines)).pages;
    expect(page.replaceAll('\n', ' ')).toContain(name);
  });

  it('says so when nobody was reported, or when it no longer stands', async () => {
    const [nobody = ''] = (await paperOf(recordOf('acr', []), [])).pages;
    expect(nobody).toContain('Tiada pekerja dilaporkan bagi bulan ini.\n');
    const [replaced = ''] = (await paperOf(recordOf('acr', [], { state: 'replaced' }), [])).pages;
    expect(replaced).toContain('REKOD INI TELAH DIGANTI\n');
  });

  it('repeats its headings and counts its pages', async () => {
    const lines = someLines('acr', 130);
    const { pages } = await paperOf(recordOf('acr', lines), lines);
    const plan = planPages(130);
    expect(pages).toHaveLength(plan.length);
    pages.forEach((page, index) => {
      expect(page).toContain(`Halaman ${index + 1} daripada ${plan.length}\n`);
      expect(page).toContain('No. pengenalan\nNama\nKategori\n');
      expect(page.match(/\d{6}-\d{2}-\d{4}\n/g)).toHaveLength(plan[index] ?? -1);
    });
    const identities = pages.join('').match(/900101-00-\d{4}/g);
    expect(identities).toEqual(Array.from({ length: 130 }, (_, at) => `900101-00-${String(at + 1).padStart(4, '0')}`));
    expect(pages.filter((page) => page.includes('130 pekerja'))).toEqual([pages.at(-1)]);
  });

  it('hands out a page before the next lines are asked for', async () => {
    const lines = someLines('acr', 200);
    let asked = 0;
    async function* counted() {
      for (const line of lines) {
        asked += 1;
        yield [line];
      }
    }
    const made = renderRecord(recordOf('acr', lines), counted(), {
      language: 'ms',
      verifyAddress: VERIFY,
      now: new Date('2026-11-13T02:00:00Z'),
    });
    const first = await made.next();
    expect(Buffer.from(first.value ?? []).toString('latin1')).toContain('%PDF-1.7');
    expect(asked).toBe(planPages(200)[0]);
    await made.return(undefined);
  });

  it('breaks off rather than print another number of people than the record has', async () => {
    const lines = someLines('acr', 3);
    const tooFew = pieces(recordOf('acr', lines, { people: 4 }), lines);
    await expect(collect(tooFew)).rejects.toThrow('fewer lines');
    const tooMany = pieces(recordOf('acr', lines, { people: 2 }), lines);
    await expect(collect(tooMany)).rejects.toThrow('more lines');
  });
});
