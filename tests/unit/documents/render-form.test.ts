import { describe, expect, it } from 'vitest';
import type { CaseEmployee, Registration } from '@/lib/db/generated/client';
import type { FormFacts } from '@/lib/documents/form-queries';
import { FORM_KINDS, formsOf } from '@/lib/documents/forms';
import { formFileName, renderForm } from '@/lib/documents/render-form';
import { readPdf } from '../records/read-pdf';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const LOCAL = {
  name: 'NURUL AIN BINTI HASSAN',
  isForeign: false,
  icNumber: '900101145124',
  occupation: 'Kerani',
  wageSen: 250_000n,
  employedFrom: day('2026-11-02'),
} as CaseEmployee;

const FOREIGNER = {
  name: 'RAHMAN ALI',
  isForeign: true,
  sex: 'male',
  birthDate: day('1991-05-06'),
  nationality: 'BD',
  passport: 'BX1234567',
  passportUntil: day('2029-01-31'),
  passKind: 'plks',
  passNumber: 'PLKS-77',
  passFrom: day('2026-01-01'),
  passUntil: day('2027-12-31'),
  occupation: 'Pembantu kebun',
  wageSen: 170_000n,
  employedFrom: day('2026-11-16'),
  kinName: 'ALI HOSSAIN',
  kinRelation: 'father',
  kinIdentity: 'NID 998877',
  kinBirthDate: day('1960-02-03'),
  kinNationality: 'BD',
  kinPhone: '+8801711',
  kinAddress: '12 Dhaka Road',
} as CaseEmployee;

const REGISTRATION = {
  entity: 'company',
  brn: '202601000001',
  name: 'Syarikat Maju Jaya Sdn. Bhd.',
  address: '1 Jalan Ujian',
  postcode: '40000',
  city: 'Shah Alam',
  stateCode: '10',
  mailSame: true,
  contactName: 'AHMAD BIN ALI',
  contactPosition: 'Pengurus',
  firstEmployeeOn: day('2026-11-02'),
  employeeCount: 2,
} as Registration;

const FACTS: FormFacts = {
  kind: 'new_employer',
  number: null,
  registration: REGISTRATION,
  employer: { name: 'Syarikat Maju Jaya Sdn. Bhd.', brn: '202601000001', code: null },
  locals: [LOCAL],
  foreigners: [FOREIGNER],
  now: new Date('2026-11-23T16:30:00Z'),
};

async function textOf(...[form, facts, language]: Parameters<typeof renderForm>): Promise<string> {
  const { pages } = readPdf(await renderForm(form, facts, language));
  return pages.join('\n').replace(/\s+/g, ' ');
}

describe('a form of the portal’s own', () => {
  it('says that it is that, what was typed, and where to sign', async () => {
    const text = await textOf('employer', FACTS, 'ms');
    for (const part of [
      'Borang 1: Pendaftaran majikan',
      'Borang portal ini sendiri',
      'Syarikat Maju Jaya Sdn. Bhd.',
      '202601000001',
      '1 Jalan Ujian, 40000 Shah Alam',
      'AHMAD BIN ALI',
      '2 November 2026',
      'Tandatangan dan nama penuh',
      'Dijana 24 November 2026',
    ])
      expect(text).toContain(part);
  });

  it('of local people has each with the whole number and the wage', async () => {
    const text = await textOf('employees', FACTS, 'ms');
    expect(text).toContain('1 NURUL AIN BINTI HASSAN 900101-14-5124 Kerani 2 Nov 2026 2,500.00');
    expect(text).not.toContain('RAHMAN');
  });

  it('of foreign people has papers, work, kin and a line for the person to sign', async () => {
    const text = await textOf('foreign', FACTS, 'en');
    for (const part of [
      'RAHMAN ALI',
      'Bangladesh',
      'BX1234567',
      'PLKS-77',
      '31 December 2027',
      'ALI HOSSAIN',
      'NID 998877',
      'RM 1,700.00',
      'Signature of the employee',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('NURUL');
  });

  it.each(FORM_KINDS)(
    '%s is complete in both languages, with nobody’s number in the name of its file',
    async (form) => {
      expect(await textOf(form, FACTS, 'ms')).toMatch(/Halaman 1 daripada/);
      expect(await textOf(form, FACTS, 'en')).toMatch(/Page 1 of/);
      expect(formFileName(form, 'ms')).toMatch(/^[A-Za-z0-9-]+\.pdf$/);
    },
  );

  it('of an employer who has typed nothing yet is still a form', async () => {
    const empty = {
      ...FACTS,
      registration: null,
      employer: { name: '', brn: '', code: null },
      locals: [],
      foreigners: [],
    };
    for (const form of FORM_KINDS) expect(await textOf(form, empty, 'ms')).toContain('Perakuan');
  });
});

describe('which forms a case has', () => {
  it.each([
    { kind: 'new_employer', locals: 0, foreigners: 0, expected: ['employer', 'authorisation'] },
    { kind: 'new_employer', locals: 1, foreigners: 1, expected: ['employer', 'employees', 'foreign', 'authorisation'] },
    { kind: 'new_domestic_employer', locals: 0, foreigners: 1, expected: ['employer', 'foreign'] },
    { kind: 'add_employees', locals: 2, foreigners: 0, expected: ['employees'] },
    { kind: 'immigration_correction', locals: 0, foreigners: 0, expected: [] },
  ] as const)('$kind with $locals local and $foreigners foreign people', ({ expected, ...ground }) => {
    expect(formsOf(ground)).toEqual(expected);
  });
});
