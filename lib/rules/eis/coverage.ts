import type { Month } from '@/lib/core/month';
import { ageAtFirst, ageInMonth } from '../age';
import { DOMESTIC_FROM } from '../domestic';
import type { InsuredPerson } from '../insured-person';
import type { EisRule } from '../rule-codes';
import type { BandTable } from '../tables/band-table';
import { tableOf } from '../tables/tables';

/** Whether EIS is paid for a person in a month, whatever the wage. */
export interface EisCoverage {
  readonly covered: boolean;
  readonly rule: EisRule;
  /** Null when not covered. */
  readonly table: BandTable | null;
}

const YOUNGEST_AGE = 18;
const RETIREMENT_AGE = 60;
const LATE_START_AGE = 57;

/** EIS reaches citizens, permanent and temporary residents from 18 to 59 (Act 800, First Schedule; SOURCES.md#eis-coverage). */
export function eisCoverage(person: InsuredPerson, on: Month): EisCoverage {
  const table = tableOf('eis', on);
  const exclusion = table ? eisExclusion(person, on) : 'eis.before_start';
  if (exclusion) return { covered: false, rule: exclusion, table: null };
  return { covered: true, rule: 'eis.covered', table };
}

function eisExclusion(person: InsuredPerson, on: Month): EisRule | null {
  if (person.residency === 'foreign') return 'eis.foreign_never';
  if (person.domestic && on < DOMESTIC_FROM) return 'eis.domestic_before_2021';
  const age = ageInMonth(person.birthDate, on);
  if (age < YOUNGEST_AGE) return 'eis.under_18';
  if (age >= RETIREMENT_AGE) return 'eis.from_60';
  // First contributing at 57 or later means that nothing was due before 57.
  if (ageAtFirst(person.birthDate, person.firstEisMonth, on) >= LATE_START_AGE) return 'eis.from_57_never_paid';
  if (person.eisFrom !== null && on < person.eisFrom) return 'eis.before_registration';
  return null;
}
