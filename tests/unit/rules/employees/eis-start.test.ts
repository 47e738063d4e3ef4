import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { eisStart } from '@/lib/rules/employees/eis-start';

const start = (facts: {
  born?: string;
  from?: string;
  residency?: 'citizen' | 'foreign';
  domestic?: boolean;
  on?: string;
}) =>
  eisStart(
    {
      birthDate: calendarDate(facts.born ?? '1990-05-05'),
      residency: facts.residency ?? 'citizen',
      domestic: facts.domestic ?? false,
      employedFrom: calendarDate(facts.from ?? '2026-11-01'),
    },
    calendarDate(facts.on ?? '2026-11-23'),
  );

describe('when EIS starts', () => {
  it.each([
    { from: '2026-11-01', on: '2026-11-23', expected: '2026-11-01', why: 'registered in the month of the first day' },
    { from: '2025-01-15', on: '2026-11-23', expected: '2026-11-01', why: 'registered late: nothing is paid back' },
    { from: '2026-12-05', on: '2026-11-23', expected: '2026-12-01', why: 'registered before the first day' },
    { from: '2026-10-31', on: '2026-10-31', expected: '2026-10-01', why: 'on the last day of a month' },
    { from: '2026-10-31', on: '2026-11-01', expected: '2026-11-01', why: 'a day later' },
  ])('$why: $expected', ({ from, on, expected }) => {
    expect(start({ from, on }).from).toBe(expected);
  });

  it.each([
    { born: '2008-11-30', expected: '2026-11-01', why: '18 in the month' },
    { born: '2008-12-01', expected: null, why: '18 a month later' },
    { born: '1966-12-01', expected: '2026-11-01', why: '59 in the month' },
    { born: '1966-11-30', expected: null, why: '60 in the month' },
  ])('born $born, $why: $expected', ({ born, expected }) => {
    expect(start({ born }).from).toBe(expected);
  });

  it.each([
    { born: '1969-12-01', expected: false, why: '56' },
    { born: '1969-11-30', expected: true, why: '57' },
    { born: '1966-12-01', expected: true, why: '59' },
  ])('at $why it starts only for whoever paid before 57: $expected', ({ born, expected }) => {
    expect(start({ born }).onlyIfPaidBefore).toBe(expected);
  });

  it('never starts for a foreigner, and does for domestic work', () => {
    expect(start({ residency: 'foreign' })).toMatchObject({ from: null, rule: 'eis.foreign_never' });
    expect(start({ domestic: true }).from).toBe('2026-11-01');
  });
});
