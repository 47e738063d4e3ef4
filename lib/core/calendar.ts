declare const dateBrand: unique symbol;

/** A day on the calendar, `YYYY-MM-DD`, without time or zone. Compares with `<` and `>`. */
export type CalendarDate = string & { readonly [dateBrand]: true };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const KUALA_LUMPUR_OFFSET_MS = 8 * 3_600_000;

/** The number of days of a month, 1 to 12, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Marks `YYYY-MM-DD` as a date. @throws Error when there is no such day */
export function calendarDate(text: string): CalendarDate {
  const found = asCalendarDate(text);
  if (!found) throw new Error(`not a calendar date: ${text}`);
  return found;
}

/** `YYYY-MM-DD` as a date, or null when there is no such day. */
export function asCalendarDate(text: string): CalendarDate | null {
  const found = ISO_DATE.exec(text);
  if (!found) return null;
  return dateFromParts(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** A date from its parts (month 1 to 12), or null when there is no such day. */
export function dateFromParts(year: number, month: number, day: number): CalendarDate | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > daysInMonth(year, month)) return null;
  const mm = String(month).padStart(2, '0');
  return `${year}-${mm}-${String(day).padStart(2, '0')}` as CalendarDate;
}

/** The date in Kuala Lumpur (UTC+8, no summer time) at an instant, whatever zone the process runs in. */
export function dateInMalaysia(at: Date): CalendarDate {
  return new Date(at.getTime() + KUALA_LUMPUR_OFFSET_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** The instant at which a day begins in Kuala Lumpur. */
export function startOfDayInMalaysia(date: CalendarDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - KUALA_LUMPUR_OFFSET_MS);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day of the week: 0 Sunday to 6 Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/**
 * Whether a person born on `birthDate` has reached `age` years on `on`, both days included.
 * A person born on 29 February reaches an age on 1 March of a common year.
 */
export function hasReachedAge(birthDate: CalendarDate, age: number, on: CalendarDate): boolean {
  const birthday = `${String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0')}${birthDate.slice(4)}`;
  return birthday <= on;
}
