import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { brnKey } from '@/lib/rules/registration/brn';
import {
  gapsOf,
  isRequired,
  REGISTRATION_STEPS,
  type RegistrationAnswers,
  STEP_FIELDS,
} from '@/lib/rules/registration/gaps';

const COMPLETE: RegistrationAnswers = {
  entity: 'company',
  subEntity: 'private_company',
  entityItem: 'private_limited',
  brn: '201901000005',
  brnOld: null,
  name: 'Syarikat Ujian Sdn. Bhd.',
  tradeName: null,
  address: '1 Jalan Ujian',
  postcode: '40000',
  city: 'Shah Alam',
  stateCode: '10',
  mailSame: true,
  mailAddress: null,
  mailPostcode: null,
  mailCity: null,
  mailStateCode: null,
  phone: '0312345678',
  email: 'syarikat@majikan.example',
  contactName: 'Aminah binti Contoh',
  contactPosition: null,
  contactPhone: '0123456789',
  msicSection: 'G',
  msicDivision: '47',
  firstEmployeeOn: calendarDate('2026-11-02'),
  employeeCount: 1,
  officeCode: 'J01',
  inductionPlace: 'online',
};
const HOUSEHOLD: RegistrationAnswers = {
  ...COMPLETE,
  entity: 'individual',
  contactName: null,
  contactPhone: null,
  msicSection: null,
  msicDivision: null,
  inductionPlace: null,
};

describe('what a registration still lacks', () => {
  it('is nothing once every required answer is there', () => {
    expect(gapsOf(COMPLETE)).toEqual([]);
    expect(gapsOf(HOUSEHOLD)).toEqual([]);
  });

  it('names each required answer that is missing', () => {
    const required = REGISTRATION_STEPS.flatMap((step) => STEP_FIELDS[step]).filter((field) =>
      isRequired(field, COMPLETE),
    );
    expect(required).toHaveLength(19);
    for (const field of required) expect(gapsOf({ ...COMPLETE, [field]: null })).toEqual([field]);
  });

  it('does not name what may be left out', () => {
    expect(gapsOf({ ...COMPLETE, brnOld: null, tradeName: null, contactPosition: null })).toEqual([]);
  });

  it('wants the address for letters only when it is another', () => {
    expect(gapsOf({ ...COMPLETE, mailSame: false })).toEqual([
      'mailAddress',
      'mailPostcode',
      'mailCity',
      'mailStateCode',
    ]);
    expect(gapsOf({ ...COMPLETE, mailSame: false, mailAddress: 'a', mailPostcode: '40000', mailCity: 'b' })).toEqual([
      'mailStateCode',
    ]);
  });

  it('takes none for no answer, and an empty text too', () => {
    expect(gapsOf({ ...COMPLETE, employeeCount: 0 })).toEqual([]);
    expect(gapsOf({ ...COMPLETE, name: '' })).toEqual(['name']);
  });

  it('is told of one page alone', () => {
    const empty = { ...COMPLETE, brn: null, name: null, inductionPlace: null };
    expect(gapsOf(empty, 'business')).toEqual(['brn']);
    expect(gapsOf(empty, 'details')).toEqual(['name']);
    expect(gapsOf(empty, 'induction')).toEqual(['inductionPlace']);
  });
});

describe('the key of a registration number', () => {
  it.each([
    ['1312525-A', '1312525A'],
    ['1312525-a', '1312525A'],
    [' 2019 0100 0005 ', '201901000005'],
    ['PPM-001/10 JHR', 'PPM00110JHR'],
  ])('%s is held as %s', (brn, key) => {
    expect(brnKey(brn)).toBe(key);
  });
});
