'use client';

import type { ReactNode } from 'react';

export interface SummaryRow {
  label: ReactNode;
  value: ReactNode;
  /** Under the value: last month's figure, where it comes from. */
  note?: ReactNode;
  /** At the end of the row: a link that changes it. Its words have to name the row. */
  action?: ReactNode;
}

interface SummaryListProps {
  rows: readonly SummaryRow[];
  /** Sums of money and counts: values at the right, in one column. */
  numeric?: boolean;
  /** The last row is the total of the others. */
  total?: boolean;
}

/** Facts with their names: the figures of a submission, the parties of a record. */
export function SummaryList({ rows, numeric = false, total = false }: SummaryListProps) {
  const classes = ['summary-list', numeric && 'is-numeric', total && 'has-total'].filter(Boolean).join(' ');
  return (
    <dl className={classes}>
      {rows.map((row, index) => (
        // Rows are never reordered, and two rows may carry the same label.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is fixed
        <div key={index}>
          <dt>{row.label}</dt>
          <dd>
            {row.value}
            {row.note && <span className="summary-note">{row.note}</span>}
          </dd>
          {row.action && <dd className="summary-action">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
