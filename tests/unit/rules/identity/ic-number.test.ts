import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { maskIdentity } from '@/lib/core/identity-text';
import { birthPlace } from '@/lib/rules/identity/birth-place';
import { formatIcNumber, icDigits, parseIcNumber } from '@/lib/rules/identity/ic-number';

const TODAY = calendarDate('2026-11-23');
const born = (text: string) => parseIcNumber(text, TODAY)?.birthDate ?? null;

describe('a MyKad number', () => {
  it('tells birth date, sex and birthplace, with or without hyphens', () => {
    const expected = { digits: '000918141709', birthDate: '2000-09-18', sex: 'male', placeCode: '14' };
    expect(parseIcNumber('000918-14-1709', TODAY)).toEqual(expected);
    expect(parseIcNumber(' 000918141709 ', TODAY)).toEqual(expected);
    expect(parseIcNumber('951001-01-6002', TODAY)).toMatchObject({ birthDate: '1995-10-01', sex: 'female' });
  });

  it.each([
    { ic: '951001-01-6001', birth: '1995-10-01', why: 'ninth digit 6: 19xx' },
    { ic: '020304-13-2001', birth: '2002-03-04', why: 'ninth digit 2: 20xx' },
    { ic: '250101-10-4001', birth: '2025-01-01', why: 'ninth digit 4: 20xx' },
    { ic: '250101-10-5001', birth: '1925-01-01', why: 'ninth digit 5: 19xx' },
    { ic: '301108-43-6001', birth: '1930-11-08', why: 'ninth digit 6: 1930' },
    { ic: '301108-43-0001', birth: '1930-11-08', why: '2030 has not come' },
    { ic: '261123-14-0001', birth: '2026-11-23', why: 'born today' },
    { ic: '261124-14-0001', birth: '1926-11-24', why: 'tomorrow is not possible, 1926 is' },
    { ic: '161124-14-5001', birth: '1916-11-24', why: '109 years old' },
    { ic: '161123-14-5001', birth: '2016-11-23', why: '110 years old today is not possible, 10 is' },
    { ic: '000229-14-6001', birth: '2000-02-29', why: '1900 had no leap day, 2000 had' },
    { ic: '040229-14-1001', birth: '2004-02-29', why: 'a leap day' },
  ])('$why', ({ ic, birth }) => {
    expect(born(ic)).toBe(birth);
  });

  it.each([
    { ic: '990230-14-5001', why: 'no 30 February' },
    { ic: '030229-14-1001', why: 'no leap day in 2003 or 1903' },
    { ic: '001301-14-1001', why: 'no thirteenth month' },
    { ic: '000018-14-1001', why: 'no month zero' },
    { ic: '000900-14-1001', why: 'no day zero' },
    { ic: '00091814170', why: 'eleven digits' },
    { ic: '0009181417090', why: 'thirteen digits' },
    { ic: '0009-18141709', why: 'a hyphen elsewhere' },
    { ic: '000918-141709', why: 'one hyphen missing' },
    { ic: '000918 14 1709', why: 'blanks' },
    { ic: '00091814170A', why: 'a letter' },
    { ic: '٠٠٠٩١٨١٤١٧٠٩', why: 'digits of another script' },
    { ic: '', why: 'nothing' },
  ])('is refused: $why', ({ ic }) => {
    expect(parseIcNumber(ic, TODAY)).toBeNull();
  });

  it('keeps its digits apart from the question whether the date is possible', () => {
    expect(icDigits('990230-14-5001')).toBe('990230145001');
    expect(icDigits('99023014500')).toBeNull();
  });

  it('is printed with hyphens, and anything else unchanged', () => {
    expect(formatIcNumber('000918141709')).toBe('000918-14-1709');
    expect(formatIcNumber('A1234567')).toBe('A1234567');
  });

  it('never throws, and never gives a birth date to come', () => {
    const digits = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const found = parseIcNumber(text, TODAY);
        return (
          found === null ||
          (found.birthDate <= TODAY && found.birthDate.slice(2).replaceAll('-', '') === found.digits.slice(0, 6))
        );
      }),
    );
  });
});

describe('the birthplace in a MyKad number', () => {
  it.each([
    { code: '01', place: { kind: 'state', state: '01' } },
    { code: '24', place: { kind: 'state', state: '01' } },
    { code: '59', place: { kind: 'state', state: '05' } },
    { code: '14', place: { kind: 'state', state: '14' } },
    { code: '57', place: { kind: 'state', state: '14' } },
    { code: '58', place: { kind: 'state', state: '15' } },
    { code: '16', place: { kind: 'state', state: '16' } },
    { code: '82', place: { kind: 'unknown_state' } },
    { code: '60', place: { kind: 'abroad' } },
    { code: '99', place: { kind: 'abroad' } },
    { code: '00', place: { kind: 'unissued' } },
    { code: '17', place: { kind: 'unissued' } },
    { code: '20', place: { kind: 'unissued' } },
  ])('$code', ({ code, place }) => {
    expect(birthPlace(code)).toEqual(place);
  });

  it('is a state for each code from 01 to 16 and 21 to 59', () => {
    const codes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
    const states = codes.filter((code) => birthPlace(code).kind === 'state').map(Number);
    expect(states).toEqual([...range(1, 16), ...range(21, 59)]);
  });
});

describe('an identity number on a screen', () => {
  it.each([
    { identity: '000918141709', shown: '******-**-1709' },
    { identity: '000918-14-1709', shown: '******-**-1709' },
    { identity: 'SSFW00000321', shown: '********0321' },
    { identity: 'A1234567', shown: '****4567' },
    { identity: 'A12345', shown: '****45' },
  ])('$shown', ({ identity, shown }) => {
    expect(maskIdentity(identity)).toBe(shown);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
