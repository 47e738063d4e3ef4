import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCheck } from '@/lib/contributions/check-queries';
import { addDays, calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, firstDayOf, type Month, month } from '@/lib/core/month';
import { makeSsfdw, makeSsfw } from '@/lib/rules/identity/foreign-number';
import type { InsuredPerson } from '@/lib/rules/insured-person';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { draftFrom, receiveAndCheck, textOf } from './month-file.factory';

const { owner } = useTestDatabase();
const PEOPLE = 120;
const LAST = month('2026-10');
const MONTHS = ['2024-09', '2024-10', '2026-05', '2026-06', '2026-08', '2026-10'].map(month);

/** Ages around every edge of the law, in months before a day of 2026. */
const anyBirth = fc
  .tuple(fc.integer({ min: 15 * 12, max: 66 * 12 }), fc.integer({ min: 0, max: 27 }))
  .map(([months, days]) => addDays(firstDayOf(addMonths(month('2026-10'), -months)), days));
const anyFirst = fc.option(
  fc.integer({ min: -150, max: 0 }).map((back) => addMonths(LAST, back)),
  { nil: null },
);

const anyPerson: fc.Arbitrary<InsuredPerson> = fc.record({
  birthDate: anyBirth,
  residency: fc.constantFrom('citizen', 'permanent', 'temporary', 'foreign'),
  domestic: fc.boolean(),
  firstSocsoMonth: anyFirst,
  firstEisMonth: anyFirst,
  eisFrom: fc.option(fc.constantFrom(...MONTHS), { nil: null }),
  invalidityPension: fc.constantFrom(
    null,
    { from: month('2026-07'), until: null, averageWage: sen(6_000_01) },
    { from: month('2024-02'), until: month('2026-08'), averageWage: sen(12_345_67) },
  ),
  skbbkChoices: fc.constantFrom(
    [],
    [{ from: month('2026-07'), takesPart: false }],
    [
      { from: month('2026-07'), takesPart: false },
      { from: month('2026-09'), takesPart: true },
    ],
  ),
});
/** Wages of every band, both sides of its edges, and beyond the ceilings. */
const anyWage = fc.oneof(
  fc.integer({ min: 0, max: 8_000_00 }),
  fc
    .tuple(fc.integer({ min: 0, max: 70 }), fc.constantFrom(-1, 0, 1))
    .map(([hundreds, by]) => Math.max(0, hundreds * 100_00 + by)),
  fc.constantFrom(0, 1, 30_00, 30_01, 5_000_00, 5_000_01, 6_000_00, 6_000_01, 99_999_99),
);

const identityOf = (person: InsuredPerson, serial: number) =>
  person.residency === 'foreign'
    ? (person.domestic ? makeSsfdw : makeSsfw)(serial)
    : `880101${String(serial).padStart(6, '0')}`;

async function population(
  employer: TestEmployer,
  seed: number,
): Promise<{ people: TestEmployee[]; wages: Map<string, number> }> {
  const people: TestEmployee[] = [];
  const wages = new Map<string, number>();
  for (const [insured, wage] of fc.sample(fc.tuple(anyPerson, anyWage), { numRuns: PEOPLE, seed })) {
    const identityNumber = identityOf(insured, seed * PEOPLE + people.length + 1);
    const one = await addEmployee(owner, employer, {
      ...insured,
      identityNumber,
      employedFrom: calendarDate('2024-01-01'),
    });
    people.push(one);
    wages.set(one.id, wage);
  }
  return { people, wages };
}

async function linesIn(submissionId: string) {
  const { rows } = await owner.query<Record<string, unknown>>(
    `SELECT employee_id, wage_sen, socso_category, socso_rule, socso_row, socso_employer_sen, socso_employee_sen, eis_rule, eis_row,
       eis_employer_sen, eis_employee_sen, skbbk_rule, skbbk_row, skbbk_employee_sen
     FROM contribution_line WHERE submission_id = $1`,
    [submissionId],
  );
  return new Map(rows.map(({ employee_id, ...line }) => [employee_id, line]));
}

function lineOf({ insured }: TestEmployee, on: Month, wage: number) {
  const { socso, eis, skbbk } = monthlyContribution(insured, on, sen(wage));
  return {
    wage_sen: BigInt(wage),
    socso_category: socso.category,
    socso_rule: socso.rule,
    socso_row: socso.row,
    socso_employer_sen: socso.employer,
    socso_employee_sen: socso.employee,
    eis_rule: eis.rule,
    eis_row: eis.row,
    eis_employer_sen: eis.employer,
    eis_employee_sen: eis.employee,
    skbbk_rule: skbbk.rule,
    skbbk_row: skbbk.row,
    skbbk_employee_sen: skbbk.employee,
  };
}

// When this file ends, the invariants hold the same lines against the tables inside the database (I4).
it.each(MONTHS.map((on, index) => ({ on, seed: index + 1 })))(
  'REL-19 in $on the lines of a file are what a screen works out, for anybody at any wage (seed $seed)',
  async ({ on, seed }) => {
    const { employer, actor } = await createEmployerWithMember(owner);
    await owner.query(`UPDATE employer SET liable_from = '2024-01-01' WHERE id = $1`, [employer.id]);
    const { people, wages } = await population(employer, seed);
    const content = textOf({ employer, month: on, people, wages });
    const draft = await draftFrom(actor, { month: on, content });
    const kept = await linesIn(draft.id);
    expect(kept.size).toBe(PEOPLE);
    for (const one of people) expect(kept.get(one.id)).toEqual(lineOf(one, on, wages.get(one.id) ?? -1));

    // The file carried exactly the law's amounts, so there was nothing to say of any of them.
    const again = await receiveAndCheck(actor, { month: on, content });
    const codes = Object.keys((await findCheck(actor, again))?.summary?.counts ?? {});
    expect(codes.filter((code) => !['WAGE_NONE', 'WAGE_UNUSUAL'].includes(code))).toEqual([]);
  },
);
