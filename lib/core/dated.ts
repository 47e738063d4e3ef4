import type { Month } from './month';

/** A legal figure with the month from which it is in force, and where it is written. */
export interface Dated<T> {
  readonly from: Month;
  readonly value: T;
  /** `SOURCES.md#anchor` */
  readonly source: string;
}

/**
 * The figure in force in a month: the last one that began on or before it.
 *
 * @param rows oldest first
 * @returns null before the first row
 */
export function inForceOrNull<T>(rows: readonly Dated<T>[], on: Month): Dated<T> | null {
  let found: Dated<T> | null = null;
  for (const row of rows) {
    if (row.from > on) break;
    found = row;
  }
  return found;
}

/** The figure in force in a month. @throws Error before the first row */
export function inForce<T>(rows: readonly Dated<T>[], on: Month): T {
  const row = inForceOrNull(rows, on);
  if (!row) throw new Error(`no figure is in force in ${on}`);
  return row.value;
}
