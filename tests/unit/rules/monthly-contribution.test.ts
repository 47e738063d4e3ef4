import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, month } from '@/lib/core/month';
import { RESIDENCIES } from '@/lib/rules/insured-person';
import { type InsuredPerson, monthlyContribution } from '@/lib/rules/monthly-contribution';
import { bornOn, insuredPerson } from './insured-person.factory';

/** Employer's and employee's SOCSO, both sides of EIS, SKBBK. */
function amounts(person: InsuredPerson, on: string, wage: number): number[] {
  const { socso, eis, skbbk } = monthlyContribution(person, month(on), sen(wage));
  return [socso.employer, socso.employee, eis.employer, eis.employee, skbbk.employee];
}

describe("a person's month", () => {
  it('adds each side up', () => {
    const found = monthlyContribution(insuredPerson(), month('2026-11'), sen(2_950_00));
    expect([found.socso.employer, found.socso.employee]).toEqual([51_65, 14_75]);
    expect([found.eis.employer, found.eis.employee]).toEqual([5_90, 5_90]);
    expect(found.skbbk.employee).toBe(22_15);
    expect([found.employer, found.employee, found.total]).toEqual([57_55, 42_80, 100_35]);
    expect(found.socso.row).toBe(34);
  });

  it.each([
    { on: '2022-08', expected: [69_05, 19_75, 7_90, 7_90, 0], why: 'the old row 44' },
    { on: '2022-09', expected: [69_15, 19_75, 7_90, 7_90, 0], why: 'row 44 corrected, though under both ceilings' },
  ])('RM4,000 in $on: $why', ({ on, expected }) => {
    expect(amounts(insuredPerson(), on, 4_000_00)).toEqual(expected);
  });

  it.each([
    { on: '2022-08', wage: 4_000_01, expected: [69_05, 19_75, 7_90, 7_90, 0] },
    { on: '2022-09', wage: 5_000_00, expected: [86_65, 24_75, 9_90, 9_90, 0] },
    { on: '2024-09', wage: 9_999_99, expected: [86_65, 24_75, 9_90, 9_90, 0] },
    { on: '2024-10', wage: 6_000_00, expected: [104_15, 29_75, 11_90, 11_90, 0] },
    { on: '2026-05', wage: 6_000_01, expected: [104_15, 29_75, 11_90, 11_90, 0] },
    { on: '2026-06', wage: 6_000_01, expected: [104_15, 29_75, 11_90, 11_90, 44_65] },
    { on: '2026-11', wage: 123_456_789_01, expected: [104_15, 29_75, 11_90, 11_90, 44_65] },
  ])('at the top in $on: $wage sen', ({ on, wage, expected }) => {
    expect(amounts(insuredPerson(), on, wage)).toEqual(expected);
  });

  it.each([
    { wage: 100_00, expected: [1_50, 40, 20, 20, 65] },
    { wage: 100_01, expected: [2_10, 60, 25, 25, 90] },
    { wage: 30_00, expected: [40, 10, 5, 5, 20] },
    { wage: 30_01, expected: [70, 20, 10, 10, 30] },
  ])('at an edge: $wage sen', ({ wage, expected }) => {
    expect(amounts(insuredPerson(), '2026-11', wage)).toEqual(expected);
  });

  it('at 60 the employer alone pays SOCSO, nobody EIS, the employee SKBBK', () => {
    const person = bornOn('1966-11-30');
    expect(amounts(person, '2026-10', 3_000_00)).toEqual([51_65, 14_75, 5_90, 5_90, 22_15]);
    expect(amounts(person, '2026-11', 3_000_00)).toEqual([36_90, 0, 0, 0, 22_15]);
  });

  it.each([
    {
      socso: '2025-02',
      eis: '2026-02',
      expected: [51_65, 14_75, 5_90, 5_90, 22_15],
      why: 'SOCSO at 54: First, and EIS',
    },
    { socso: '2025-03', eis: '2026-02', expected: [36_90, 0, 5_90, 5_90, 22_15], why: 'SOCSO at 55: Second, and EIS' },
    { socso: '2027-02', eis: '2027-02', expected: [36_90, 0, 5_90, 5_90, 22_15], why: 'both at 56: Second, and EIS' },
    { socso: '2025-03', eis: '2027-03', expected: [36_90, 0, 0, 0, 22_15], why: 'EIS at 57: Second, and no EIS' },
  ])('at 57 whose first was $why', ({ socso, eis, expected }) => {
    const person = bornOn('1970-03-31', { firstSocsoMonth: month(socso), firstEisMonth: month(eis) });
    expect(amounts(person, '2027-04', 3_000_00)).toEqual(expected);
  });

  it('a foreign employee has both sides of SOCSO and SKBBK, never EIS', () => {
    const person = insuredPerson({ residency: 'foreign' });
    expect(amounts(person, '2024-06', 3_000_00)).toEqual([36_90, 0, 0, 0, 0]);
    expect(amounts(person, '2024-07', 3_000_00)).toEqual([51_65, 14_75, 0, 0, 0]);
    expect(amounts(person, '2026-11', 3_000_00)).toEqual([51_65, 14_75, 0, 0, 22_15]);
  });

  it('gives nothing on a wage of zero, and still says who would be covered', () => {
    const found = monthlyContribution(insuredPerson(), month('2026-11'), sen(0));
    expect([found.total, found.socso.row, found.eis.row, found.skbbk.row]).toEqual([0, 0, 0, 0]);
    expect([found.socso.category, found.eis.covered, found.skbbk.covered]).toEqual(['first', true, true]);
  });

  it('refuses a negative wage and what is no number: that is our mistake', () => {
    expect(() => monthlyContribution(insuredPerson(), month('2026-11'), sen(-1))).toThrow('not a wage');
    expect(() => monthlyContribution(insuredPerson(), month('2026-11'), Number.NaN as never)).toThrow('not a wage');
  });
});

const people = fc.record({
  birthDate: fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(calendarDate('1925-01-01'), days)),
  residency: fc.constantFrom(...RESIDENCIES),
  domestic: fc.boolean(),
  firstSocsoMonth: fc.option(someMonth()),
  firstEisMonth: fc.option(someMonth()),
  eisFrom: fc.option(someMonth()),
  invalidityPension: fc.constant(null),
  skbbkChoices: fc
    .array(fc.record({ from: someMonth(), takesPart: fc.boolean() }), { maxLength: 3 })
    .map((choices) => choices.sort((a, b) => (a.from < b.from ? -1 : 1))),
});
const wages = fc.oneof(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: 0, max: 1e14 })).map(sen);

function someMonth() {
  return fc.integer({ min: 0, max: 190 }).map((count) => addMonths(month('2015-01'), count));
}

describe('whoever it is, and whatever the month', () => {
  it('a higher wage never pays less, on either side', () => {
    fc.assert(
      fc.property(people, someMonth(), wages, wages, (person, on, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const less = monthlyContribution(person, on, low);
        const more = monthlyContribution(person, on, high);
        return less.employer <= more.employer && less.employee <= more.employee;
      }),
      { numRuns: 3000 },
    );
  });

  it('the parts add up, all are whole sen, and no part comes without cover', () => {
    fc.assert(
      fc.property(people, someMonth(), wages, (person, on, wage) => {
        const { socso, eis, skbbk, employer, employee, total } = monthlyContribution(person, on, wage);
        expect(employer).toBe(socso.employer + eis.employer);
        expect(employee).toBe(socso.employee + eis.employee + skbbk.employee);
        expect(total).toBe(employer + employee);
        expect(Number.isInteger(total) && total >= 0).toBe(true);
        expect((socso.category !== 'none' && wage > 0) === socso.employer > 0).toBe(true);
        expect((socso.category === 'first' && wage > 0) === socso.employee > 0).toBe(true);
        expect(eis.employer).toBe(eis.employee);
        expect((eis.covered && wage > 0) === eis.employee > 0).toBe(true);
        expect((skbbk.covered && wage > 0) === skbbk.employee > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
