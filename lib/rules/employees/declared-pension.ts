import type { CalendarDate } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import { addMonths, type Month, monthOf } from '@/lib/core/month';
import type { InvalidityPension } from '../socso/invalidity-pension';
import { SCHEME_STARTS, YOUNGEST_AGE } from './declared-months';

/** An invalidity pension as an employer tells it, who knows it from the letter that the employee has. */
export interface DeclaredPension {
  readonly from: Month;
  /** The average monthly wage before it, in sen. */
  readonly averageWage: Sen;
}

export type PensionFault = 'socsoBeforeStart' | 'firstTooYoung' | 'pensionAhead';

/**
 * What is wrong with the first month of a pension: before anybody contributed, before the month of the 16th birthday,
 * after this month; null when nothing is. A birth date that is not known forbids nothing.
 */
export function pensionFault(
  from: Month,
  { birthDate, today }: { readonly birthDate: CalendarDate | null; readonly today: CalendarDate },
): PensionFault | null {
  if (from < SCHEME_STARTS.socso) return 'socsoBeforeStart';
  if (birthDate && from < addMonths(monthOf(birthDate), YOUNGEST_AGE * 12)) return 'firstTooYoung';
  return from > monthOf(today) ? 'pensionAhead' : null;
}

/**
 * What a declared pension says beside the register of persons (SOURCES.md#invalidity-pension): `counts` when the register
 * has none, `known` when it has the same, `differs` when it has another, which then stays.
 */
export function pensionBeside(
  declared: DeclaredPension,
  known: InvalidityPension | null,
): 'counts' | 'known' | 'differs' {
  if (known === null) return 'counts';
  return known.from === declared.from && known.averageWage === declared.averageWage ? 'known' : 'differs';
}
