'use client';

import type { CSSProperties, Key, ReactNode } from 'react';
import { RowLink } from './row-link';

/** How a column looks; what stands in it comes row by row. */
export interface GridColumn {
  readonly header: ReactNode;
  readonly classes?: string;
  readonly rowHeader?: boolean;
  readonly action?: boolean;
}

/** The same small button at the end of each row: where each leads, and which row that is. */
export interface GridLink {
  readonly text: string;
  readonly targets: readonly (readonly [href: string, of: string])[];
}

interface TableGridProps {
  caption: ReactNode;
  hideCaption: boolean;
  columns: readonly GridColumn[];
  keys: readonly Key[];
  rows: readonly (readonly ReactNode[])[];
  link?: GridLink;
  /** The places of the rows that are marked. */
  selected?: readonly number[];
  total?: readonly ReactNode[];
  /** Whether the total is repeated below the rows. */
  totalBelow?: boolean;
}

/**
 * The elements of a `DataTable`. It is a client component so that the server sends the browser what stands in the cells
 * once, as text, instead of a description of each cell: for fifty rows that is most of a page.
 */
export function TableGrid(props: TableGridProps) {
  const { caption, hideCaption, keys, rows, link, selected = [], total, totalBelow = false } = props;
  const columns = link ? [...props.columns, { header: link.text, classes: 'row-action', action: true }] : props.columns;
  const totalRow = total && <GridRow columns={columns} cells={total} className="total-row" isTotal />;
  return (
    // The roles keep the table a table for screen readers when the phone's style sets it out as lists.
    <div className="table-wrap">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table className="table" role="table" style={labelsOf(columns)}>
        <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row">
            {columns.map(({ header, classes, action }, index) => (
              // biome-ignore lint/a11y/noRedundantRoles lint/suspicious/noArrayIndexKey: see above; columns never move
              <th key={index} scope="col" role="columnheader" className={classes}>
                {action ? <span className="visually-hidden">{header}</span> : header}
              </th>
            ))}
          </tr>
          {totalRow}
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup">
          {rows.map((cells, index) => (
            <GridRow
              key={keys[index]}
              columns={columns}
              cells={link ? [...cells, linkOf(link, index)] : cells}
              className={selected.includes(index) ? 'is-selected' : undefined}
            />
          ))}
        </tbody>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        {totalBelow && <tfoot role="rowgroup">{totalRow}</tfoot>}
      </table>
    </div>
  );
}

function linkOf({ text, targets }: GridLink, index: number): ReactNode {
  const [href, of] = targets[index] ?? [];
  return href !== undefined && of !== undefined && <RowLink {...{ href, of, text }} />;
}

interface GridRowProps {
  columns: readonly GridColumn[];
  cells: readonly ReactNode[];
  className: string | undefined;
  /** The first cell names the row, whichever column does so elsewhere. */
  isTotal?: boolean;
}

function GridRow({ columns, cells, className, isTotal = false }: GridRowProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see TableGrid
    <tr role="row" className={className}>
      {columns.map((column, index) => {
        if (isTotal ? index === 0 : column.rowHeader) {
          return (
            // biome-ignore lint/a11y/noRedundantRoles lint/suspicious/noArrayIndexKey: see TableGrid
            <th key={index} scope="row" role="rowheader">
              {cells[index]}
            </th>
          );
        }
        return (
          // biome-ignore lint/a11y/noRedundantRoles lint/suspicious/noArrayIndexKey: see TableGrid
          <td key={index} role="cell" className={column.classes}>
            {cells[index]}
          </td>
        );
      })}
    </tr>
  );
}

/**
 * What the phone shows before a value, told once for each column: `table.css` reads it. A heading that is not plain text
 * has no label there.
 */
function labelsOf(columns: readonly GridColumn[]): CSSProperties {
  return Object.fromEntries(
    columns.flatMap(({ header, action }, index) =>
      typeof header === 'string' && !action ? [[`--label-${index + 1}`, JSON.stringify(header)]] : [],
    ),
  );
}
