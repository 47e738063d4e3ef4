import { z } from 'zod';
import { FAULT_CODES, type FaultCode } from '@/lib/rules/text-file/faults';
import type { CheckSummary } from '@/lib/rules/text-file/tally';

/** What is kept of a check, as JSON: money as text, since a file's wages may exceed what a number holds. */
export const storedSummarySchema = z.object({
  layout: z.string().nullable(),
  retired: z.boolean(),
  convertible: z.boolean(),
  refused: z.enum(FAULT_CODES as [FaultCode, ...FaultCode[]]).nullable(),
  lines: z.number(),
  goodLines: z.number(),
  badLines: z.number(),
  people: z.number(),
  missing: z.number(),
  fileWages: z.string(),
  goodWages: z.string(),
  fileMonth: z.string().nullable(),
  fileEmployerCode: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
  /** How many of the counts are for information only; a summary that was kept before they were counted has none. */
  notes: z.record(z.string(), z.number()).default({}),
  levels: z.object({ fix: z.number(), look: z.number(), note: z.number() }),
});
export type StoredSummary = z.output<typeof storedSummarySchema>;

/** A check's summary as it is kept, with the count of people whom the file does not name. */
export function storedSummary(summary: CheckSummary, missing: number): StoredSummary {
  const { layout, fileWages, goodWages, counts, notes, levels, fileMonth, ...rest } = summary;
  const { retired, convertible, refused, lines, goodLines, badLines, people, fileEmployerCode } = rest;
  return {
    layout: layout && String(layout),
    retired,
    convertible,
    refused,
    lines,
    goodLines,
    badLines,
    people,
    missing,
    fileWages: fileWages.toString(),
    goodWages: goodWages.toString(),
    fileMonth,
    fileEmployerCode,
    counts: missing > 0 ? { ...counts, EMPLOYEE_MISSING_FROM_FILE: 1 } : { ...counts },
    notes: { ...notes },
    levels: { ...levels, look: levels.look + (missing > 0 ? 1 : 0) },
  };
}

/** Faults in which the file's amount differs from the table's: the employer ticks to go on with the table's. */
export const AMOUNT_FAULTS = [
  'AMOUNT_MISMATCH',
  'AMOUNT_NOT_IN_TABLE',
  'EIS_NOT_APPLICABLE',
  'SOCSO_SHARE_NOT_APPLICABLE',
  'SKBBK_BLANK',
  'SKBBK_MISMATCH',
  'SKBBK_REQUIRED',
  'SKBBK_NOT_ELECTED',
] as const satisfies readonly FaultCode[];

/** How many amounts of the file differ from the tables. A blank field where nothing is due does not. */
export function amountFaults({ counts, notes }: StoredSummary): number {
  return AMOUNT_FAULTS.reduce((sum, code) => sum + (counts[code] ?? 0) - (notes[code] ?? 0), 0);
}

/** What the employer must tick before NEXT, or why there is no NEXT at all. */
export interface WayOn {
  readonly blocked: boolean;
  readonly mustAcceptAmounts: boolean;
  readonly mustLeaveOutLines: boolean;
  readonly mustConvert: boolean;
}

/** How a checked file may become the month's draft. */
export function wayOn(summary: StoredSummary): WayOn {
  const retiredOnly = summary.retired && summary.convertible;
  return {
    blocked: summary.goodLines === 0 || (summary.refused !== null && !retiredOnly),
    mustAcceptAmounts: amountFaults(summary) > 0,
    mustLeaveOutLines: summary.badLines > 0,
    mustConvert: retiredOnly,
  };
}

/** Whether the file can become the draft as it is. */
export function needsNoTick(summary: StoredSummary): boolean {
  const way = wayOn(summary);
  return !way.blocked && !way.mustAcceptAmounts && !way.mustLeaveOutLines && !way.mustConvert;
}
