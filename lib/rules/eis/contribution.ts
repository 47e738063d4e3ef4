import { type Sen, ZERO_SEN } from '@/lib/core/money';
import { amountOfRow, rowOfWage } from '../tables/band-table';
import type { EisCoverage } from './coverage';

/** EIS of one month, in sen. `row` counts from 1; it is 0 when not covered or no wage. */
export interface EisContribution extends EisCoverage {
  readonly row: number;
  readonly employer: Sen;
  readonly employee: Sen;
}

/** The EIS amounts of a wage, read from the table; both sides pay the same. */
export function eisContribution({ covered, rule, table }: EisCoverage, wage: Sen): EisContribution {
  if (!table) return { covered, rule, table, row: 0, employer: ZERO_SEN, employee: ZERO_SEN };
  const row = rowOfWage(table, wage);
  const employer = amountOfRow(table.employer, row);
  return { covered, rule, table, row, employer, employee: amountOfRow(table.employee, row) };
}
