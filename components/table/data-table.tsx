import type { Key, ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned: counts and sums. */
  numeric?: boolean;
  /** Names the row (`th scope="row"`); on a phone it is the row's heading. One column has it. */
  rowHeader?: boolean;
  /** An action at the end of the row: its heading is for screen readers only. */
  action?: boolean;
  /** This column in the total row. */
  total?: ReactNode;
}

interface DataTableProps<Row> {
  caption: ReactNode;
  /** The heading above already says it: the caption is then for screen readers only. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** The word of the total row. Without it there is no total row. It stands at the top and, in a long list, at the bottom. */
  totalLabel?: string;
  /** Marks a row as chosen or as the one that an address points at. */
  isSelected?: (row: Row) => boolean;
  /** Instead of rows when there are none: an `EmptyState`. */
  empty?: ReactNode;
}

/** From this many rows on the total is repeated below. */
const LONG_LIST = 8;

/** A table for reading: sticky head, numbers right, totals; on a phone each row is a small list with its labels. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, totalLabel, isSelected, empty } = props;
  if (rows.length === 0 && empty) return empty;
  const total = totalLabel ? <TotalRow label={totalLabel} columns={columns} /> : null;
  return (
    // The roles keep the table a table for screen readers when the phone's style sets it out as lists.
    <div className="table-wrap">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table className="table" role="table">
        <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row">
            {columns.map((column) => (
              // biome-ignore lint/a11y/noRedundantRoles: see above
              <th key={column.key} scope="col" role="columnheader" className={column.numeric ? 'num' : undefined}>
                {column.action ? <span className="visually-hidden">{column.header}</span> : column.header}
              </th>
            ))}
          </tr>
          {total}
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup">
          {rows.map((row) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <tr key={rowKey(row)} role="row" className={isSelected?.(row) ? 'is-selected' : undefined}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        {total && rows.length >= LONG_LIST && <tfoot role="rowgroup">{total}</tfoot>}
      </table>
    </div>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.rowHeader) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: see DataTable
      <th scope="row" role="rowheader">
        {content}
      </th>
    );
  }
  const classes = [column.numeric && 'num', column.action && 'row-action'].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see DataTable
    <td role="cell" className={classes || undefined} data-label={labelOf(column)}>
      {content}
    </td>
  );
}

function TotalRow<Row>({ label, columns }: { label: string; columns: readonly Column<Row>[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see DataTable
    <tr role="row" className="total-row">
      {columns.map((column, index) =>
        index === 0 ? (
          // biome-ignore lint/a11y/noRedundantRoles: see DataTable
          <th key={column.key} scope="row" role="rowheader">
            {label}
          </th>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: see DataTable
          <td key={column.key} role="cell" className={column.numeric ? 'num' : undefined} data-label={labelOf(column)}>
            {column.total}
          </td>
        ),
      )}
    </tr>
  );
}

/** What the phone shows before the value. A heading that is not plain text has no label there. */
function labelOf<Row>(column: Column<Row>): string | undefined {
  return typeof column.header === 'string' && !column.action ? column.header : undefined;
}
