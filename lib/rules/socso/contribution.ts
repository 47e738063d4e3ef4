import { type Sen, ZERO_SEN } from '@/lib/core/money';
import { amountOfRow, rowOfWage } from '../tables/band-table';
import type { SocsoCoverage } from './category';
import { isUnderThird } from './invalidity-pension';

/** SOCSO of one month, in sen. `row` counts from 1; it is 0 when there is no table or no wage. */
export interface SocsoContribution extends Omit<SocsoCoverage, 'pensionWage'> {
  readonly row: number;
  readonly employer: Sen;
  readonly employee: Sen;
}

/**
 * The SOCSO amounts of a wage, read from the table; in the Second Category the employee pays nothing. An invalidity
 * pensioner with under a third of the wage before the pension is in the Second Category (SOURCES.md#invalidity-pension).
 */
export function socsoContribution({ category, rule, table, pensionWage }: SocsoCoverage, wage: Sen): SocsoContribution {
  if (!table) return { category, rule, table, row: 0, employer: ZERO_SEN, employee: ZERO_SEN };
  const row = rowOfWage(table, wage);
  if (category === 'second') {
    return { category, rule, table, row, employer: amountOfRow(table.second, row), employee: ZERO_SEN };
  }
  if (pensionWage !== null && isUnderThird(wage, pensionWage)) {
    const employer = amountOfRow(table.second, row);
    return { category: 'second', rule: 'socso.invalidity_pensioner', table, row, employer, employee: ZERO_SEN };
  }
  const employer = amountOfRow(table.employer, row);
  return { category, rule, table, row, employer, employee: amountOfRow(table.employee, row) };
}
