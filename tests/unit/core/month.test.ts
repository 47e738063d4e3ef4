import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import {
  addMonths,
  asMonth,
  firstDayOf,
  fromMMYYYY,
  lastDayOf,
  type Month,
  month,
  monthInMalaysia,
  monthOf,
  monthsFromTo,
  toMMYYYY,
} from '@/lib/core/month';

const anyMonth = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => month(`${year}-${String(at).padStart(2, '0')}`));

describe('a month', () => {
  it.each(['1000-01', '2026-01', '2026-12', '2999-12'])('%s is one', (text) => {
    expect(asMonth(text)).toBe(text);
  });

  it.each([
    '2026-00',
    '2026-13',
    '0999-12',
    '3000-01',
    '2026-1',
    '26-01',
    '2026-01-01',
    '2026/01',
    ' 2026-01',
    '2026-01\n',
    '',
  ])('%j is none', (text) => {
    expect(asMonth(text)).toBeNull();
    expect(() => month(text)).toThrow('not a month');
  });

  it.each([
    ['2026-01', 1, '2026-02'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', 0, '2026-06'],
    ['2026-06', 12, '2027-06'],
    ['2026-06', -18, '2024-12'],
  ])('%s and %d more is %s', (from, count, expected) => {
    expect(addMonths(month(from), count)).toBe(expected);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -600, max: 600 }), (from, count) => {
        expect(addMonths(addMonths(from, count), -count)).toBe(from);
      }),
    );
  });

  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2100-02', '2100-02-28'],
    ['2000-02', '2000-02-29'],
    ['2026-04', '2026-04-30'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (of, expected) => {
    expect(lastDayOf(month(of))).toBe(expected);
    expect(firstDayOf(month(of))).toBe(`${of}-01`);
    expect(monthOf(lastDayOf(month(of)))).toBe(of);
  });
});

describe('the months from one to another', () => {
  it('hold both ends', () => {
    expect(monthsFromTo(month('2025-11'), month('2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsFromTo(month('2026-02'), month('2026-02'))).toEqual(['2026-02']);
  });

  it('are none when the end is earlier', () => {
    expect(monthsFromTo(month('2026-03'), month('2026-02'))).toEqual([]);
  });
});

describe('a month in Malaysia', () => {
  it.each([
    ['2026-10-31T15:59:59.999Z', '2026-10'],
    ['2026-10-31T16:00:00.000Z', '2026-11'],
    ['2026-12-31T15:59:59.999Z', '2026-12'],
    ['2026-12-31T16:00:00.000Z', '2027-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02'],
    ['2028-02-29T16:00:00.000Z', '2028-03'],
  ])('at %s it is %s', (at, expected) => {
    expect(monthInMalaysia(new Date(at))).toBe(expected);
  });
});

describe('a month as the files write it', () => {
  it('is MMYYYY', () => {
    expect(toMMYYYY(month('2026-10'))).toBe('102026');
    expect(toMMYYYY(month('2026-01'))).toBe('012026');
  });

  it.each(['002026', '132026', '12026', '0102026', '  2026', '01202x', '010999', '013000', ''])(
    '%j is none',
    (text) => {
      expect(fromMMYYYY(text)).toBeNull();
    },
  );

  it('reads back whatever is written', () => {
    fc.assert(
      fc.property(anyMonth, (each) => {
        expect(fromMMYYYY(toMMYYYY(each))).toBe(each);
      }),
    );
  });

  it('sorts as time goes', () => {
    fc.assert(
      fc.property(anyMonth, anyMonth, (one, other) => {
        const day = (of: Month) => Date.parse(`${firstDayOf(of)}T00:00:00Z`);
        expect(one < other).toBe(day(one) < day(other));
        expect(calendarDate(firstDayOf(one)) <= lastDayOf(one)).toBe(true);
      }),
    );
  });
});
