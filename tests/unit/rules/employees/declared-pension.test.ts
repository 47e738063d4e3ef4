import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { checkPension } from '@/lib/rules/checks/people';
import { pensionFault } from '@/lib/rules/employees/declared-pension';

const TODAY = calendarDate('2026-11-23');

describe('the first month of a declared pension', () => {
  it.each([
    { from: '1971-09', fault: 'socsoBeforeStart' },
    { from: '1971-10', fault: null },
  ])('$from, of somebody whose birth date is not known: $fault', ({ from, fault }) => {
    expect(pensionFault(month(from), { birthDate: null, today: TODAY })).toBe(fault);
  });

  it.each([
    { from: '2006-04', fault: 'firstTooYoung' },
    { from: '2006-05', fault: null },
    { from: '2026-11', fault: null },
    { from: '2026-12', fault: 'pensionAhead' },
  ])('$from, of somebody born in May 1990: $fault', ({ from, fault }) => {
    expect(pensionFault(month(from), { birthDate: calendarDate('1990-05-05'), today: TODAY })).toBe(fault);
  });
});

describe('the check of a declared pension', () => {
  const declared = { from: month('2024-03'), averageWage: sen(3_600_00) };
  it.each([
    { known: null, reason: 'declared_pension' },
    { known: { ...declared, from: month('2024-02'), until: null }, reason: 'pension_differs' },
    { known: { ...declared, averageWage: sen(3_600_01), until: null }, reason: 'pension_differs' },
  ])('asks an officer to look: $reason', ({ known, reason }) => {
    expect(checkPension(declared, known)).toEqual({ outcome: 'look', reason, facts: { from: '2024-03' } });
  });

  it('passes what the register of persons has too, ended or not', () => {
    expect(checkPension(declared, { ...declared, until: null }).outcome).toBe('pass');
    expect(checkPension(declared, { ...declared, until: month('2025-01') }).outcome).toBe('pass');
  });
});
