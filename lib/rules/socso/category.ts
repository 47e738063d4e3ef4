import type { Month } from '@/lib/core/month';
import { ageAtFirst, ageInMonth } from '../age';
import type { InsuredPerson } from '../insured-person';
import type { SocsoRule } from '../rule-codes';
import type { BandTable } from '../tables/band-table';
import { tableOf } from '../tables/tables';
import { FOREIGN_INVALIDITY_FROM, socsoExclusion } from './coverage';

/** First: injury and invalidity, both sides pay. Second: injury only, the employer pays. */
export const SOCSO_CATEGORIES = ['first', 'second', 'none'] as const;
export type SocsoCategory = (typeof SOCSO_CATEGORIES)[number];

/** A person's place in SOCSO in a month, whatever the wage. */
export interface SocsoCoverage {
  readonly category: SocsoCategory;
  readonly rule: SocsoRule;
  /** Null exactly when the category is `none`. */
  readonly table: BandTable | null;
}

const SECOND_CATEGORY_AGE = 60;
const LATE_START_AGE = 55;

/**
 * A person's SOCSO category in a month: First under 60; Second from the month of the 60th birthday, or when the first
 * contribution came at 55 or later; foreign employees by the dates in `coverage.ts` (SOURCES.md#socso-category).
 */
export function socsoCoverage(person: InsuredPerson, on: Month): SocsoCoverage {
  const table = tableOf('socso', on);
  if (!table) return { category: 'none', rule: 'socso.before_records', table: null };
  const exclusion = socsoExclusion(person, on);
  if (exclusion) return { category: 'none', rule: exclusion, table: null };

  const foreign = person.residency === 'foreign';
  if (foreign && on < FOREIGN_INVALIDITY_FROM) return { category: 'second', rule: 'socso.foreign_injury_only', table };
  if (ageInMonth(person.birthDate, on) >= SECOND_CATEGORY_AGE) {
    return { category: 'second', rule: 'socso.from_60', table };
  }
  if (ageAtFirst(person.birthDate, person.firstSocsoMonth, on) >= LATE_START_AGE) {
    return { category: 'second', rule: 'socso.first_at_55', table };
  }
  return { category: 'first', rule: foreign ? 'socso.foreign_under_60' : 'socso.under_60', table };
}
