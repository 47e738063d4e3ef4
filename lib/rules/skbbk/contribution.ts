import { type Sen, ZERO_SEN } from '@/lib/core/money';
import { amountOfRow, rowOfWage } from '../tables/band-table';
import type { SkbbkCoverage } from './coverage';

/** SKBBK of one month, in sen: the employee's alone. `row` counts from 1; it is 0 when not covered or no wage. */
export interface SkbbkContribution extends SkbbkCoverage {
  readonly row: number;
  readonly employee: Sen;
}

/** The SKBBK amount of a wage, read from the table. */
export function skbbkContribution(coverage: SkbbkCoverage, wage: Sen): SkbbkContribution {
  const { covered, rule, table, confirmed } = coverage;
  if (!table) return { covered, rule, table, confirmed, row: 0, employee: ZERO_SEN };
  const row = rowOfWage(table, wage);
  return { covered, rule, table, confirmed, row, employee: amountOfRow(table.employee, row) };
}
