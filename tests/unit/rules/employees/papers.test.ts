import { describe, expect, it } from 'vitest';
import { asCalendarDate, calendarDate } from '@/lib/core/calendar';
import { isPassportFirst, paperFaults } from '@/lib/rules/employees/papers';

const TODAY = calendarDate('2026-11-23');
const papers = (passportUntil: string, passUntil: string, passFrom = '') => ({
  passportUntil: asCalendarDate(passportUntil),
  passUntil: asCalendarDate(passUntil),
  passFrom: asCalendarDate(passFrom),
});

describe('passport and pass', () => {
  it.each([
    { given: papers('2026-11-24', '2026-11-24'), expected: [], why: 'both end the day after' },
    {
      given: papers('2026-11-23', '2027-01-01'),
      expected: [{ field: 'passportUntil', fault: 'passportEnded' }],
      why: 'the passport ends today',
    },
    {
      given: papers('2027-01-01', '2026-11-23'),
      expected: [{ field: 'passUntil', fault: 'passEnded' }],
      why: 'the permit ended',
    },
    {
      given: papers('2029-01-01', '2027-01-01', '2027-01-02'),
      expected: [{ field: 'passUntil', fault: 'passOrder' }],
      why: 'the pass ends before it begins',
    },
    { given: papers('2029-01-01', '2027-01-01', '2027-01-01'), expected: [], why: 'a pass of one day' },
    {
      given: papers('2099-01-01', '2027-01-01'),
      expected: [{ field: 'passportUntil', fault: 'untilTooFar' }],
      why: 'a slip in the year',
    },
    { given: papers('', ''), expected: [], why: 'days that could not be read have their own faults' },
  ])('$why', ({ given, expected }) => {
    expect(paperFaults(given, TODAY)).toEqual(expected);
  });

  it.each([
    ['2027-05-31', '2027-05-31', false],
    ['2027-05-30', '2027-05-31', true],
  ])('a passport until %s with a pass until %s ends first: %s', (passport, pass, expected) => {
    expect(isPassportFirst(papers(passport, pass))).toBe(expected);
  });
});
