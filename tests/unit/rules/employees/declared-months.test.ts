import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { type Month, month } from '@/lib/core/month';
import { checkDeclaredMonths } from '@/lib/rules/checks/people';
import { declaredFault, declaredThatCount } from '@/lib/rules/employees/declared-months';
import type { InsuredPerson } from '@/lib/rules/insured-person';
import { bornOn } from '../insured-person.factory';

const NEVER = { firstSocsoMonth: null, firstEisMonth: null };
const months = (given: { socso?: string; eis?: string }) => ({
  socso: given.socso ? month(given.socso) : null,
  eis: given.eis ? month(given.eis) : null,
});
const counted = (person: InsuredPerson, given: { socso?: string; eis?: string }, from: string) =>
  declaredThatCount({ ...person, eisFrom: month(from) }, months(given), month(from));

describe('a declared first month of SOCSO', () => {
  // Born on 30 November 1971: 55 in November 2026.
  it.each([
    { from: '2026-10', declared: '2005-03', counts: false, why: 'who begins at 54 is in the First Category anyway' },
    { from: '2026-11', declared: '2005-03', counts: true, why: 'who begins at 55 is there because of it' },
    { from: '2027-02', declared: '2026-10', counts: true, why: 'the last month at 54' },
    { from: '2027-02', declared: '2026-11', counts: false, why: 'the first month at 55' },
    { from: '2031-10', declared: '2005-03', counts: true, why: 'the last month before 60' },
    { from: '2031-11', declared: '2005-03', counts: false, why: 'the Second Category from 60, whatever came before' },
  ])('$why: $declared, from $from', ({ from, declared, counts }) => {
    const found = counted(bornOn('1971-11-30', NEVER), { socso: declared }, from);
    expect(found).toEqual({ socso: counts ? declared : null, eis: null });
  });

  it('changes nothing when the register has an earlier one, and does when the register has one at 55', () => {
    const person = (first: string) => bornOn('1971-11-30', { ...NEVER, firstSocsoMonth: month(first) });
    expect(counted(person('2001-01'), { socso: '2005-03' }, '2027-02').socso).toBeNull();
    expect(counted(person('2026-12'), { socso: '2005-03' }, '2027-02').socso).toBe('2005-03');
  });
});

describe('a declared first month of EIS', () => {
  // Born on 30 November 1969: 57 in November 2026.
  it.each([
    { from: '2026-10', declared: '2018-03', counts: false, why: 'who begins at 56 is covered anyway' },
    { from: '2026-11', declared: '2018-03', counts: true, why: 'who begins at 57 is covered because of it' },
    { from: '2027-02', declared: '2026-10', counts: true, why: 'the last month at 56' },
    { from: '2027-02', declared: '2026-11', counts: false, why: 'the first month at 57' },
    { from: '2029-10', declared: '2018-03', counts: true, why: 'the last month before 60' },
    { from: '2029-11', declared: '2018-03', counts: false, why: 'never from 60' },
  ])('$why: $declared, from $from', ({ from, declared, counts }) => {
    const found = counted(bornOn('1969-11-30', NEVER), { eis: declared }, from);
    expect(found).toEqual({ socso: null, eis: counts ? declared : null });
  });

  it('changes nothing when the register has one before 57', () => {
    const known = bornOn('1969-11-30', { ...NEVER, firstEisMonth: month('2020-01') });
    expect(counted(known, { eis: '2018-03' }, '2027-02').eis).toBeNull();
  });

  it('counts for somebody who began before 57 and is registered after', () => {
    const late = { ...bornOn('1969-11-30', NEVER), eisFrom: month('2027-02') };
    expect(declaredThatCount(late, months({ eis: '2018-03' }), month('2024-01')).eis).toBe('2018-03');
  });
});

describe('a month that cannot be declared', () => {
  const of = (born: string | null, start: string | null) => ({
    birthDate: born ? calendarDate(born) : null,
    employedFrom: start ? calendarDate(start) : null,
  });
  const BORN = '1966-01-15';
  it.each([
    { scheme: 'socso', declared: '1971-09', who: of('1950-01-01', null), fault: 'socsoBeforeStart' },
    { scheme: 'socso', declared: '1971-10', who: of('1950-01-01', null), fault: null },
    { scheme: 'eis', declared: '2017-12', who: of(BORN, null), fault: 'eisBeforeStart' },
    { scheme: 'eis', declared: '2018-01', who: of(BORN, null), fault: null },
    { scheme: 'socso', declared: '1981-12', who: of(BORN, null), fault: 'firstTooYoung' },
    { scheme: 'socso', declared: '1982-01', who: of(BORN, null), fault: null },
    { scheme: 'socso', declared: '2022-03', who: of(BORN, '2022-03-01'), fault: null },
    { scheme: 'eis', declared: '2022-04', who: of(BORN, '2022-03-31'), fault: 'firstAfterStart' },
    { scheme: 'eis', declared: '2022-04', who: of(null, null), fault: null },
  ] as const)('$scheme $declared of $who: $fault', ({ scheme, declared, who, fault }) => {
    expect(declaredFault(scheme, month(declared), who)).toBe(fault);
  });
});

describe('the check of declared months', () => {
  const SOCSO = '2005-03' as Month;
  const EIS = '2018-03' as Month;
  it('asks for a look at what decides something, and passes the rest', () => {
    expect(checkDeclaredMonths({ socso: null, eis: null })).toEqual({ outcome: 'pass' });
    expect(checkDeclaredMonths({ socso: SOCSO, eis: null })).toMatchObject({
      outcome: 'look',
      reason: 'declared_socso',
    });
    expect(checkDeclaredMonths({ socso: null, eis: EIS })).toMatchObject({ outcome: 'look', reason: 'declared_eis' });
    expect(checkDeclaredMonths({ socso: SOCSO, eis: EIS })).toMatchObject({
      outcome: 'look',
      reason: 'declared_both',
      facts: { socso: SOCSO, eis: EIS },
    });
  });
});
