import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { readAnswers } from '@/lib/employers/read-answers';
import type { RegistrationStep } from '@/lib/rules/registration/gaps';

const TODAY = calendarDate('2026-11-23');

function read(step: RegistrationStep, typed: Record<string, string>, household = false) {
  return readAnswers({ step, typed, household, today: TODAY });
}

/** What one field reads as: its value, or its fault. */
function one(step: RegistrationStep, field: string, text: string, household = false) {
  const { values, faults } = read(step, { [field]: text }, household);
  const found: Record<string, unknown> = { ...values };
  return field in found ? found[field] : (faults as Record<string, string>)[field];
}

describe('the three lists', () => {
  it('are taken when they belong together', () => {
    const typed = { entity: 'llp', subEntity: 'local_llp', entityItem: 'local_llp_business' };
    expect(read('business', typed)).toEqual({ values: typed, faults: {} });
  });

  it('are not when they do not, and the rest is', () => {
    expect(read('business', { entity: 'llp', subEntity: 'private_company', entityItem: 'private_limited' })).toEqual({
      values: { entity: 'llp' },
      faults: { subEntity: 'choice', entityItem: 'choice' },
    });
  });

  it('never make a business of an individual', () => {
    expect(read('business', { entity: 'individual' }).faults).toEqual({ entity: 'choice' });
  });
});

describe('the BRN of a business', () => {
  it.each([
    ['201901000005', '201901000005'],
    [' 1312525-a ', '1312525-A'],
    ['ABC', 'ABC'],
    ['AB', 'brn'],
    ['---', 'brn'],
    ['X'.repeat(20), 'X'.repeat(20)],
    ['X'.repeat(21), 'brn'],
    ['Ａ123', 'brn'],
    ['<script>', '<SCRIPT>'],
  ])('%s reads as %s', (typed, expected) => {
    expect(one('business', 'brn', typed)).toBe(expected);
  });
});

describe('the BRN of a household', () => {
  it.each([
    { typed: '850412-10-5678', expected: '850412105678', why: 'an IC number with hyphens' },
    { typed: '850412105678', expected: '850412105678', why: 'and without' },
    { typed: '081123140011', expected: '081123140011', why: 'eighteen today' },
    { typed: '081124140011', expected: 'brnChild', why: 'eighteen tomorrow' },
    { typed: '171123140011', expected: 'brnChild', why: 'nine years old' },
    { typed: '851345105678', expected: 'brnHousehold', why: 'no such day' },
    { typed: 'A 1234-567', expected: 'A1234567', why: 'a passport' },
    { typed: 'ABCDEF', expected: 'brnHousehold', why: 'a passport without a digit' },
    { typed: '1312525-A', expected: '1312525A', why: 'letters and digits: it may be a passport' },
  ])('$why', ({ typed, expected }) => {
    expect(one('business', 'brn', typed, true)).toBe(expected);
  });
});

describe('text', () => {
  it('comes back in NFC, on one line', () => {
    expect(one('details', 'name', '  Cafe\u0301\n Aminah  ')).toBe('Café Aminah');
    expect(one('details', 'address', '1 Jalan Ujian\r\nTaman Ujian')).toBe('1 Jalan Ujian Taman Ujian');
  });

  it.each([
    ['zero width', 'Ah\u200Bmad'],
    ['right to left', '\u202Edamha'],
    ['a soft hyphen', 'Ah\u00ADmad'],
  ])('with a sign that nobody sees is refused: %s', (_why, typed) => {
    expect(one('details', 'name', typed)).toBe('invisible');
  });

  it.each(["Aminah A/P D'Souza @ Siti", 'محمد', '<img onerror=alert(1)>', '{{7*7}}'])(
    'is taken as it is: %s',
    (typed) => {
      expect(one('details', 'name', typed)).toBe(typed);
    },
  );

  it.each([
    ['name', 150],
    ['address', 300],
    ['city', 100],
  ])('of %s has at most %d characters', (field, longest) => {
    expect(one('details', field, 'x'.repeat(longest))).toBe('x'.repeat(longest));
    expect(one('details', field, 'x'.repeat(longest + 1))).toBe('tooLong');
  });
});

describe('numbers', () => {
  it.each([
    ['phone', '03-2141 0000', '0321410000'],
    ['phone', '+60 12 345 6789', '+60123456789'],
    ['phone', '12345678', '12345678'],
    ['phone', '1234567', 'phone'],
    ['phone', '1'.repeat(15), '1'.repeat(15)],
    ['phone', '1'.repeat(16), 'phone'],
    ['employeeCount', '1', 1],
    ['employeeCount', '1,000,000', 1_000_000],
    ['employeeCount', '1000001', 'employeeCount'],
    ['employeeCount', '0', 'employeeCount'],
    ['employeeCount', '2.5', 'employeeCount'],
    ['employeeCount', '-1', 'employeeCount'],
    ['postcode', ' 40000 ', '40000'],
    ['postcode', '4000', 'postcode'],
    ['stateCode', '10', '10'],
    ['stateCode', '99', 'choice'],
    ['email', 'Nama@Syarikat.com.my', 'nama@syarikat.com.my'],
    ['email', 'nama@', 'email'],
    ['officeCode', 'N01', 'N01'],
    ['officeCode', 'N99', 'choice'],
  ])('%s %s reads as %s', (field, typed, expected) => {
    expect(one('details', field, typed)).toBe(expected);
  });
});

describe('the day of the first employee', () => {
  it.each([
    { day: '23', month: '11', year: '2026', expected: '2026-11-23', why: 'today' },
    { day: '24', month: '11', year: '2026', expected: 'dateInFuture', why: 'tomorrow' },
    { day: '1', month: '1', year: '1950', expected: '1950-01-01', why: 'the earliest day' },
    { day: '31', month: '12', year: '1949', expected: 'dateTooEarly', why: 'the day before it' },
    { day: '29', month: '2', year: '2024', expected: '2024-02-29', why: 'a leap day' },
    { day: '29', month: '2', year: '2026', expected: 'date', why: 'no leap day' },
    { day: '', month: '2', year: '2026', expected: 'date', why: 'a part left out' },
    { day: '1.5', month: '2', year: '2026', expected: 'date', why: 'no whole day' },
  ])('$why', ({ day, month, year, expected }) => {
    const typed = { 'firstEmployeeOn-day': day, 'firstEmployeeOn-month': month, 'firstEmployeeOn-year': year };
    const { values, faults } = read('details', typed);
    expect(values.firstEmployeeOn ?? faults.firstEmployeeOn).toBe(expected);
  });

  it('is no answer when nothing was typed', () => {
    const typed = { 'firstEmployeeOn-day': '', 'firstEmployeeOn-month': '', 'firstEmployeeOn-year': ' ' };
    expect(read('details', typed)).toEqual({ values: { firstEmployeeOn: null }, faults: {} });
  });
});

describe('what was not answered', () => {
  it('is emptied when the page had the field, and left alone when it had not', () => {
    expect(read('details', { name: ' ' })).toEqual({ values: { name: null }, faults: {} });
    expect(read('details', {})).toEqual({ values: {}, faults: {} });
  });

  it('of a box that is not ticked shows by the fields beside it', () => {
    expect(read('details', { mailAddress: '' }).values).toEqual({ mailSame: false, mailAddress: null });
    expect(read('details', { mailAddress: '', mailSame: 'on' }).values).toEqual({ mailSame: true, mailAddress: null });
  });
});

describe('the division of an industry', () => {
  it('belongs to its section', () => {
    expect(read('details', { msicSection: 'G', msicDivision: '47' }).values).toEqual({
      msicSection: 'G',
      msicDivision: '47',
    });
    expect(read('details', { msicSection: 'A', msicDivision: '47' })).toEqual({
      values: { msicSection: 'A' },
      faults: { msicDivision: 'choice' },
    });
  });
});
