import 'server-only';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { currentTime } from '@/lib/db/clock';

/** The day in Malaysia by the database's time, for a page that shows what it means. */
export async function todayHere(): Promise<CalendarDate> {
  return dateInMalaysia(await currentTime());
}
