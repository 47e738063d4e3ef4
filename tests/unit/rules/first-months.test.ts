import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import { firstMonths } from '@/lib/rules/first-months';
import type { InsuredPerson } from '@/lib/rules/insured-person';
import { socsoCoverage } from '@/lib/rules/socso/category';

const CITIZEN: InsuredPerson = {
  birthDate: calendarDate('1990-01-01'),
  residency: 'citizen',
  domestic: false,
  firstSocsoMonth: null,
  firstEisMonth: null,
  eisFrom: null,
  invalidityPension: null,
  skbbkChoices: [],
};
const IN_2026 = month('2026-03');

describe('the first months of somebody who begins an employment', () => {
  it('are the month it begins in', () => {
    expect(firstMonths(CITIZEN, IN_2026)).toEqual({ socso: '2026-03', eis: '2026-03' });
  });

  it('EIS begins no earlier than the registration allows', () => {
    expect(firstMonths({ ...CITIZEN, eisFrom: month('2026-11') }, IN_2026)).toEqual({
      socso: '2026-03',
      eis: '2026-11',
    });
  });

  it('a month known from another employer stays when it is earlier, and gives way when it is later', () => {
    const known = { ...CITIZEN, firstSocsoMonth: month('2015-02'), firstEisMonth: month('2026-06') };
    expect(firstMonths(known, IN_2026)).toEqual({ socso: '2015-02', eis: '2026-03' });
  });

  it.each(['2016-06', '2016-05', '2010-01', '1975-03'])('SOCSO is as old as the employment: %s', (began) => {
    expect(firstMonths(CITIZEN, month(began)).socso).toBe(began);
  });

  it.each([
    { began: '2010-01', category: 'first', why: 'at 49, before there were tables here' },
    { began: '2015-02', category: 'first', why: 'the last month at 54' },
    { began: '2015-03', category: 'second', why: 'the month of the 55th birthday' },
    { began: '2016-06', category: 'second', why: 'at 56' },
  ])('SOCSO that began $why ($began) is $category in 2018', ({ began, category }) => {
    const person = { ...CITIZEN, birthDate: calendarDate('1960-03-10') };
    const firstSocsoMonth = firstMonths(person, month(began)).socso;
    expect(socsoCoverage({ ...person, firstSocsoMonth }, month('2018-01')).category).toBe(category);
  });

  it('a foreigner has no EIS, and no SOCSO before January 2019', () => {
    expect(firstMonths({ ...CITIZEN, residency: 'foreign' }, month('2017-05'))).toEqual({
      socso: '2019-01',
      eis: null,
    });
  });

  it('a domestic employee begins in June 2021 at the earliest', () => {
    expect(firstMonths({ ...CITIZEN, domestic: true }, month('2021-05'))).toEqual({ socso: '2021-06', eis: '2021-06' });
    expect(firstMonths({ ...CITIZEN, domestic: true }, month('2021-07'))).toEqual({ socso: '2021-07', eis: '2021-07' });
  });

  it('EIS waits for the eighteenth birthday', () => {
    const young = { ...CITIZEN, birthDate: calendarDate('2009-08-20') };
    expect(firstMonths(young, IN_2026)).toEqual({ socso: '2026-03', eis: '2027-08' });
  });

  it.each([
    { registered: '2026-04', eis: '2026-04', why: 'still 56 in the month of the registration' },
    { registered: '2026-05', eis: null, why: 'registered in the month of the 57th birthday' },
    { registered: '2028-01', eis: null, why: 'registered later still' },
  ])('EIS of somebody employed since 2020 and $why: $eis', ({ registered, eis }) => {
    const late = { ...CITIZEN, birthDate: calendarDate('1969-05-31'), eisFrom: month(registered) };
    expect(firstMonths(late, month('2020-02'))).toEqual({ socso: '2020-02', eis });
  });

  it('SOCSO counts from the employment, though the registration came after the 55th birthday', () => {
    const late = { ...CITIZEN, birthDate: calendarDate('1971-06-01'), eisFrom: month('2026-08') };
    const first = firstMonths(late, month('2026-05'));
    expect(first).toEqual({ socso: '2026-05', eis: '2026-08' });
    expect(socsoCoverage({ ...late, firstSocsoMonth: first.socso }, month('2026-08')).category).toBe('first');
  });

  it('EIS never begins for somebody who is 57 and never paid', () => {
    const old = { ...CITIZEN, birthDate: calendarDate('1968-01-01') };
    expect(firstMonths(old, IN_2026).eis).toBeNull();
  });
});
