import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';

export type Scheme = 'socso' | 'eis' | 'skbbk';

/** One row of a table: for a wage over `over` and not over `notOver`, in sen. The top row has no upper edge. */
export interface Band {
  readonly over: Sen;
  readonly notOver: Sen | null;
}

/** A dated table of contributions by wage band, as the law prints it. Build it with `bandTable`. */
export interface BandTable {
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
  readonly bands: readonly Band[];
  /** Sen for row 0 (no wage) and rows 1 to n, by column of the law. */
  readonly columns: BandColumns;
  /** The row of each step of RM10: entry k holds wages over RM10(k-1) and not over RM10k. */
  readonly rowOfStep: Uint8Array;
}

/** The columns of a table. `second` is SOCSO's Second Category (employer only); zero in the other schemes. */
export interface BandColumns {
  readonly employer: Int32Array;
  readonly employee: Int32Array;
  readonly second: Int32Array;
}
