import { describe, expect, it } from 'vitest';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { describeContribution } from '@/lib/rules/describe-contribution';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { insuredPerson } from './insured-person.factory';

describe('the explanation of a month', () => {
  it('names rule, table, row, edges, amounts and sources, scheme by scheme', () => {
    const items = describeContribution(monthlyContribution(insuredPerson(), month('2022-08'), sen(4_000_00)));
    expect(items.map((item) => item.scheme)).toEqual(['socso', 'eis', 'skbbk']);
    expect(items[0]).toEqual({
      scheme: 'socso',
      ruleCode: 'socso.under_60',
      category: 'first',
      tableId: 'socso-2016-06',
      row: 44,
      wageOver: 3_900_00,
      wageNotOver: 4_000_00,
      employer: 69_05,
      employee: 19_75,
      confirmed: true,
      act: 'Act 4, Third Schedule (Act A1508)',
      source: 'SOURCES.md#socso-2016-06',
      ruleSource: 'SOURCES.md#socso-category',
    });
    expect(items[2]).toMatchObject({
      ruleCode: 'skbbk.before_start',
      tableId: null,
      act: null,
      row: 0,
      employee: 0,
      source: 'SOURCES.md#skbbk-2026-06',
    });
  });

  it('has no upper edge in the top row', () => {
    const [socso] = describeContribution(monthlyContribution(insuredPerson(), month('2026-11'), sen(6_000_01)));
    expect(socso).toMatchObject({ row: 65, wageOver: 6_000_00, wageNotOver: null });
  });

  it('shows row 0 for a wage of zero, with the table that would count', () => {
    const [socso] = describeContribution(monthlyContribution(insuredPerson(), month('2026-11'), sen(0)));
    expect(socso).toMatchObject({ row: 0, tableId: 'socso-2024-10', wageOver: 0, wageNotOver: null, employer: 0 });
  });

  it('says when SKBBK rests on a table that is not confirmed', () => {
    const items = describeContribution(monthlyContribution(insuredPerson(), month('2028-06'), sen(1_000_00)));
    expect(items.map((item) => item.confirmed)).toEqual([true, true, false]);
  });
});
