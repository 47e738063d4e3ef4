import type { CalendarDate } from '@/lib/core/calendar';

const SERIAL_DIGITS = 7;
const LAST_SERIAL = 9_999_999;
const CASE_NUMBER = /^KES-\d{2}-\d{7}$/;

/**
 * The reference number of a case: KES, the year of the day it was sent, a running number of that year, for example
 * `KES-26-0000123`. Ours: PERKESO's own form is not published.
 *
 * @param serial the next of `caseSeries(sentOn)`, 1 to 9,999,999
 * @throws Error on a serial outside those bounds
 */
export function caseNumber(sentOn: CalendarDate, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) throw new Error(`not a serial: ${serial}`);
  return `KES-${sentOn.slice(2, 4)}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}

/** The series a case takes its serial from: one a year, for example `KES-2026`. */
export function caseSeries(sentOn: CalendarDate): string {
  return `KES-${sentOn.slice(0, 4)}`;
}

/** Whether a text has the shape of a case's number. */
export function isCaseNumber(text: string): boolean {
  return CASE_NUMBER.test(text);
}
