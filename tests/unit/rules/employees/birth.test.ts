import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { ageWarning, birthFault, icWarnings, readIc } from '@/lib/rules/employees/birth';

const TODAY = calendarDate('2026-11-23');

describe('a birth date', () => {
  it.each([
    { born: '2026-11-23', start: null, expected: null },
    { born: '2026-11-24', start: null, expected: 'birthFuture' },
    { born: '1916-11-24', start: null, expected: null },
    { born: '1916-11-23', start: null, expected: 'birthTooOld' },
    { born: '2000-01-02', start: '2000-01-03', expected: null },
    { born: '2000-01-02', start: '2000-01-02', expected: 'birthAfterStart' },
  ])('$born with a first day $start: $expected', ({ born, start, expected }) => {
    expect(birthFault(calendarDate(born), start === null ? null : calendarDate(start), TODAY)).toBe(expected);
  });

  it.each([
    { born: '2011-11-23', isForeign: false, expected: null, why: 'exactly 15' },
    { born: '2011-11-24', isForeign: false, expected: 'child', why: '15 tomorrow' },
    { born: '2017-01-01', isForeign: false, expected: 'child', why: 'nine years old' },
    { born: '2008-11-23', isForeign: true, expected: null, why: 'exactly 18' },
    { born: '2008-11-24', isForeign: true, expected: 'foreignMinor', why: '18 tomorrow' },
  ])('$why: $expected', ({ born, isForeign, expected }) => {
    expect(ageWarning(calendarDate(born), TODAY, isForeign)).toBe(expected);
  });
});

describe('an IC number', () => {
  it.each([
    ['', 'required'],
    ['12345678901', 'ic'],
    ['000918-14-170X', 'ic'],
    ['001318141709', 'icDate'],
    ['000230141709', 'icDate'],
    ['000000000000', 'icDate'],
  ])('%j: %s', (typed, fault) => {
    expect(readIc(typed, TODAY)).toEqual({ ok: false, fault });
  });

  it('says the birth date and the sex, and whether what is declared differs', () => {
    const read = readIc(' 000918-14-1709 ', TODAY);
    if (!read.ok) throw new Error('not read');
    expect(read.ic).toMatchObject({ digits: '000918141709', birthDate: '2000-09-18', sex: 'male' });
    const birthDate = calendarDate('2000-09-18');
    expect(icWarnings(read.ic, { birthDate, sex: 'male' })).toEqual([]);
    expect(icWarnings(read.ic, { birthDate, sex: 'female' })).toEqual(['sexDiffers']);
    expect(icWarnings(read.ic, { birthDate: calendarDate('2000-09-19'), sex: 'male' })).toEqual(['birthDiffers']);
  });

  it('with an unknown place is worth a look', () => {
    const read = readIc('000918001709', TODAY);
    if (!read.ok) throw new Error('not read');
    expect(icWarnings(read.ic, { birthDate: calendarDate('2000-09-18'), sex: 'male' })).toEqual(['placeUnknown']);
  });
});
