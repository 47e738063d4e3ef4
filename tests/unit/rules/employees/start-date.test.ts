import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { isLateRegistration, startFault } from '@/lib/rules/employees/start-date';

const TODAY = calendarDate('2026-11-23');

describe('the first day of work', () => {
  it.each([
    { on: '1968-12-31', expected: 'startTooEarly' },
    { on: '1969-01-01', expected: null },
    { on: '2026-11-23', expected: null },
    { on: '2026-12-23', expected: null },
    { on: '2026-12-24', expected: 'startTooLate' },
  ])('$on: $expected', ({ on, expected }) => {
    expect(startFault(calendarDate(on), TODAY)).toBe(expected);
  });

  it.each([
    { on: '2026-10-24', late: false, why: 'the thirtieth day' },
    { on: '2026-10-23', late: true, why: 'the day after it' },
    { on: '2026-12-01', late: false, why: 'still to come' },
  ])('$on is registered late: $late ($why)', ({ on, late }) => {
    expect(isLateRegistration(calendarDate(on), TODAY)).toBe(late);
  });
});
