import { dateInMalaysia } from '@/lib/core/calendar';
import { addMonths, type Month, monthOf, monthsFromTo } from '@/lib/core/month';

/** How many months each practice company has filed. */
export const FILED_MONTHS = 24;

/** The overdue month of the company that has one, counted back from its open month. */
const MONTHS_SINCE_GAP = 3;

/** The months of one practice company. */
export interface FilingMonths {
  readonly liableFrom: Month;
  /** Oldest first; always `FILED_MONTHS` of them. */
  readonly filed: readonly Month[];
  /** The month left open to be filed by whoever tries the portal. */
  readonly open: Month;
  /** A month that was forgotten, or null. */
  readonly overdue: Month | null;
}

/** The month to be filed on a day: until its due date last month; afterwards this month. */
export function openMonthAt(now: Date): Month {
  const today = dateInMalaysia(now);
  return Number(today.slice(8)) <= 15 ? addMonths(monthOf(today), -1) : monthOf(today);
}

/** The months of a company. One that forgot a month has been liable for one month longer. */
export function filingMonths(open: Month, forgetsOne: boolean): FilingMonths {
  const overdue = forgetsOne ? addMonths(open, -MONTHS_SINCE_GAP) : null;
  const liableFrom = addMonths(open, -(FILED_MONTHS + (forgetsOne ? 1 : 0)));
  const filed = monthsFromTo(liableFrom, addMonths(open, -1)).filter((each) => each !== overdue);
  return { liableFrom, filed, open, overdue };
}
