import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { caseTargetDate } from '@/lib/rules/registration/target-date';

describe('the day by which the office answers', () => {
  it.each([
    { sent: '2026-11-23', state: '10', expected: '2026-11-24', why: 'a Monday: the next day' },
    { sent: '2026-11-26', state: '10', expected: '2026-11-27', why: 'a Thursday: Friday' },
    { sent: '2026-11-27', state: '10', expected: '2026-11-30', why: 'a Friday: after Saturday and Sunday' },
    { sent: '2026-11-28', state: null, expected: '2026-11-30', why: 'a Saturday, place not known' },
    {
      sent: '2026-11-26',
      state: '11',
      expected: '2026-11-29',
      why: 'a Thursday in Terengganu: after Friday and Saturday',
    },
    { sent: '2026-11-28', state: '11', expected: '2026-11-29', why: 'a Saturday in Terengganu: Sunday' },
    { sent: '2026-12-24', state: '14', expected: '2026-12-28', why: 'before Christmas on a Friday and the weekend' },
    { sent: '2026-08-30', state: '14', expected: '2026-09-01', why: 'before National Day' },
  ])('$why', ({ sent, state, expected }) => {
    expect(caseTargetDate(calendarDate(sent), state)).toBe(expected);
  });
});
