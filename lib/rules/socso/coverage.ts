import { type Month, month } from '@/lib/core/month';
import { DOMESTIC_FROM } from '../domestic';
import type { InsuredPerson } from '../insured-person';
import type { SocsoRule } from '../rule-codes';

/** Foreign employees came under Act 4, for employment injury only (SOURCES.md#foreign-2019). */
export const FOREIGN_INJURY_FROM: Month = month('2019-01');

/** Foreign employees came under the invalidity scheme too (SOURCES.md#foreign-2024). */
export const FOREIGN_INVALIDITY_FROM: Month = month('2024-07');

/** Why Act 4 does not reach a person in a month, or null when it does. There is no age limit, low or high. */
export function socsoExclusion(person: InsuredPerson, on: Month): SocsoRule | null {
  if (person.residency === 'foreign' && on < FOREIGN_INJURY_FROM) return 'socso.foreign_before_2019';
  if (person.domestic && on < DOMESTIC_FROM) return 'socso.domestic_before_2021';
  return null;
}
