import { type Month, month } from '@/lib/core/month';
import type { Residency, SkbbkChoice } from '../insured-person';

/** The first month in which a local employee's choice counts; June 2026 bound everybody (SOURCES.md#skbbk-choice). */
export const SKBBK_CHOICE_FROM: Month = month('2026-07');

export type SkbbkChoiceFault = 'skbbk.foreigner_compulsory' | 'skbbk.june_2026_compulsory';

/**
 * Why a person may not choose to stay out of SKBBK from a month on.
 *
 * @returns null when the person may. To join is never refused, so ask only about staying out.
 */
export function skbbkChoiceFault(residency: Residency, from: Month): SkbbkChoiceFault | null {
  if (residency === 'foreign') return 'skbbk.foreigner_compulsory';
  if (from < SKBBK_CHOICE_FROM) return 'skbbk.june_2026_compulsory';
  return null;
}

/** The choice that counts in a month, or null when none was made by then. @param choices oldest first */
export function choiceInForce(choices: readonly SkbbkChoice[], on: Month): SkbbkChoice | null {
  let found: SkbbkChoice | null = null;
  for (const choice of choices) {
    if (choice.from > on) break;
    found = choice;
  }
  return found;
}
