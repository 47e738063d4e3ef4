import { type CalendarDate, calendarDate, dateInMalaysia, daysInMonth } from './calendar';

declare const monthBrand: unique symbol;

/** A calendar month, `YYYY-MM`. Compares with `<` and `>`. */
export type Month = string & { readonly [monthBrand]: true };

const ISO_MONTH = /^([12]\d{3})-(0[1-9]|1[0-2])$/;

/** Marks `YYYY-MM` as a month. @throws Error when there is no such month */
export function month(text: string): Month {
  const found = asMonth(text);
  if (!found) throw new Error(`not a month: ${text}`);
  return found;
}

/** `YYYY-MM` as a month, or null. */
export function asMonth(text: string): Month | null {
  return ISO_MONTH.test(text) ? (text as Month) : null;
}

/** The month `count` later (earlier when negative). */
export function addMonths(from: Month, count: number): Month {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsFromTo(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let at = from; at <= to; at = addMonths(at, 1)) months.push(at);
  return months;
}

/** The month that a day lies in. */
export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7) as Month;
}

/** The month in Kuala Lumpur at an instant. */
export function monthInMalaysia(at: Date): Month {
  return monthOf(dateInMalaysia(at));
}

/** The first day of a month. */
export function firstDayOf(m: Month): CalendarDate {
  return `${m}-01` as CalendarDate;
}

/** The last day of a month. */
export function lastDayOf(m: Month): CalendarDate {
  const days = daysInMonth(Number(m.slice(0, 4)), Number(m.slice(5, 7)));
  return calendarDate(`${m}-${days}`);
}

/** `MMYYYY`, as the contribution files write a month. */
export function toMMYYYY(m: Month): string {
  return `${m.slice(5, 7)}${m.slice(0, 4)}`;
}

/** Reads `MMYYYY`; null when it is not a month. */
export function fromMMYYYY(text: string): Month | null {
  return /^\d{6}$/.test(text) ? asMonth(`${text.slice(2)}-${text.slice(0, 2)}`) : null;
}
