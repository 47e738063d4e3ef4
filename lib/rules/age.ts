import { type CalendarDate, daysInMonth } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';

/**
 * A person's age in whole years on the last day of a contribution month. Every age in the law (18, 55, 57, 60) is
 * tested by this one function, so a birthday counts for the whole of its month (SOURCES.md#age-day).
 * Whoever was born on 29 February has the birthday of a common year in March.
 */
export function ageInMonth(birthDate: CalendarDate, on: Month): number {
  const year = yearOf(on);
  const years = year - yearOf(birthDate);
  const monthOfBirth = twoDigits(birthDate, 5);
  const thisMonth = twoDigits(on, 5);
  if (monthOfBirth > thisMonth) return years - 1;
  const leapDay = monthOfBirth === 2 && thisMonth === 2 && twoDigits(birthDate, 8) === 29;
  return leapDay && daysInMonth(year, 2) === 28 ? years - 1 : years;
}

/** The age in the month of a first contribution, which is this month itself when none came before it. */
export function ageAtFirst(birthDate: CalendarDate, first: Month | null, on: Month): number {
  return ageInMonth(birthDate, first !== null && first < on ? first : on);
}

// Read digit by digit: a file of 100,000 lines asks for half a million ages, and slices cost ten times as much.
function yearOf(text: string): number {
  return twoDigits(text, 0) * 100 + twoDigits(text, 2);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}
