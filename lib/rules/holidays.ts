import { addDays, type CalendarDate, calendarDate, weekday } from '@/lib/core/calendar';
import type { NonWorkingDays } from './due-date';

const SUNDAY = 0;
const FRIDAY = 5;

/** Public holidays on the same day each year, everywhere, with the first year they were kept (SOURCES.md#holidays). */
const FIXED_HOLIDAYS: readonly { readonly monthDay: string; readonly fromYear: number }[] = [
  { monthDay: '05-01', fromYear: 1972 },
  { monthDay: '08-31', fromYear: 1957 },
  { monthDay: '09-16', fromYear: 2010 },
  { monthDay: '12-25', fromYear: 1957 },
];

/**
 * National holidays that are declared for one year: the King's birthday and extra days. The feasts that follow the moon
 * are not here: staff enter them, and each state's own days, as they are gazetted (SOURCES.md#holidays).
 */
const DECLARED_HOLIDAYS: readonly string[] = ['2025-06-02', '2025-09-15', '2026-06-01', '2027-06-07'];

/** States with Friday as the weekly holiday, by state code, with the first and last such day (SOURCES.md#holidays). */
const FRIDAY_STATES: readonly { readonly state: string; readonly from: string; readonly to: string }[] = [
  { state: '01', from: '2014-01-01', to: '2024-12-31' },
  { state: '02', from: '1957-08-31', to: '9999-12-31' },
  { state: '03', from: '1957-08-31', to: '9999-12-31' },
  { state: '11', from: '1957-08-31', to: '9999-12-31' },
];

/**
 * The weekly holiday of a state on a day: 0 Sunday or 5 Friday (Holidays Act 1951 s.2). Saturday is none.
 *
 * @param state the state code 01 to 16; null when not known, which gives Sunday
 */
export function weeklyHoliday(state: string | null, on: CalendarDate): number {
  const keepsFriday = FRIDAY_STATES.some((row) => row.state === state && row.from <= on && on <= row.to);
  return keepsFriday ? FRIDAY : SUNDAY;
}

/**
 * The non-working days that matter for one due date: those of its year and the next.
 *
 * @param state the employer's state code 01 to 16, or null
 * @param declared further holidays that staff have entered for that state
 */
export function nonWorkingDaysFor(
  dueDate: CalendarDate,
  state: string | null,
  declared: readonly CalendarDate[] = [],
): NonWorkingDays {
  const weekly = weeklyHoliday(state, dueDate);
  const year = Number(dueDate.slice(0, 4));
  const days = [...nationalHolidays(year), ...nationalHolidays(year + 1), ...declared];
  return { weekly: [weekly], public: withReplacements(days, weekly) };
}

function nationalHolidays(year: number): CalendarDate[] {
  const fixed = FIXED_HOLIDAYS.filter((row) => row.fromYear <= year).map((row) =>
    calendarDate(`${year}-${row.monthDay}`),
  );
  return [...fixed, ...DECLARED_HOLIDAYS.filter((day) => day.startsWith(`${year}-`)).map(calendarDate)];
}

/** A holiday on the weekly holiday makes the day after it one too, and if that is one already, the next (s.3). */
function withReplacements(days: readonly CalendarDate[], weekly: number): ReadonlySet<CalendarDate> {
  const shut = new Set(days);
  for (const day of days) {
    if (weekday(day) !== weekly) continue;
    const next = addDays(day, 1);
    shut.add(shut.has(next) ? addDays(next, 1) : next);
  }
  return shut;
}
