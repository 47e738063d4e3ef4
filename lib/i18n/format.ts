import type { CalendarDate } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import { type Language, TIME_ZONE } from './language';

const MONTHS: Record<Language, readonly string[]> = {
  ms: [
    'Januari',
    'Februari',
    'Mac',
    'April',
    'Mei',
    'Jun',
    'Julai',
    'Ogos',
    'September',
    'Oktober',
    'November',
    'Disember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const SHORT_MONTHS: Record<Language, readonly string[]> = {
  ms: ['Jan', 'Feb', 'Mac', 'Apr', 'Mei', 'Jun', 'Jul', 'Ogos', 'Sep', 'Okt', 'Nov', 'Dis'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** A day as people read it: `15 November 2026`. */
export function formatDate(language: Language, date: CalendarDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(MONTHS, language, date)} ${date.slice(0, 4)}`;
}

/** A day where room is short: `15 Nov 2026`. */
export function formatShortDate(language: Language, date: CalendarDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(SHORT_MONTHS, language, date)} ${date.slice(0, 4)}`;
}

/** A day as it is typed into a field: `15/11/2026`. */
export function formatFieldDate(date: CalendarDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** A month as people read it: `Oktober 2026`. */
export function formatMonth(language: Language, month: Month): string {
  return `${monthName(MONTHS, language, month)} ${month.slice(0, 4)}`;
}

/** A month under a bar or in a narrow column: `Okt 2026`, or `Okt` alone. */
export function formatShortMonth(language: Language, month: Month, withYear = true): string {
  const name = monthName(SHORT_MONTHS, language, month);
  return withYear ? `${name} ${month.slice(0, 4)}` : name;
}

/** A moment in Malaysian time: `15 November 2026, 14:05`. Seconds are added for records and logs. */
export function formatMoment(language: Language, at: Date, withSeconds = false): string {
  const parts = new Map(MOMENT.formatToParts(at).map((part) => [part.type, part.value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = `${get('year')}-${get('month')}-${get('day')}` as CalendarDate;
  const time = `${get('hour')}:${get('minute')}${withSeconds ? `:${get('second')}` : ''}`;
  return `${formatDate(language, date)}, ${time}`;
}

/** A whole number with thousands separators: `10,000`. Malay and English write it the same way. */
export function formatCount(count: number | bigint): string {
  return COUNT.format(count);
}

const COUNT = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function monthName(names: Record<Language, readonly string[]>, language: Language, isoDate: string): string {
  return names[language][Number(isoDate.slice(5, 7)) - 1] ?? '';
}
