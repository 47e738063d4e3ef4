import type { CalendarDate } from '@/lib/core/calendar';
import { type Sen, sen, sumSen, ZERO_SEN } from '@/lib/core/money';
import { lateInterest } from '@/lib/rules/late-interest';
import type { SubmissionState } from '@/lib/rules/lifecycle/submission';

/** How a month stands in the pending list, most urgent first. */
export const MONTH_STATES = ['overdue', 'due', 'draft', 'submitted', 'paid'] as const;
export type MonthState = (typeof MONTH_STATES)[number];

/** The state of a month from its live submission, if it has one, and the day. The due date itself is not overdue. */
export function monthStateOf(
  submission: SubmissionState | null,
  dueDate: CalendarDate,
  today: CalendarDate,
): MonthState {
  if (submission === 'paid') return 'paid';
  if (submission === 'submitted') return 'submitted';
  if (today > dueDate) return 'overdue';
  return submission === 'draft' ? 'draft' : 'due';
}

/**
 * Late interest to today, in sen: one sum for SOCSO's record and one for EIS's, since each has its own minimum.
 *
 * @param socso what is unpaid on the ACR, or expected of it; @param eis the same for the ECR
 */
export function interestToday(socso: Sen, eis: Sen, dueDate: CalendarDate, today: CalendarDate): Sen {
  if (today <= dueDate) return ZERO_SEN;
  return sumSen([lateInterest(socso, dueDate, today).total, lateInterest(eis, dueDate, today).total]);
}

/** A bigint total as sen. @throws Error beyond what a number holds exactly */
export function senOf(total: bigint): Sen {
  return sen(Number(total));
}
