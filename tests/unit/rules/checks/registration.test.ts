import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { checkDocuments, checkEmployeeCount, checkLateRegistration } from '@/lib/rules/checks/registration';

const SENT = calendarDate('2026-11-23');

describe('thirty days to register', () => {
  it.each([
    { first: '2026-11-23', expected: { outcome: 'pass' }, why: 'the first employee begins today' },
    { first: '2026-10-24', expected: { outcome: 'pass' }, why: 'the thirtieth day' },
    { first: '2026-10-23', expected: { outcome: 'look', reason: 'late', facts: { days: 31 } }, why: 'one day later' },
    { first: '2026-11-24', expected: { outcome: 'look', reason: 'first_in_future' }, why: 'tomorrow' },
  ])('$why', ({ first, expected }) => {
    expect(checkLateRegistration(calendarDate(first), SENT)).toMatchObject(expected);
  });

  it('passes a form that has no such date', () => {
    expect(checkLateRegistration(null, SENT)).toEqual({ outcome: 'pass' });
  });
});

describe('the number of employees', () => {
  it.each([
    { declared: 2, listed: 2, outcome: 'pass' },
    { declared: 3, listed: 2, outcome: 'look' },
    { declared: 0, listed: 1, outcome: 'look' },
    { declared: null, listed: 2, outcome: 'pass' },
  ])('$declared declared, $listed listed: $outcome', ({ declared, listed, outcome }) => {
    expect(checkEmployeeCount(declared, listed).outcome).toBe(outcome);
  });
});

it('fails when a document is missing, and says how many', () => {
  expect(checkDocuments([])).toEqual({ outcome: 'pass' });
  expect(checkDocuments(['passport_copy', 'pass_copy'])).toMatchObject({ outcome: 'fail', facts: { count: 2 } });
});
