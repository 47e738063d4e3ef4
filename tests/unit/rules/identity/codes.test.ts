import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBusinessNumber } from '@/lib/rules/identity/business-number';
import { checkCharacter } from '@/lib/rules/identity/check-character';
import { hasOwnCheckLetter, isEmployerCode, makeEmployerCode } from '@/lib/rules/identity/employer-code';
import { makeSsfdw, makeSsfw, parseForeignNumber } from '@/lib/rules/identity/foreign-number';
import { parsePassport } from '@/lib/rules/identity/passport';

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('the check character of ISO 7064', () => {
  it.each([
    { text: '0794', alphabet: DIGITS, check: '5' },
    { text: 'A12425GABC1234002', alphabet: DIGITS + LETTERS, check: 'M' },
    { text: 'DADPIDA3897722461', alphabet: DIGITS + LETTERS, check: 'J' },
    { text: '123AB', alphabet: DIGITS + LETTERS, check: 'X' },
  ])('of $text is $check, as published', ({ text, alphabet, check }) => {
    expect(checkCharacter(text, alphabet)).toBe(check);
  });

  it('refuses a character outside the alphabet', () => {
    expect(() => checkCharacter('12a', DIGITS)).toThrow();
  });
});

describe('an employer code', () => {
  it.each(['F9702103813F', 'A0000000000A'])('%s has the shape', (code) => {
    expect(isEmployerCode(code)).toBe(true);
  });

  it.each([
    'f9702103813F',
    'F9702103813f',
    'F970210381FF',
    'F97021038133',
    '99702103813F',
    'F9702103813',
    'F9702103813FF',
    '',
  ])('%j has not', (code) => {
    expect(isEmployerCode(code)).toBe(false);
  });

  it('of ours is area, serial and check letter', () => {
    const code = makeEmployerCode('B32', 1);
    expect(code).toMatch(/^B3200000001[A-Z]$/);
    expect(makeEmployerCode('B32', 99_999_999)).toMatch(/^B3299999999[A-Z]$/);
    expect(isEmployerCode(code) && hasOwnCheckLetter(code)).toBe(true);
  });

  it('of ours shows every single wrong character', () => {
    const codes = fc
      .tuple(fc.constantFrom(...LETTERS), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99_999_999 }))
      .map(([letter, area, serial]) => makeEmployerCode(`${letter}${String(area).padStart(2, '0')}`, serial));
    fc.assert(
      fc.property(codes, (code) => {
        expect(hasOwnCheckLetter(code)).toBe(true);
        for (let at = 0; at < code.length; at++) {
          const others = /\d/.test(code.charAt(at)) ? DIGITS : LETTERS;
          for (const other of others) {
            const changed = code.slice(0, at) + other + code.slice(at + 1);
            expect(hasOwnCheckLetter(changed)).toBe(changed === code);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    { area: 'B3', serial: 1 },
    { area: '932', serial: 1 },
    { area: 'b32', serial: 1 },
    { area: 'B32', serial: 0 },
    { area: 'B32', serial: 100_000_000 },
    { area: 'B32', serial: 1.5 },
  ])('is not made of $area and $serial', ({ area, serial }) => {
    expect(() => makeEmployerCode(area, serial)).toThrow();
  });
});

describe('a registration number', () => {
  it.each([
    { text: '201901000005', kind: 'ssm', entity: 'local_company', year: 2019 },
    { text: ' 198402012345 ', kind: 'ssm', entity: 'foreign_company', year: 1984 },
    { text: '202003123456', kind: 'ssm', entity: 'business', year: 2020 },
    { text: '201206000001', kind: 'ssm', entity: 'professional_llp', year: 2012 },
  ])('$text is of the new form', ({ text, kind, entity, year }) => {
    expect(parseBusinessNumber(text)).toEqual({ kind, number: text.trim(), entity, year });
  });

  it.each([
    { text: '1312525-a', kind: 'ssm_old', number: '1312525-A' },
    { text: '201907000005', kind: 'other', number: '201907000005' },
    { text: '201900000005', kind: 'other', number: '201900000005' },
    { text: '20190100000', kind: 'other', number: '20190100000' },
    { text: 'ppm-001-10   01012000', kind: 'other', number: 'PPM-001-10 01012000' },
    { text: '12345678901234567890', kind: 'other', number: '12345678901234567890' },
  ])('$text is $kind', ({ text, kind, number }) => {
    expect(parseBusinessNumber(text)).toEqual({ kind, number });
  });

  it.each(['', '   ', '123456789012345678901', 'SDN BHD é', 'a\u0000b'])('%j is none', (text) => {
    expect(parseBusinessNumber(text)).toBeNull();
  });
});

describe("a foreign employee's numbers", () => {
  it('are made with the width of the file', () => {
    expect(makeSsfw(1)).toBe('SSFW00000001');
    expect(makeSsfw(99_999_999)).toBe('SSFW99999999');
    expect(makeSsfdw(42)).toBe('SSFDW0000042');
    expect(makeSsfdw(9_999_999)).toBe('SSFDW9999999');
    expect([makeSsfw(7), makeSsfdw(7)].map(parseForeignNumber)).toEqual([makeSsfw(7), makeSsfdw(7)]);
  });

  it.each([0, -1, 0.5, 100_000_000])('have no serial %d', (serial) => {
    expect(() => makeSsfw(serial)).toThrow();
    expect(() => makeSsfdw(serial)).toThrow();
  });

  it('have no SSFDW serial of eight digits', () => {
    expect(() => makeSsfdw(10_000_000)).toThrow();
  });

  it.each([
    { text: 'ssfw 1234-5678', number: 'SSFW12345678' },
    { text: 'SSFW1', number: 'SSFW1' },
    { text: 'SSFW', number: null },
    { text: 'SSFDW', number: null },
    { text: 'SSFW123456789', number: null },
    { text: '000918141709', number: null },
    { text: 'SSFW12/45', number: null },
  ])('$text is read as $number', ({ text, number }) => {
    expect(parseForeignNumber(text)).toBe(number);
  });

  it.each([
    { text: ' bx 1234-567 ', number: 'BX1234567' },
    { text: '12345', number: '12345' },
    { text: '1234', number: null },
    { text: 'A1234567890123456789', number: 'A1234567890123456789' },
    { text: 'A12345678901234567890', number: null },
    { text: 'PASSPORT', number: null },
    { text: 'AB_12345', number: null },
  ])('the passport $text is read as $number', ({ text, number }) => {
    expect(parsePassport(text)).toBe(number);
  });
});
