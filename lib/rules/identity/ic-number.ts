import { type CalendarDate, dateFromParts, hasReachedAge } from '@/lib/core/calendar';

export type Sex = 'male' | 'female';

/** What a MyKad number (No. KPPN) says of its holder. */
export interface IcNumber {
  /** Twelve digits without hyphens; leading zeros count. */
  readonly digits: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  /** The seventh and eighth digit: where the holder was born. */
  readonly placeCode: string;
}

const TWELVE_DIGITS = /^\d{12}$/;
const WITH_HYPHENS = /^(\d{6})-(\d{2})-(\d{4})$/;
const OLDEST_AGE = 110;
const FIRST_DIGIT_OF_1900S = 5;

/**
 * Reads a MyKad number, with or without hyphens (SOURCES.md#ic-number). There is no check digit in it.
 *
 * The number holds two digits of the year. The ninth digit tells the century: 0 to 4 for 2000 to 2099, 5 to 9 for 1900
 * to 1999. When that would be no real day, a day after `today`, or an age of 110, the other century is taken. It is a
 * rule of thumb: the form shows the date, lets people correct it, and the birth date is stored on its own.
 *
 * @returns null when it is not twelve digits or no possible birth date
 */
export function parseIcNumber(text: string, today: CalendarDate): IcNumber | null {
  const digits = icDigits(text);
  const birthDate = digits === null ? null : birthDateOf(digits, today);
  if (digits === null || birthDate === null) return null;
  return {
    digits,
    birthDate,
    sex: Number(digits.slice(11)) % 2 === 1 ? 'male' : 'female',
    placeCode: digits.slice(6, 8),
  };
}

/** The twelve digits of a MyKad number typed with or without its hyphens, or null. Says nothing of the birth date. */
export function icDigits(text: string): string | null {
  const typed = text.trim();
  if (TWELVE_DIGITS.test(typed)) return typed;
  return WITH_HYPHENS.test(typed) ? typed.replaceAll('-', '') : null;
}

/** A MyKad number as it is printed, `000918-14-1709`. A text that is not twelve digits comes back unchanged. */
export function formatIcNumber(digits: string): string {
  return TWELVE_DIGITS.test(digits) ? `${digits.slice(0, 6)}-${digits.slice(6, 8)}-${digits.slice(8)}` : digits;
}

function birthDateOf(digits: string, today: CalendarDate): CalendarDate | null {
  const bornIn1900s = Number(digits[8]) >= FIRST_DIGIT_OF_1900S;
  const centuries = bornIn1900s ? [1900, 2000] : [2000, 1900];
  for (const century of centuries) {
    const year = century + Number(digits.slice(0, 2));
    const date = dateFromParts(year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
    if (date !== null && date <= today && !hasReachedAge(date, OLDEST_AGE, today)) return date;
  }
  return null;
}
