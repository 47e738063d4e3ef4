import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  asCalendarDate,
  type CalendarDate,
  calendarDate,
  dateFromParts,
  dateInMalaysia,
  daysBetween,
  daysInMonth,
  hasReachedAge,
  startOfDayInMalaysia,
  weekday,
} from '@/lib/core/calendar';

const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10) as CalendarDate);

describe('a day', () => {
  it.each(['2026-11-30', '2028-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(asCalendarDate(text)).toBe(text);
  });

  it.each([
    '2026-11-31',
    '2026-02-29',
    '2100-02-29',
    '2026-00-10',
    '2026-13-10',
    '2026-10-00',
    '2026-10-32',
    '0999-12-31',
    '2026-1-1',
    '20261001',
    '2026-10-01T00:00:00Z',
    '',
  ])('%j is none', (text) => {
    expect(asCalendarDate(text)).toBeNull();
    expect(() => calendarDate(text)).toThrow('not a calendar date');
  });

  it('is put together from its parts, or is none', () => {
    expect(dateFromParts(2026, 1, 5)).toBe('2026-01-05');
    expect(dateFromParts(2026, 2, 29)).toBeNull();
    expect(dateFromParts(Number.NaN, 1, 1)).toBeNull();
    expect(dateFromParts(2026, 13, 1)).toBeNull();
    expect(dateFromParts(2026, 12, 0)).toBeNull();
  });

  it.each([
    [2026, 2, 28],
    [2028, 2, 29],
    [2100, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('the year %d has in month %d %d days', (year, at, expected) => {
    expect(daysInMonth(year, at)).toBe(expected);
  });

  it.each([
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2026-11-28', 6],
  ])('%s is day %d of the week', (date, expected) => {
    expect(weekday(calendarDate(date))).toBe(expected);
  });
});

describe('counting days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-11-15', 0, '2026-11-15'],
    ['2026-11-15', 365, '2027-11-15'],
  ])('%s and %d more is %s', (from, days, expected) => {
    expect(addDays(calendarDate(from), days)).toBe(expected);
    expect(daysBetween(calendarDate(from), calendarDate(expected))).toBe(days);
  });

  it('goes there and back over any number of days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });
});

describe('a day in Malaysia', () => {
  it.each([
    ['2026-11-15T15:59:59.999Z', '2026-11-15'],
    ['2026-11-15T16:00:00.000Z', '2026-11-16'],
    ['2026-12-31T15:59:59.999Z', '2026-12-31'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('at %s it is %s', (at, expected) => {
    expect(dateInMalaysia(new Date(at))).toBe(expected);
  });

  it('begins at the instant that belongs to it, and a millisecond before belongs to the day before', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const begins = startOfDayInMalaysia(date);
        expect(dateInMalaysia(begins)).toBe(date);
        expect(dateInMalaysia(new Date(begins.getTime() - 1))).toBe(addDays(date, -1));
        expect(dateInMalaysia(new Date(begins.getTime() + 86_400_000 - 1))).toBe(date);
      }),
    );
  });
});

describe('an age', () => {
  it.each([
    { born: '1966-11-15', on: '2026-11-14', expected: false, why: 'the day before the birthday' },
    { born: '1966-11-15', on: '2026-11-15', expected: true, why: 'the birthday itself' },
    { born: '1968-02-29', on: '2028-02-28', expected: false, why: 'a leap day, the day before' },
    { born: '1968-02-29', on: '2028-02-29', expected: true, why: 'a leap day in a leap year' },
    { born: '1967-02-28', on: '2027-02-28', expected: true, why: 'the last of February' },
  ])('of 60: $why', ({ born, on, expected }) => {
    expect(hasReachedAge(calendarDate(born), 60, calendarDate(on))).toBe(expected);
  });

  it('of somebody born on a leap day is reached on 1 March of a common year', () => {
    const born = calendarDate('2008-02-29');
    expect(hasReachedAge(born, 18, calendarDate('2026-02-28'))).toBe(false);
    expect(hasReachedAge(born, 18, calendarDate('2026-03-01'))).toBe(true);
  });
});
