import { describe, expect, it } from 'vitest';
import { month } from '@/lib/core/month';
import type { SkbbkChoice } from '@/lib/rules/insured-person';
import { skbbkChoiceFault } from '@/lib/rules/skbbk/choice';
import { skbbkCoverage } from '@/lib/rules/skbbk/coverage';
import { bornOn, insuredPerson } from '../insured-person.factory';

const out = (from: string): SkbbkChoice => ({ from: month(from), takesPart: false });
const back = (from: string): SkbbkChoice => ({ from: month(from), takesPart: true });

describe('who takes part in SKBBK', () => {
  it.each([
    { on: '2026-05', choices: [], rule: 'skbbk.before_start', why: 'the month before it began' },
    { on: '2026-06', choices: [], rule: 'skbbk.june_2026_compulsory', why: 'June 2026' },
    {
      on: '2026-06',
      choices: [out('2026-06')],
      rule: 'skbbk.june_2026_compulsory',
      why: 'June 2026, whatever was chosen',
    },
    { on: '2026-07', choices: [out('2026-06')], rule: 'skbbk.opted_out', why: 'July 2026, as chosen in June' },
    { on: '2026-07', choices: [], rule: 'skbbk.in_by_default', why: 'July 2026 without a choice' },
    { on: '2026-07', choices: [out('2026-07')], rule: 'skbbk.opted_out', why: 'out from July' },
    { on: '2026-08', choices: [out('2026-09')], rule: 'skbbk.in_by_default', why: 'the month before the choice' },
    { on: '2026-09', choices: [out('2026-09')], rule: 'skbbk.opted_out', why: 'the month of the choice' },
    { on: '2026-10', choices: [out('2026-07'), back('2026-11')], rule: 'skbbk.opted_out', why: 'before joining again' },
    { on: '2026-11', choices: [out('2026-07'), back('2026-11')], rule: 'skbbk.in_by_choice', why: 'joined again' },
  ])('$why: $rule', ({ on, choices, rule }) => {
    const found = skbbkCoverage(insuredPerson({ skbbkChoices: choices }), month(on));
    const covered = rule !== 'skbbk.before_start' && rule !== 'skbbk.opted_out';
    expect({ rule: found.rule, covered: found.covered, hasTable: found.table !== null }).toEqual({
      rule,
      covered,
      hasTable: covered,
    });
  });

  it('a foreign employee always, even with a choice on record', () => {
    const person = insuredPerson({ residency: 'foreign', skbbkChoices: [out('2026-07')] });
    expect(skbbkCoverage(person, month('2026-06')).covered).toBe(true);
    expect(skbbkCoverage(person, month('2026-07')).rule).toBe('skbbk.foreigner_compulsory');
  });

  it.each(['citizen', 'permanent', 'temporary'] as const)('%s employees may stay out', (residency) => {
    const person = insuredPerson({ residency, skbbkChoices: [out('2026-07')] });
    expect(skbbkCoverage(person, month('2026-07')).covered).toBe(false);
  });

  it('at any age, and in domestic work', () => {
    const people = [bornOn('1940-01-01'), bornOn('2012-01-01'), insuredPerson({ domestic: true })];
    expect(people.map((person) => skbbkCoverage(person, month('2026-11')).covered)).toEqual([true, true, true]);
  });

  it('says from June 2028 that its table is not confirmed', () => {
    expect(skbbkCoverage(insuredPerson(), month('2028-05')).confirmed).toBe(true);
    expect(skbbkCoverage(insuredPerson(), month('2028-06'))).toMatchObject({ covered: true, confirmed: false });
    const outside = insuredPerson({ skbbkChoices: [out('2026-07')] });
    expect(skbbkCoverage(outside, month('2028-06')).confirmed).toBe(true);
  });
});

describe('whether a person may choose to stay out', () => {
  it.each([
    { residency: 'citizen', from: '2026-06', fault: 'skbbk.june_2026_compulsory' },
    { residency: 'citizen', from: '2026-07', fault: null },
    { residency: 'permanent', from: '2026-07', fault: null },
    { residency: 'temporary', from: '2026-12', fault: null },
    { residency: 'foreign', from: '2026-06', fault: 'skbbk.foreigner_compulsory' },
    { residency: 'foreign', from: '2026-12', fault: 'skbbk.foreigner_compulsory' },
  ] as const)('$residency from $from: $fault', ({ residency, from, fault }) => {
    expect(skbbkChoiceFault(residency, month(from))).toBe(fault);
  });
});
