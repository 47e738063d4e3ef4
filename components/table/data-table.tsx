import type { Key, ReactNode } from 'react';
import { type GridColumn, type GridLink, TableGrid } from './table-grid';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned: counts and sums. */
  numeric?: boolean;
  /** In one line: an identity number, a day. A `numeric` column is anyway. */
  nowrap?: boolean;
  /** Names the row (`th scope="row"`); on a phone it is the row's heading. One column has it. */
  rowHeader?: boolean;
  /** An action at the end of the row: its heading is for screen readers only. */
  action?: boolean;
  /** This column in the total row. */
  total?: ReactNode;
}

/** A small button at the end of each row. */
export interface RowLinks<Row> {
  text: string;
  href: (row: Row) => string;
  /** Which row it leads to, for screen readers: the same words stand in every row. */
  of: (row: Row) => string;
}

interface DataTableProps<Row> {
  caption: ReactNode;
  /** The heading above already says it: the caption is then for screen readers only. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  link?: RowLinks<Row>;
  /** The word of the total row. Without it there is no total row. It stands at the top and, in a long list, at the bottom. */
  totalLabel?: string;
  /** Marks a row as chosen or as the one that an address points at. */
  isSelected?: (row: Row) => boolean;
  /** Instead of rows when there are none: an `EmptyState`. */
  empty?: ReactNode;
}

/** From this many rows on the total is repeated below. */
const LONG_LIST = 8;

/**
 * A table for reading: sticky head, numbers right, totals; on a phone each row is a small list with its labels. A cell
 * of plain text costs least: `numeric` and `nowrap` do without an element of their own.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, link, totalLabel, isSelected, empty } = props;
  if (rows.length === 0 && empty) return empty;
  const selected = isSelected ? rows.flatMap((row, index) => (isSelected(row) ? [index] : [])) : [];
  return (
    <TableGrid
      caption={caption}
      hideCaption={hideCaption}
      columns={columns.map(gridColumn)}
      keys={rows.map(rowKey)}
      rows={rows.map((row) => columns.map((column) => column.cell(row)))}
      {...(link && { link: gridLink(link, rows) })}
      {...(selected.length > 0 && { selected })}
      {...(totalLabel && {
        total: [totalLabel, ...columns.slice(1).map((column) => column.total)],
        totalBelow: rows.length >= LONG_LIST,
      })}
    />
  );
}

function gridLink<Row>({ text, href, of }: RowLinks<Row>, rows: readonly Row[]): GridLink {
  return { text, targets: rows.map((row) => [href(row), of(row)] as const) };
}

function gridColumn<Row>({ header, rowHeader, action, numeric, nowrap }: Column<Row>): GridColumn {
  const classes = [numeric && 'num', action && 'row-action', nowrap && 'nowrap'].filter(Boolean).join(' ');
  return { header, ...(classes && { classes }), ...(rowHeader && { rowHeader }), ...(action && { action }) };
}
