import { describe, expect, it } from 'vitest';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { describeContribution } from '@/lib/rules/describe-contribution';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { bornOn, insuredPerson } from '../insured-person.factory';

const PENSION = { from: month('2026-03'), until: null, averageWage: sen(6_000_00) };
const NOVEMBER = month('2026-11');

function socsoOf(person: ReturnType<typeof insuredPerson>, on: string, wage: number) {
  const { category, rule, employer, employee } = monthlyContribution(person, month(on), sen(wage)).socso;
  return { category, rule, employer, employee };
}

describe('the SOCSO category of an invalidity pensioner who works on', () => {
  it.each([
    { averageWage: 6_000_00, wage: 1_999_99, category: 'second', why: 'one sen under a third' },
    { averageWage: 6_000_00, wage: 2_000_00, category: 'first', why: 'a third exactly' },
    { averageWage: 6_000_00, wage: 2_000_01, category: 'first', why: 'one sen over a third' },
    { averageWage: 6_000_01, wage: 2_000_00, category: 'second', why: 'under a third that is no whole sen' },
    { averageWage: 6_000_02, wage: 2_000_01, category: 'first', why: 'over a third that is no whole sen' },
    { averageWage: 1, wage: 1, category: 'first', why: 'the smallest average wage' },
    { averageWage: 30_000_00, wage: 9_999_99, category: 'second', why: 'a wage over the ceiling' },
  ])('$why: $wage of $averageWage', ({ averageWage, wage, category }) => {
    const person = insuredPerson({ invalidityPension: { ...PENSION, averageWage: sen(averageWage) } });
    expect(socsoOf(person, '2026-11', wage).category).toBe(category);
  });

  it('pays the employer the amount of the Second Category and the employee nothing of SOCSO', () => {
    const pensioner = insuredPerson({ invalidityPension: PENSION });
    // Third Schedule, from RM1,900 to RM2,000: First Category RM34.15 and RM9.75, Second Category RM24.40.
    expect(socsoOf(pensioner, '2026-11', 1_999_99)).toEqual({
      category: 'second',
      rule: 'socso.invalidity_pensioner',
      employer: 24_40,
      employee: 0,
    });
    expect(socsoOf(pensioner, '2026-11', 2_000_00)).toEqual({
      category: 'first',
      rule: 'socso.under_60',
      employer: 34_15,
      employee: 9_75,
    });
  });

  it.each([
    { on: '2026-02', category: 'first', why: 'the month before the first pension' },
    { on: '2026-03', category: 'second', why: 'the month of the first pension' },
    { on: '2026-09', category: 'second', why: 'the month of the last pension' },
    { on: '2026-10', category: 'first', why: 'the month after the last pension' },
  ])('$why: $category', ({ on, category }) => {
    const person = insuredPerson({ invalidityPension: { ...PENSION, until: month('2026-09') } });
    expect(socsoOf(person, on, 1_000_00).category).toBe(category);
  });

  it('stays in the Second Category for another reason at any wage', () => {
    const sixty = bornOn('1966-11-30', { invalidityPension: PENSION });
    expect(socsoOf(sixty, '2026-11', 5_000_00).rule).toBe('socso.from_60');
    expect(socsoOf(sixty, '2026-11', 100_00).rule).toBe('socso.from_60');
    const late = bornOn('1971-11-30', { firstSocsoMonth: NOVEMBER, invalidityPension: PENSION });
    expect(socsoOf(late, '2026-11', 100_00).rule).toBe('socso.first_at_55');
  });

  it('is the same for a foreign employee since July 2024, and changes nothing before', () => {
    const pension = { ...PENSION, from: month('2024-01') };
    const foreign = insuredPerson({ residency: 'foreign', invalidityPension: pension });
    expect(socsoOf(foreign, '2024-06', 1_000_00).rule).toBe('socso.foreign_injury_only');
    expect(socsoOf(foreign, '2024-07', 1_000_00).rule).toBe('socso.invalidity_pensioner');
    expect(socsoOf(foreign, '2024-07', 2_000_00).rule).toBe('socso.foreign_under_60');
  });

  it('leaves EIS and SKBBK as they are', () => {
    const with_ = monthlyContribution(insuredPerson({ invalidityPension: PENSION }), NOVEMBER, sen(1_500_00));
    const without = monthlyContribution(insuredPerson(), NOVEMBER, sen(1_500_00));
    expect([with_.eis, with_.skbbk]).toEqual([without.eis, without.skbbk]);
  });

  it('is explained with its category, its row and where the rule is written', () => {
    const [socso] = describeContribution(
      monthlyContribution(insuredPerson({ invalidityPension: PENSION }), NOVEMBER, sen(1_500_00)),
    );
    expect(socso).toMatchObject({
      ruleCode: 'socso.invalidity_pensioner',
      category: 'second',
      ruleSource: 'SOURCES.md#invalidity-pension',
      employee: 0,
    });
  });
});
