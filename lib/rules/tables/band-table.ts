import { type Sen, sen, ZERO_SEN } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';

export const SCHEMES = ['socso', 'eis', 'skbbk'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Where and when a table is the law. */
export interface TableHeading {
  /** Scheme and first month, for example `socso-2024-10`. */
  readonly id: string;
  readonly scheme: Scheme;
  /** First contribution month. */
  readonly from: Month;
  /** Last contribution month that the law confirms, included; null while no end is known. */
  readonly to: Month | null;
  /** The highest insured wage, in sen; the top row holds the wages above it. */
  readonly ceiling: Sen;
  /** The Act that prints the table. */
  readonly act: string;
  /** `SOURCES.md#anchor` */
  readonly source: string;
}

/** One row of a table, in sen: what is paid on a wage over `over` and not over `notOver`. */
export interface Band {
  readonly over: Sen;
  /** Null in the top row, which has no upper edge. */
  readonly notOver: Sen | null;
  readonly employer: Sen;
  readonly employee: Sen;
  /** SOCSO's Second Category, paid by the employer alone; zero in the other schemes. */
  readonly second: Sen;
}

/** A dated table of contributions by wage band, as the law prints it, with the index that finds a wage's row. */
export interface BandTable extends TableHeading {
  readonly bands: readonly Band[];
  /** The amounts of row 0 (no wage) and rows 1 to n, in sen. */
  readonly employer: Int32Array;
  readonly employee: Int32Array;
  readonly second: Int32Array;
  /** The row of each step of RM10 up to the ceiling: entry k is for wages over RM10(k-1) and not over RM10k. */
  readonly rowOfStep: Uint8Array;
}

const STEP_SEN = 10_00;

/**
 * Builds a table from the rows of the law.
 *
 * @throws Error when the rows leave a gap, overlap, do not end open at the ceiling, or have an edge between two steps
 * of RM10: that is a mistake in our data
 */
export function bandTable(heading: TableHeading, bands: readonly Band[]): BandTable {
  assertUnbroken(heading, bands);
  return {
    ...heading,
    bands,
    employer: Int32Array.from([0, ...bands.map((band) => band.employer)]),
    employee: Int32Array.from([0, ...bands.map((band) => band.employee)]),
    second: Int32Array.from([0, ...bands.map((band) => band.second)]),
    rowOfStep: rowsByStep(heading.ceiling, bands),
  };
}

/** A row of a table from its edges and amounts in sen. @throws Error on a number that is not whole sen */
export function band(over: number, notOver: number | null, employer: number, employee: number, second = 0): Band {
  return {
    over: sen(over),
    notOver: notOver === null ? null : sen(notOver),
    employer: sen(employer),
    employee: sen(employee),
    second: sen(second),
  };
}

/**
 * The row of a wage, 1 to n; 0 for no wage. One division and one array read, whatever the table's size.
 *
 * @param wage whole sen, 0 or more; a wage of exactly RM100.00 is still in the row "not over RM100"
 */
export function rowOfWage(table: BandTable, wage: number): number {
  if (wage > table.ceiling) return table.bands.length;
  // Safe in 32 bits: no ceiling comes near RM21 million.
  return table.rowOfStep[((wage + (STEP_SEN - 1)) / STEP_SEN) | 0] ?? 0;
}

/** The amount of a row in one of the table's columns, in sen. */
export function amountOfRow(column: Int32Array, row: number): Sen {
  return (column[row] ?? ZERO_SEN) as Sen;
}

function assertUnbroken(heading: TableHeading, bands: readonly Band[]): void {
  let edge: Sen | null = ZERO_SEN;
  for (const { over, notOver } of bands) {
    const broken = over !== edge || over % STEP_SEN !== 0 || (notOver !== null && notOver <= over);
    if (broken) throw new Error(`${heading.id}: the row over ${over} sen does not follow the row before it`);
    edge = notOver;
  }
  const top = bands.at(-1);
  if (!top || edge !== null || top.over !== heading.ceiling) {
    throw new Error(`${heading.id}: the last row is not open at the ceiling`);
  }
}

function rowsByStep(ceiling: Sen, bands: readonly Band[]): Uint8Array {
  const rows = new Uint8Array(ceiling / STEP_SEN + 1);
  bands.forEach(({ over, notOver }, index) => {
    if (notOver !== null) rows.fill(index + 1, over / STEP_SEN + 1, notOver / STEP_SEN + 1);
  });
  return rows;
}
