import { describe, expect, it } from 'vitest';
import { interestToday, monthStateOf, senOf } from '@/lib/contributions/month-state';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';

const DUE = calendarDate('2026-11-15');
const BEFORE = calendarDate('2026-11-14');
const AFTER = calendarDate('2026-11-16');

describe('the state of a month', () => {
  it.each([
    { submission: null, today: BEFORE, expected: 'due', why: 'nothing yet, the day before' },
    { submission: null, today: DUE, expected: 'due', why: 'nothing yet, on the due date itself' },
    { submission: null, today: AFTER, expected: 'overdue', why: 'nothing yet, the day after' },
    { submission: 'draft', today: DUE, expected: 'draft', why: 'a draft on the due date' },
    { submission: 'draft', today: AFTER, expected: 'overdue', why: 'a draft the day after' },
    { submission: 'submitted', today: DUE, expected: 'submitted', why: 'submitted' },
    { submission: 'submitted', today: AFTER, expected: 'submitted', why: 'submitted, however late it is now' },
    { submission: 'paid', today: AFTER, expected: 'paid', why: 'paid' },
  ] as const)('is $expected: $why', ({ submission, today, expected }) => {
    expect(monthStateOf(submission, DUE, today)).toBe(expected);
  });
});

describe('interest to today', () => {
  it('is nothing up to and on the due date', () => {
    expect(interestToday(sen(1_000_000_00), sen(1_000_000_00), DUE, BEFORE)).toBe(0);
    expect(interestToday(sen(1_000_000_00), sen(1_000_000_00), DUE, DUE)).toBe(0);
  });

  it('has a minimum of its own for each record, from the day after', () => {
    const one = interestToday(sen(100_00), sen(0), DUE, AFTER);
    const both = interestToday(sen(100_00), sen(100_00), DUE, AFTER);
    expect(one).toBeGreaterThan(0);
    expect(both).toBe(2 * one);
  });

  it('is nothing on nothing, however late', () => {
    expect(interestToday(sen(0), sen(0), DUE, calendarDate('2028-01-01'))).toBe(0);
  });

  it('of each record does not depend on the other', () => {
    const late = calendarDate('2027-02-03');
    const together = interestToday(sen(123_456_70), sen(8_910_15), DUE, late);
    const apart = [interestToday(sen(123_456_70), sen(0), DUE, late), interestToday(sen(0), sen(8_910_15), DUE, late)];
    expect(together).toBe((apart[0] ?? 0) + (apart[1] ?? 0));
  });
});

describe('a total from the database', () => {
  it('is exact, or refused', () => {
    expect(senOf(BigInt(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => senOf(BigInt(Number.MAX_SAFE_INTEGER) + 1n)).toThrow('not a whole number of sen');
  });
});
