import type { CalendarDate } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import { formatDate, formatMoment, formatMonth, formatShortDate } from '@/lib/i18n/format';
import { languageHere } from '@/lib/i18n/here';

/** A day: 15 November 2026, or 15 Nov 2026 where room is short. */
export function DateText({ date, short = false }: { date: CalendarDate; short?: boolean }) {
  const language = languageHere();
  return (
    <time className="nowrap" dateTime={date}>
      {short ? formatShortDate(language, date) : formatDate(language, date)}
    </time>
  );
}

/** A month: Oktober 2026. */
export function MonthName({ month }: { month: Month }) {
  return (
    <time className="nowrap" dateTime={month}>
      {formatMonth(languageHere(), month)}
    </time>
  );
}

/** A moment in Malaysian time: 15 November 2026, 14:05. */
export function MomentText({ at, withSeconds = false }: { at: Date; withSeconds?: boolean }) {
  const language = languageHere();
  return <time dateTime={at.toISOString()}>{formatMoment(language, at, withSeconds)}</time>;
}
