import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { ageAtFirst, ageInMonth } from '../age';
import type { InsuredPerson } from '../insured-person';
import type { SocsoRule } from '../rule-codes';
import type { BandTable } from '../tables/band-table';
import { tableOf } from '../tables/tables';
import { FOREIGN_INVALIDITY_FROM, socsoExclusion } from './coverage';
import { pensionWageIn } from './invalidity-pension';

/** First: injury and invalidity, both sides pay. Second: injury only, the employer pays. */
export const SOCSO_CATEGORIES = ['first', 'second', 'none'] as const;
export type SocsoCategory = (typeof SOCSO_CATEGORIES)[number];

/** A person's place in SOCSO in a month. Of one fact alone the category depends on the wage: `pensionWage`. */
export interface SocsoCoverage {
  readonly category: SocsoCategory;
  readonly rule: SocsoRule;
  /** Null exactly when the category is `none`. */
  readonly table: BandTable | null;
  /**
   * Of an invalidity pensioner in the First Category: the average wage before the pension, in sen. With under a third of
   * it the Second Category applies. Null for anybody else.
   */
  readonly pensionWage: Sen | null;
}

const SECOND_CATEGORY_AGE = 60;
const LATE_START_AGE = 55;

/**
 * A person's SOCSO category in a month: First under 60; Second from the month of the 60th birthday, or when the first
 * contribution came at 55 or later; foreign employees by the dates in `coverage.ts` (SOURCES.md#socso-category). What an
 * invalidity pensioner earns is looked at where the wage is known, in `socsoContribution`.
 */
export function socsoCoverage(person: InsuredPerson, on: Month): SocsoCoverage {
  const table = tableOf('socso', on);
  if (!table) return { category: 'none', rule: 'socso.before_records', table: null, pensionWage: null };
  const exclusion = socsoExclusion(person, on);
  if (exclusion) return { category: 'none', rule: exclusion, table: null, pensionWage: null };
  const second = secondCategoryRule(person, on);
  if (second) return { category: 'second', rule: second, table, pensionWage: null };
  const rule = person.residency === 'foreign' ? 'socso.foreign_under_60' : 'socso.under_60';
  return { category: 'first', rule, table, pensionWage: pensionWageIn(person.invalidityPension, on) };
}

/** Why somebody is in the Second Category at any wage; null when they are not. */
function secondCategoryRule(person: InsuredPerson, on: Month): SocsoRule | null {
  if (person.residency === 'foreign' && on < FOREIGN_INVALIDITY_FROM) return 'socso.foreign_injury_only';
  if (ageInMonth(person.birthDate, on) >= SECOND_CATEGORY_AGE) return 'socso.from_60';
  return ageAtFirst(person.birthDate, person.firstSocsoMonth, on) >= LATE_START_AGE ? 'socso.first_at_55' : null;
}
