import { describe, expect, it } from 'vitest';
import type { LetterView } from '@/lib/letters/queries';
import { letterFileName, renderLetter } from '@/lib/letters/render-letter';
import { LETTER_KINDS, type LetterKind, type LetterPerson } from '@/lib/letters/schema';
import { readPdf } from '../records/read-pdf';

const ADDRESS = 'https://majikan.example/verify/AbCdEfGhIjKlMnOpQrStUvWx';
const PEOPLE: LetterPerson[] = [
  { name: 'NURUL AIN BINTI HASSAN', identity: '******-**-5124', from: '2026-11-02' },
  { name: 'RAHMAN ALI', identity: 'SSFW00000017', from: '2026-11-16' },
];

function letter(kind: LetterKind, facts: Partial<LetterView['facts']> = {}): LetterView {
  return {
    id: '019ab000-0000-7000-8000-000000000001',
    kind,
    madeAt: new Date('2026-11-23T16:30:00Z'),
    employerId: '019ab000-0000-7000-8000-000000000002',
    caseId: '019ab000-0000-7000-8000-000000000003',
    verifyCode: 'AbCdEfGhIjKlMnOpQrStUvWx',
    facts: {
      caseNumber: 'KES-26-0000012',
      submittedOn: '2026-11-20',
      targetDate: '2026-11-23',
      employerName: 'Syarikat Maju Jaya Sdn. Bhd.',
      brn: '202601000001',
      address: '1 Jalan Ujian, 40000 Shah Alam',
      employerCode: 'B12300000019X',
      liableFrom: '2026-11-01',
      people: 2,
      list: [],
      ...facts,
    },
  };
}

async function textOf(view: LetterView, language: 'ms' | 'en' = 'ms'): Promise<string> {
  const { pages } = readPdf(await renderLetter(view, { language, verifyAddress: ADDRESS }));
  return pages.join('\n').replace(/\s+/g, ' ');
}

describe('a letter on paper', () => {
  it('of acknowledgement says what came, when the decision comes and where it can be checked', async () => {
    const text = await textOf(letter('acknowledgement', { employerCode: null, liableFrom: null }));
    for (const part of [
      'Pengesahan penerimaan permohonan',
      'KES-26-0000012',
      'Syarikat Maju Jaya Sdn. Bhd.',
      '202601000001',
      '20 November 2026',
      '23 November 2026',
      'AbCdEfGhIjKlMnOpQrStUvWx',
      'Halaman 1 daripada 1',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Kod Majikan');
  });

  it('is dated by the day in Malaysia', async () => {
    expect(await textOf(letter('acknowledgement'))).toContain('Tarikh 24 November 2026');
  });

  it.each([
    { kind: 'registration_socso', act: '(Akta 4)' },
    { kind: 'registration_eis', act: '(Akta 800)' },
  ] as const)('of $kind names the Act, the code and the first month', async ({ kind, act }) => {
    const text = await textOf(letter(kind));
    expect(text).toContain(act);
    expect(text).toContain('Kod Majikan B12300000019X');
    expect(text).toContain('mulai gaji November 2026');
    expect(text).toContain('hari ke-15');
  });

  it('of people lists each with what is known of the number, and nobody’s IC in full', async () => {
    const text = await textOf(letter('employees_socso', { list: PEOPLE }));
    for (const { name, identity } of PEOPLE) {
      expect(text).toContain(name);
      expect(text).toContain(identity);
    }
    expect(text).toContain('16 Nov 2026');
    expect(text).not.toMatch(/\d{6}-\d{2}-\d{4}/);
  });

  it('of many people goes over pages, each with its head and its number', async () => {
    const list = Array.from({ length: 120 }, (_, at) => ({
      name: `PEKERJA NOMBOR ${at + 1} BIN NAMA YANG AGAK PANJANG SEHINGGA DUA BARIS PENUH`,
      identity: '******-**-0001',
      from: '2026-11-02',
    }));
    const { pages } = readPdf(
      await renderLetter(letter('employees_eis', { list }), { language: 'ms', verifyAddress: ADDRESS }),
    );
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, at) => {
      expect(page).toContain(`Halaman ${at + 1} daripada ${pages.length}`);
      expect(page.replace(/\s+/g, ' ')).toContain('Mula bekerja');
    });
    const all = pages.join('\n');
    for (let at = 1; at <= 120; at++) expect(all).toContain(`NOMBOR ${at} `);
  });

  it.each(LETTER_KINDS)('%s is complete in English too, with its fonts inside', async (kind) => {
    const view = letter(kind, { list: kind.startsWith('employees') ? PEOPLE : [] });
    const bytes = await renderLetter(view, { language: 'en', verifyAddress: ADDRESS });
    const { pages, embeddedFonts, allFonts } = readPdf(bytes);
    expect(pages.join('').replace(/\s+/g, ' ')).toContain('Page 1 of 1');
    expect(embeddedFonts.length).toBe(allFonts.length);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

it('the name of a letter’s file has the reference and no identity number', () => {
  expect(letterFileName(letter('employees_socso', { list: PEOPLE }), 'ms')).toBe(
    'Pendaftaran-pekerja-SOCSO-KES-26-0000012.pdf',
  );
  expect(letterFileName(letter('acknowledgement'), 'en')).toBe('Acknowledgement-KES-26-0000012.pdf');
});
