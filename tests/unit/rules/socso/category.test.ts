import { describe, expect, it } from 'vitest';
import { month } from '@/lib/core/month';
import { socsoCoverage } from '@/lib/rules/socso/category';
import { bornOn, insuredPerson } from '../insured-person.factory';

describe('the SOCSO category of a local employee', () => {
  it.each([
    { born: '2010-01-01', on: '2026-11', category: 'first', rule: 'socso.under_60', why: 'no lower age' },
    { born: '1966-12-01', on: '2026-11', category: 'first', rule: 'socso.under_60', why: '60 tomorrow' },
    { born: '1966-11-30', on: '2026-11', category: 'second', rule: 'socso.from_60', why: '60 on the last day' },
    { born: '1966-11-01', on: '2026-10', category: 'first', rule: 'socso.under_60', why: 'the month before 60' },
    { born: '1930-01-01', on: '2026-11', category: 'second', rule: 'socso.from_60', why: 'no upper age' },
    { born: '1964-02-29', on: '2024-02', category: 'second', rule: 'socso.from_60', why: '60 on a leap day' },
  ])('$why', ({ born, on, category, rule }) => {
    const found = socsoCoverage(bornOn(born), month(on));
    expect({ category: found.category, rule: found.rule }).toEqual({ category, rule });
  });

  it.each([
    { first: '2026-10', category: 'first', why: 'first contribution the month before 55' },
    { first: '2026-11', category: 'second', why: 'first contribution in the month of the 55th birthday' },
    { first: null, category: 'second', why: 'never contributed, and 55 this month' },
  ])('$why', ({ first, category }) => {
    const person = bornOn('1971-11-30', { firstSocsoMonth: first === null ? null : month(first) });
    expect(socsoCoverage(person, month('2026-11')).category).toBe(category);
  });

  it('stays First until 60 for somebody who began before 55, and Second for somebody who began after', () => {
    const before = bornOn('1971-11-30', { firstSocsoMonth: month('2026-10') });
    const after = bornOn('1971-11-30', { firstSocsoMonth: month('2026-11') });
    expect(['2031-10', '2031-11'].map((on) => socsoCoverage(before, month(on)).rule)).toEqual([
      'socso.under_60',
      'socso.from_60',
    ]);
    expect(['2031-10', '2031-11'].map((on) => socsoCoverage(after, month(on)).rule)).toEqual([
      'socso.first_at_55',
      'socso.from_60',
    ]);
  });

  it('is First when nothing was paid before and the person is under 55', () => {
    const person = bornOn('1971-12-01', { firstSocsoMonth: null });
    expect(socsoCoverage(person, month('2026-11')).rule).toBe('socso.under_60');
  });

  it.each(['citizen', 'permanent', 'temporary'] as const)('is the same for %s', (residency) => {
    expect(socsoCoverage(insuredPerson({ residency }), month('2018-06')).rule).toBe('socso.under_60');
  });

  it('gives nothing before June 2016, and says that records begin there', () => {
    expect(socsoCoverage(insuredPerson(), month('2016-05'))).toEqual({
      category: 'none',
      rule: 'socso.before_records',
      table: null,
      pensionWage: null,
    });
    expect(socsoCoverage(insuredPerson(), month('2016-06')).category).toBe('first');
  });
});

describe('the SOCSO category of a foreign employee', () => {
  it.each([
    { on: '2018-12', category: 'none', rule: 'socso.foreign_before_2019' },
    { on: '2019-01', category: 'second', rule: 'socso.foreign_injury_only' },
    { on: '2024-06', category: 'second', rule: 'socso.foreign_injury_only' },
    { on: '2024-07', category: 'first', rule: 'socso.foreign_under_60' },
    { on: '2026-11', category: 'first', rule: 'socso.foreign_under_60' },
  ])('in $on: $rule', ({ on, category, rule }) => {
    const found = socsoCoverage(insuredPerson({ residency: 'foreign', firstSocsoMonth: month('2019-01') }), month(on));
    expect({ category: found.category, rule: found.rule }).toEqual({ category, rule });
  });

  it('is Second from 60, and when the first contribution came at 55', () => {
    const old = bornOn('1966-11-30', { residency: 'foreign' });
    expect(socsoCoverage(old, month('2026-10')).rule).toBe('socso.foreign_under_60');
    expect(socsoCoverage(old, month('2026-11')).rule).toBe('socso.from_60');

    const late = bornOn('1966-11-30', { residency: 'foreign', firstSocsoMonth: month('2021-11') });
    const early = bornOn('1966-11-30', { residency: 'foreign', firstSocsoMonth: month('2021-10') });
    expect(socsoCoverage(late, month('2024-07')).rule).toBe('socso.first_at_55');
    expect(socsoCoverage(early, month('2024-07')).rule).toBe('socso.foreign_under_60');
  });
});

describe('the SOCSO category of a domestic employee', () => {
  it.each([
    { residency: 'citizen', on: '2021-05', rule: 'socso.domestic_before_2021' },
    { residency: 'citizen', on: '2021-06', rule: 'socso.under_60' },
    { residency: 'foreign', on: '2018-12', rule: 'socso.foreign_before_2019' },
    { residency: 'foreign', on: '2021-05', rule: 'socso.domestic_before_2021' },
    { residency: 'foreign', on: '2021-06', rule: 'socso.foreign_injury_only' },
    { residency: 'foreign', on: '2024-07', rule: 'socso.foreign_under_60' },
  ] as const)('$residency in $on: $rule', ({ residency, on, rule }) => {
    expect(socsoCoverage(insuredPerson({ residency, domestic: true }), month(on)).rule).toBe(rule);
  });
});
