import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';

/** PERKESO's invalidity pension (Pencen Ilat) of somebody who works on (SOURCES.md#invalidity-pension). */
export interface InvalidityPension {
  /** The month of the first pension. */
  readonly from: Month;
  /** The month of the last one; null while it is paid. */
  readonly until: Month | null;
  /** The average monthly wage before the invalidity, in sen, as the letter of the pension has it. */
  readonly averageWage: Sen;
}

/** The average wage before the pension that is paid in a month, in sen; null when none is. */
export function pensionWageIn(pension: InvalidityPension | null, on: Month): Sen | null {
  if (pension === null || on < pension.from) return null;
  return pension.until === null || on <= pension.until ? pension.averageWage : null;
}

/** Whether a pensioner earns less than a third of the average wage before the pension. Exact: nothing is divided. */
export function isUnderThird(wage: Sen, averageWage: Sen): boolean {
  return wage * 3 < averageWage;
}
