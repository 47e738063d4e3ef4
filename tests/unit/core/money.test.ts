import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSen, minSen, parseRinggit, sen, sumSen, ZERO_SEN } from '@/lib/core/money';

describe('sen', () => {
  it.each([0, 1, -1, 600_000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('takes %d', (value) => {
    expect(sen(value)).toBe(value);
  });

  it.each([
    0.5,
    0.1 + 0.2,
    Number.MAX_SAFE_INTEGER + 1,
    Number.MIN_SAFE_INTEGER - 1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('refuses %d, which would not be exact', (value) => {
    expect(() => sen(value)).toThrow('not a whole number of sen');
  });
});

describe('sums', () => {
  it('are zero for no amounts', () => {
    expect(sumSen([])).toBe(ZERO_SEN);
  });

  it('are refused when they are too large to be exact', () => {
    expect(sumSen([sen(Number.MAX_SAFE_INTEGER - 1), sen(1)])).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => sumSen([sen(Number.MAX_SAFE_INTEGER), sen(1)])).toThrow();
  });

  it('are those of whole numbers, in any order', () => {
    const amount = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const exact = amounts.reduce((sum, each) => sum + BigInt(each), 0n);
        expect(BigInt(sumSen(amounts.map(sen)))).toBe(exact);
        expect(BigInt(sumSen(amounts.map(sen).reverse()))).toBe(exact);
      }),
    );
  });

  it('know the lower of two', () => {
    expect([minSen(sen(1), sen(2)), minSen(sen(2), sen(1)), minSen(sen(-1), sen(0))]).toEqual([1, 1, -1]);
  });
});

describe('an amount as a person types it', () => {
  it.each([
    ['5500', 5_500_00],
    ['5500.5', 5_500_50],
    ['5500.05', 5_500_05],
    ['5,500.00', 5_500_00],
    ['RM5500', 5_500_00],
    ['rm 5,500.5', 5_500_50],
    [' 12 ', 12_00],
    ['0', 0],
    ['0.01', 1],
    ['007', 7_00],
    ['1,234,567.89', 1_234_567_89],
    ['999999999999.99', 99_999_999_999_999],
  ])('%j is %d sen', (text, expected) => {
    expect(parseRinggit(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'RM',
    '-1',
    '+1',
    '1.',
    '.5',
    '1.234',
    '1,23',
    '1,2345',
    '12,34.00',
    ',123',
    '1.000,00',
    '1e3',
    '0x10',
    '1 RM',
    '１２',
    '1000000000000',
    'NaN',
  ])('%j is none', (text) => {
    expect(parseRinggit(text)).toBeNull();
  });

  it('reads back whatever is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (amount) => {
        expect(parseRinggit(formatSen(sen(amount)))).toBe(amount);
        expect(parseRinggit(`RM ${formatSen(sen(amount)).replaceAll(',', '')}`)).toBe(amount);
      }),
    );
  });

  it('never gives anything but whole sen of zero or more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- RMrm') }), (text) => {
        const amount = parseRinggit(text);
        expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
      }),
    );
  });
});

describe('an amount as it is shown', () => {
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [99, '0.99'],
    [1_00, '1.00'],
    [999_99, '999.99'],
    [1_000_00, '1,000.00'],
    [999_999_99, '999,999.99'],
    [1_000_000_00, '1,000,000.00'],
    [-1, '-0.01'],
    [-1_234_50, '-1,234.50'],
  ])('%d sen is %s', (amount, expected) => {
    expect(formatSen(sen(amount))).toBe(expected);
    expect(formatSen(BigInt(amount))).toBe(expected);
  });

  it('is exact beyond what a number holds', () => {
    expect(formatSen(2n ** 63n - 1n)).toBe('92,233,720,368,547,758.07');
    expect(formatSen(-(2n ** 63n))).toBe('-92,233,720,368,547,758.08');
  });
});
