import { addDays, type CalendarDate } from '@/lib/core/calendar';
import { nextWorkingDay } from '@/lib/rules/due-date';
import { nonWorkingDaysFor } from '@/lib/rules/holidays';

const FRIDAY = 5;
const SATURDAY = 6;

/**
 * The day by which the office answers a case: the first working day after it was sent, for PERKESO's charter promises a
 * code within one day (SOURCES.md#target-date). Offices are shut on Saturday too.
 *
 * @param stateCode the state of the office or of the employer, 01 to 16; null gives Saturday and Sunday
 */
export function caseTargetDate(sentOn: CalendarDate, stateCode: string | null): CalendarDate {
  const shut = nonWorkingDaysFor(sentOn, stateCode);
  // A state that keeps Friday is shut on Friday and Saturday, any other on Saturday and Sunday.
  const weekly = shut.weekly.includes(FRIDAY) ? [FRIDAY, SATURDAY] : [SATURDAY, ...shut.weekly];
  return nextWorkingDay(addDays(sentOn, 1), { ...shut, weekly });
}
