import { addDays, type CalendarDate, calendarDate, weekday } from '@/lib/core/calendar';
import { addMonths, type Month } from '@/lib/core/month';

/** The days on which an office is shut, for one place. `holidays.ts` has what is fixed; staff add what is declared. */
export interface NonWorkingDays {
  /** Days of the week, 0 Sunday to 6 Saturday. */
  readonly weekly: readonly number[];
  readonly public: ReadonlySet<CalendarDate>;
}

export interface DueDateSettings {
  /** Move the day from which interest runs to the next working day (the setting `fclb_extend_to_next_working_day`). */
  readonly extendToNextWorkingDay: boolean;
}

/** Interest runs from the 15th itself: PERKESO's pages say nothing of weekends (SOURCES.md#due-date). */
export const DUE_DATE_SETTINGS: DueDateSettings = { extendToNextWorkingDay: false };

export type NonWorkingReason = 'public_holiday' | 'weekly_holiday';

export interface DueDate {
  /** The 15th of the following month, always: what is shown. */
  readonly dueDate: CalendarDate;
  /** Why that day is not a working day, for a warning to pay earlier; null when it is one. */
  readonly nonWorking: NonWorkingReason | null;
  /** The last day on which payment is not late: the due date, or by setting the working day after it. */
  readonly lastDay: CalendarDate;
}

const DUE_DAY = 15;
const LONGEST_CLOSURE_DAYS = 31;

/** The day by which a month's contribution is paid, that day included: the 15th of the following month. */
export function dueDateOf(month: Month): CalendarDate {
  return calendarDate(`${addMonths(month, 1)}-${DUE_DAY}`);
}

/** The due date of a month, whether it is a working day, and the last day without interest. */
export function workOutDueDate(month: Month, shut: NonWorkingDays, settings = DUE_DATE_SETTINGS): DueDate {
  const dueDate = dueDateOf(month);
  const nonWorking = nonWorkingReason(dueDate, shut);
  return { dueDate, nonWorking, lastDay: settings.extendToNextWorkingDay ? nextWorkingDay(dueDate, shut) : dueDate };
}

/** Why a day is not a working day, or null. A public holiday is named before a weekly one. */
export function nonWorkingReason(date: CalendarDate, shut: NonWorkingDays): NonWorkingReason | null {
  if (shut.public.has(date)) return 'public_holiday';
  return shut.weekly.includes(weekday(date)) ? 'weekly_holiday' : null;
}

/** The day itself or the first working day after it. @throws Error when a whole month is shut: bad holiday data */
export function nextWorkingDay(date: CalendarDate, shut: NonWorkingDays): CalendarDate {
  for (let later = 0; later <= LONGEST_CLOSURE_DAYS; later++) {
    const day = addDays(date, later);
    if (nonWorkingReason(day, shut) === null) return day;
  }
  throw new Error(`no working day within a month after ${date}`);
}
