import { type CalendarDate, daysBetween } from '@/lib/core/calendar';
import { DAYS_TO_REGISTER, isLateRegistration } from '@/lib/rules/employees/start-date';
import { type Finding, fail, look, PASS } from './finding';

/**
 * Whether the registration comes in time after the first employee's first day (`isLateRegistration`). A late one is noted
 * and hinders nothing.
 */
export function checkLateRegistration(firstEmployeeOn: CalendarDate | null, sentOn: CalendarDate): Finding {
  if (firstEmployeeOn === null) return PASS;
  if (firstEmployeeOn > sentOn) return look('first_in_future', { firstOn: firstEmployeeOn });
  if (!isLateRegistration(firstEmployeeOn, sentOn)) return PASS;
  const days = daysBetween(firstEmployeeOn, sentOn);
  return look('late', { firstOn: firstEmployeeOn, days, limit: DAYS_TO_REGISTER });
}

/** Whether the list has as many employees as the form says. A form that says nothing (a household's) is not compared. */
export function checkEmployeeCount(declared: number | null, listed: number): Finding {
  return declared === null || declared === listed ? PASS : look('count_differs', { declared, listed });
}

/** Whether every required document is there. @param missing types that are not there, or were refused */
export function checkDocuments(missing: readonly string[]): Finding {
  return missing.length === 0 ? PASS : fail('documents_missing', { count: missing.length });
}
