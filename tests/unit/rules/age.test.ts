import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, hasReachedAge } from '@/lib/core/calendar';
import { addMonths, lastDayOf, month } from '@/lib/core/month';
import { ageAtFirst, ageInMonth } from '@/lib/rules/age';

describe('age on the last day of a contribution month', () => {
  it.each([
    { born: '1966-11-01', on: '2026-10', age: 59, why: 'the month before the birthday' },
    { born: '1966-11-01', on: '2026-11', age: 60, why: 'born on the first day' },
    { born: '1966-11-30', on: '2026-11', age: 60, why: 'born on the last day' },
    { born: '1966-12-01', on: '2026-11', age: 59, why: 'born a day after it' },
    { born: '1966-12-31', on: '2026-12', age: 60, why: 'the last day of the year' },
    { born: '1967-01-01', on: '2026-12', age: 59, why: 'the first day of the next year' },
    { born: '1964-02-29', on: '2024-02', age: 60, why: 'a leap day in a leap year' },
    { born: '1964-02-29', on: '2022-02', age: 57, why: 'a leap day in a common year, February' },
    { born: '1964-02-29', on: '2022-03', age: 58, why: 'a leap day in a common year, March' },
    { born: '1964-02-28', on: '2022-02', age: 58, why: 'the day before a leap day' },
    { born: '1904-02-29', on: '2100-02', age: 195, why: '2100 has no leap day' },
    { born: '2026-12-01', on: '2026-11', age: -1, why: 'not born yet' },
  ])('$why: born $born is $age in $on', ({ born, on, age }) => {
    expect(ageInMonth(calendarDate(born), month(on))).toBe(age);
  });

  it('says the same as asking on the last day itself', () => {
    const births = fc.integer({ min: 0, max: 44_000 }).map((days) => addDays(calendarDate('1920-01-01'), days));
    const months = fc.integer({ min: 0, max: 400 }).map((count) => addMonths(month('2010-01'), count));
    fc.assert(
      fc.property(births, months, (birth, on) => {
        const age = ageInMonth(birth, on);
        if (age < 0) return lastDayOf(on) < birth;
        return hasReachedAge(birth, age, lastDayOf(on)) && !hasReachedAge(birth, age + 1, lastDayOf(on));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('age at the first contribution', () => {
  const born = calendarDate('1970-06-10');

  it.each([
    { first: '2020-01', on: '2026-11', age: 49, why: 'an earlier month counts' },
    { first: null, on: '2026-11', age: 56, why: 'without one, this month is the first' },
    { first: '2027-01', on: '2026-11', age: 56, why: 'a later one does not count for an earlier month' },
  ])('$why', ({ first, on, age }) => {
    expect(ageAtFirst(born, first === null ? null : month(first), month(on))).toBe(age);
  });
});
