import { type CalendarDate, daysInMonth } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';

/**
 * A person's age in whole years on the last day of a contribution month. Every age in the law (18, 55, 57, 60) is
 * tested by this one function, so a birthday counts for the whole of its month (SOURCES.md#age-day).
 * Whoever was born on 29 February has the birthday of a common year in March.
 */
export function ageInMonth(birthDate: CalendarDate, on: Month): number {
  const year = Number(on.slice(0, 4));
  const years = year - Number(birthDate.slice(0, 4));
  const birthMonth = birthDate.slice(5, 7);
  const thisMonth = on.slice(5, 7);
  if (birthMonth > thisMonth) return years - 1;
  if (birthMonth === thisMonth && birthDate.endsWith('-02-29') && daysInMonth(year, 2) === 28) return years - 1;
  return years;
}

/** The age in the month of a first contribution, which is this month itself when none came before it. */
export function ageAtFirst(birthDate: CalendarDate, first: Month | null, on: Month): number {
  return ageInMonth(birthDate, first !== null && first < on ? first : on);
}
