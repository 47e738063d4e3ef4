import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, type Month, month } from '@/lib/core/month';
import { recordLineOf } from '@/lib/records/record-line';
import { describeContribution } from '@/lib/rules/describe-contribution';
import { type InsuredPerson, RESIDENCIES } from '@/lib/rules/insured-person';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { storedLine } from './line.factory';

const CITIZEN: InsuredPerson = {
  birthDate: calendarDate('1990-05-01'),
  residency: 'citizen',
  domestic: false,
  firstSocsoMonth: month('2015-01'),
  firstEisMonth: month('2018-01'),
  eisFrom: null,
  invalidityPension: null,
  skbbkChoices: [],
};
const OCTOBER = month('2026-10');

const anyPension = fc.constantFrom<InsuredPerson['invalidityPension']>(null, null, {
  from: month('2020-03'),
  until: month('2027-06'),
  averageWage: sen(7_500_00),
});

/** Anybody, of an age from 15 to 70, in any month from 2016 to 2031. */
const anybody = fc.record({
  birthDate: fc.integer({ min: 1956, max: 2011 }).map((year) => calendarDate(`${year}-07-15`)),
  residency: fc.constantFrom(...RESIDENCIES),
  domestic: fc.boolean(),
  firstSocsoMonth: fc.constantFrom<Month | null>(null, month('2015-01'), month('2025-01')),
  firstEisMonth: fc.constantFrom<Month | null>(null, month('2018-01'), month('2025-01')),
  eisFrom: fc.constantFrom<Month | null>(null, month('2026-09')),
  invalidityPension: anyPension,
  skbbkChoices: fc.constantFrom<InsuredPerson['skbbkChoices']>([], [{ from: month('2026-08'), takesPart: false }]),
});
const anyMonth = fc.integer({ min: 0, max: 186 }).map((later) => addMonths(month('2016-01'), later));

describe('a line of a record', () => {
  it('explains itself as the rules did when the month was filed, whoever it is', () => {
    fc.assert(
      fc.property(anybody, anyMonth, fc.integer({ min: 0, max: 9_000_00 }), (person, on, wage) => {
        const contribution = monthlyContribution(person, on, sen(wage));
        const row = storedLine(contribution);
        const explained = [...recordLineOf(row, 'acr', on).explanation, ...recordLineOf(row, 'ecr', on).explanation];
        const byScheme = ['socso', 'eis', 'skbbk'].map((scheme) => explained.find((item) => item.scheme === scheme));
        expect(byScheme).toEqual(describeContribution(contribution));
      }),
      { numRuns: 400 },
    );
  });

  it('has SOCSO and SKBBK on an ACR', () => {
    const row = storedLine(monthlyContribution(CITIZEN, OCTOBER, sen(2_550_00)));
    const line = recordLineOf(row, 'acr', OCTOBER);
    expect(line).toMatchObject({ category: 'first', wage: 2_550_00, employer: 44_65, employee: 12_75, skbbk: 19_15 });
    expect(line.total).toBe(44_65 + 12_75 + 19_15);
    expect(line.explanation.map((item) => item.scheme)).toEqual(['socso', 'skbbk']);
  });

  it('has EIS alone on an ECR', () => {
    const row = storedLine(monthlyContribution(CITIZEN, OCTOBER, sen(2_550_00)));
    const line = recordLineOf(row, 'ecr', OCTOBER);
    expect(line).toMatchObject({ category: null, employer: 5_10, employee: 5_10, skbbk: 0, total: 10_20 });
    expect(line.explanation.map((item) => item.scheme)).toEqual(['eis']);
  });

  it('of one scheme stands on that scheme’s record without the other', () => {
    const row = { ...storedLine(monthlyContribution(CITIZEN, OCTOBER, sen(2_550_00))), eis_rule: 'not_reported' };
    expect(recordLineOf(row, 'acr', OCTOBER).explanation).toHaveLength(2);
  });

  it('does not guess at a rule it does not know', () => {
    const row = { ...storedLine(monthlyContribution(CITIZEN, OCTOBER, sen(2_550_00))), socso_rule: 'socso.new' };
    expect(() => recordLineOf(row, 'acr', OCTOBER)).toThrow('socso.new');
  });
});
