import { addDays, type CalendarDate, calendarDate, daysBetween } from '@/lib/core/calendar';

/** Act 4 came into force in 1969: no employment was ever reported under it before (SOURCES.md#employee-start). */
export const EARLIEST_START: CalendarDate = calendarDate('1969-01-01');

/** An employee may be registered so many days before the first day of work (SOURCES.md#employee-start). */
export const DAYS_AHEAD = 30;

/** An employee has to be registered within so many days of the first one (Act 800 s.16(1)(b); SOURCES.md#employee-start). */
export const DAYS_TO_REGISTER = 30;

export type StartFault = 'startTooEarly' | 'startTooLate';

/** What is wrong with a first day of work: before 1969, or more than 30 days after `today`; null when nothing is. */
export function startFault(employedFrom: CalendarDate, today: CalendarDate): StartFault | null {
  if (employedFrom < EARLIEST_START) return 'startTooEarly';
  return employedFrom > addDays(today, DAYS_AHEAD) ? 'startTooLate' : null;
}

/** Whether a registration comes after the 30 days that the law gives for it. The thirtieth day is still in time. */
export function isLateRegistration(employedFrom: CalendarDate, registeredOn: CalendarDate): boolean {
  return daysBetween(employedFrom, registeredOn) > DAYS_TO_REGISTER;
}
