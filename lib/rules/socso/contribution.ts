import { type Sen, ZERO_SEN } from '@/lib/core/money';
import { amountOfRow, rowOfWage } from '../tables/band-table';
import type { SocsoCoverage } from './category';

/** SOCSO of one month, in sen. `row` counts from 1; it is 0 when there is no table or no wage. */
export interface SocsoContribution extends SocsoCoverage {
  readonly row: number;
  readonly employer: Sen;
  readonly employee: Sen;
}

/** The SOCSO amounts of a wage, read from the table; in the Second Category the employee pays nothing. */
export function socsoContribution({ category, rule, table }: SocsoCoverage, wage: Sen): SocsoContribution {
  if (!table) return { category, rule, table, row: 0, employer: ZERO_SEN, employee: ZERO_SEN };
  const row = rowOfWage(table, wage);
  if (category === 'second') {
    return { category, rule, table, row, employer: amountOfRow(table.second, row), employee: ZERO_SEN };
  }
  const employer = amountOfRow(table.employer, row);
  return { category, rule, table, row, employer, employee: amountOfRow(table.employee, row) };
}
