import { type Sen, sen } from '@/lib/core/money';
import { type Month, month } from '@/lib/core/month';
import { type BandTable, band, bandTable, type Scheme } from './band-table';
import { EIS_2018_01 } from './data/eis-2018-01';
import { EIS_2022_09 } from './data/eis-2022-09';
import { EIS_2024_10 } from './data/eis-2024-10';
import { SKBBK_2026_06 } from './data/skbbk-2026-06';
import { SOCSO_2016_06 } from './data/socso-2016-06';
import { SOCSO_2022_09 } from './data/socso-2022-09';
import { SOCSO_2024_10 } from './data/socso-2024-10';
import type { EisRow, SkbbkRow, SocsoRow } from './law-rows';

const RM4000 = sen(4_000_00);
const RM5000 = sen(5_000_00);
const RM6000 = sen(6_000_00);

/** SOCSO (Act 4, Third Schedule), oldest first. Act A1788 renamed its Parts in 2026 and left these amounts as they were. */
export const SOCSO_TABLES: readonly BandTable[] = [
  socso('2016-06', '2022-08', RM4000, 'Act 4, Third Schedule (Act A1508)', SOCSO_2016_06),
  socso('2022-09', '2024-09', RM5000, 'Act 4, Third Schedule (D.R.10/2022)', SOCSO_2022_09),
  socso('2024-10', null, RM6000, 'Act 4, Third Schedule (Act A1724)', SOCSO_2024_10),
];

/** EIS (Act 800, Second Schedule, Part I), oldest first. */
export const EIS_TABLES: readonly BandTable[] = [
  eis('2018-01', '2022-08', RM4000, 'Act 800, Second Schedule Part I', EIS_2018_01),
  eis('2022-09', '2024-09', RM5000, 'Act 800, Second Schedule Part I (D.R.11/2022)', EIS_2022_09),
  eis('2024-10', null, RM6000, 'Act 800, Second Schedule Part I (Act A1725)', EIS_2024_10),
];

/**
 * SKBBK (Act 4 as amended by Act A1788), oldest first. Only the first phase is here: of the second and third the law's
 * text confirms the top row alone (SOURCES.md#skbbk-later-phases).
 */
export const SKBBK_TABLES: readonly BandTable[] = [
  skbbk('2026-06', '2028-05', RM6000, 'Act 4, Third Schedule, first phase (Act A1788)', SKBBK_2026_06),
];

const TABLES: Readonly<Record<Scheme, readonly BandTable[]>> = {
  socso: SOCSO_TABLES,
  eis: EIS_TABLES,
  skbbk: SKBBK_TABLES,
};

/**
 * The table of a scheme for a contribution month (the month the wages are for, not the day of payment): the last one
 * that began on or before it, even when its confirmed months are over; ask `isConfirmed` then.
 *
 * @returns null before the first table
 */
export function tableOf(scheme: Scheme, on: Month): BandTable | null {
  let found: BandTable | null = null;
  for (const table of TABLES[scheme]) {
    if (table.from > on) break;
    found = table;
  }
  return found;
}

/** Whether the law confirms the table for a month; its first and last months count. */
export function isConfirmed(table: BandTable, on: Month): boolean {
  return table.from <= on && (table.to === null || on <= table.to);
}

/** The table with an id such as `socso-2024-10`, or null. */
export function tableById(id: string): BandTable | null {
  return (
    Object.values(TABLES)
      .flat()
      .find((table) => table.id === id) ?? null
  );
}

function socso(from: string, to: string | null, ceiling: Sen, act: string, rows: readonly SocsoRow[]): BandTable {
  return bandTable(
    heading('socso', from, to, ceiling, act),
    rows.map(([over, notOver, employer, employee, second]) => band(over, notOver, employer, employee, second)),
  );
}

function eis(from: string, to: string | null, ceiling: Sen, act: string, rows: readonly EisRow[]): BandTable {
  return bandTable(
    heading('eis', from, to, ceiling, act),
    rows.map(([over, notOver, employer, employee]) => band(over, notOver, employer, employee)),
  );
}

function skbbk(from: string, to: string | null, ceiling: Sen, act: string, rows: readonly SkbbkRow[]): BandTable {
  return bandTable(
    heading('skbbk', from, to, ceiling, act),
    rows.map(([over, notOver, employee]) => band(over, notOver, 0, employee)),
  );
}

function heading(scheme: Scheme, from: string, to: string | null, ceiling: Sen, act: string) {
  const id = `${scheme}-${from}`;
  return {
    id,
    scheme,
    from: month(from),
    to: to === null ? null : month(to),
    ceiling,
    act,
    source: `SOURCES.md#${id}`,
  };
}
