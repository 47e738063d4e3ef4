import { type CalendarDate, calendarDate } from '@/lib/core/calendar';
import { firstDayOf, type Month, monthOf } from '@/lib/core/month';

/** A day as Prisma wants it for a `date` column: midnight UTC. */
export function dbDate(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** A month as Prisma wants it for a `date` column: its first day. */
export function dbMonth(month: Month): Date {
  return dbDate(firstDayOf(month));
}

/** The day in a `date` column that Prisma read. */
export function dateFromDb(value: Date): CalendarDate {
  return calendarDate(value.toISOString().slice(0, 10));
}

/** The month in a `date` column that Prisma read. */
export function monthFromDb(value: Date): Month {
  return monthOf(dateFromDb(value));
}
