import { describe, expect, it } from 'vitest';
import { month } from '@/lib/core/month';
import { eisCoverage } from '@/lib/rules/eis/coverage';
import { bornOn, insuredPerson } from '../insured-person.factory';

const NOV = month('2026-11');

describe('who pays EIS', () => {
  it.each([
    { born: '2008-12-01', rule: 'eis.under_18', why: '18 tomorrow' },
    { born: '2008-11-30', rule: 'eis.covered', why: '18 on the last day of the month' },
    { born: '1966-12-01', rule: 'eis.covered', why: '60 tomorrow' },
    { born: '1966-11-30', rule: 'eis.from_60', why: '60 on the last day of the month' },
  ])('$why: $rule', ({ born, rule }) => {
    const found = eisCoverage(bornOn(born), NOV);
    expect(found).toEqual({ covered: rule === 'eis.covered', rule, table: found.table });
    expect(found.table === null).toBe(rule !== 'eis.covered');
  });

  it.each([
    { born: '1969-12-01', first: null, rule: 'eis.covered', why: 'never paid, 57 tomorrow' },
    { born: '1969-11-30', first: null, rule: 'eis.from_57_never_paid', why: 'never paid, 57 this month' },
    { born: '1969-11-30', first: '2026-10', rule: 'eis.covered', why: 'first paid the month before 57' },
    { born: '1969-11-30', first: '2026-11', rule: 'eis.from_57_never_paid', why: 'first paid in the month of 57' },
    { born: '1967-06-01', first: '2018-01', rule: 'eis.covered', why: 'paid for years, 59 now' },
  ])('$why: $rule', ({ born, first, rule }) => {
    const person = bornOn(born, { firstEisMonth: first === null ? null : month(first) });
    expect(eisCoverage(person, NOV).rule).toBe(rule);
  });

  it('never a foreign employee', () => {
    for (const on of ['2018-01', '2019-01', '2024-07', '2026-11']) {
      expect(eisCoverage(insuredPerson({ residency: 'foreign' }), month(on)).rule).toBe('eis.foreign_never');
    }
  });

  it.each(['citizen', 'permanent', 'temporary'] as const)('%s employees', (residency) => {
    expect(eisCoverage(insuredPerson({ residency }), NOV).covered).toBe(true);
  });

  it('nobody before January 2018', () => {
    expect(eisCoverage(insuredPerson(), month('2017-12')).rule).toBe('eis.before_start');
    expect(eisCoverage(insuredPerson({ residency: 'foreign' }), month('2017-12')).rule).toBe('eis.before_start');
    expect(eisCoverage(insuredPerson(), month('2018-01')).rule).toBe('eis.covered');
  });

  it('domestic employees from June 2021', () => {
    const maid = insuredPerson({ domestic: true });
    expect(eisCoverage(maid, month('2021-05')).rule).toBe('eis.domestic_before_2021');
    expect(eisCoverage(maid, month('2021-06')).rule).toBe('eis.covered');
  });

  it('not for months before the registration', () => {
    const late = insuredPerson({ eisFrom: month('2026-09') });
    expect(eisCoverage(late, month('2026-08')).rule).toBe('eis.before_registration');
    expect(eisCoverage(late, month('2026-09')).rule).toBe('eis.covered');
  });
});
