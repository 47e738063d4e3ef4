import type { CalendarDate } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import { dueDateOf, type NonWorkingReason, workOutDueDate } from './due-date';
import { nonWorkingDaysFor } from './holidays';

/**
 * Why the due date of a month is not a working day, for a warning to pay earlier (SOURCES.md#due-date). Null when it is
 * one, and once it has passed; on the due day itself it still warns.
 *
 * @param state the employer's state code 01 to 16, or null when nobody is known, which takes Sunday for the weekly holiday
 */
export function dueDateWarning(month: Month, state: string | null, today: CalendarDate): NonWorkingReason | null {
  const dueDate = dueDateOf(month);
  return today <= dueDate ? workOutDueDate(month, nonWorkingDaysFor(dueDate, state)).nonWorking : null;
}
