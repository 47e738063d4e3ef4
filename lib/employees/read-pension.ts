import type { CalendarDate } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { pensionFault } from '@/lib/rules/employees/declared-pension';
import { type Reading, readMonthlyWage, readOptionalMonth } from './read-texts';
import type { LocalTyped } from './schema';

type PensionTyped = Pick<LocalTyped, 'pensionFrom' | 'pensionWage'>;

/** The average wage before an invalidity pension, in sen; it may be left out. */
export function readPensionWage(typed: string): Reading<Sen | null> {
  return typed.trim() === '' ? { value: null } : readMonthlyWage(typed);
}

/**
 * What is wrong with an invalidity pension as a whole, of what could be read at all: a half of it (`pensionMonthMissing`,
 * `pensionWageMissing`), or its month (`pensionFault`).
 */
export function pensionFaults(
  typed: PensionTyped,
  days: { readonly birthDate: CalendarDate | null; readonly today: CalendarDate },
): Record<string, string> {
  const from = readOptionalMonth(typed.pensionFrom);
  const wage = readPensionWage(typed.pensionWage);
  const month: Month | null = 'value' in from ? from.value : null;
  const ofMonth = month && pensionFault(month, days);
  return {
    ...(ofMonth && { pensionFrom: ofMonth }),
    ...(isEmpty(from) && !isEmpty(wage) && { pensionFrom: 'pensionMonthMissing' }),
    ...(isEmpty(wage) && !isEmpty(from) && { pensionWage: 'pensionWageMissing' }),
  };
}

function isEmpty(reading: Reading<unknown>): boolean {
  return 'value' in reading && reading.value === null;
}
