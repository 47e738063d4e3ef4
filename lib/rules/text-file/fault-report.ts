import type { Fault, FaultLevel } from './faults';
import type { FieldName } from './layout';

/** The words of a fault report in the reader's language. */
export interface FaultReportWords {
  /** The eight headings: line, field, positions, found, expected, what is wrong, how to repair it, level. */
  readonly headings: readonly [string, string, string, string, string, string, string, string];
  readonly wholeFile: string;
  readonly field: (name: FieldName) => string;
  readonly level: (level: FaultLevel) => string;
  readonly sentence: (fault: Fault) => string;
  readonly cure: (fault: Fault) => string;
}

const ROW_END = '\r\n';

/** Without it a spreadsheet takes the file for Windows-1252. */
const MARK = '\ufeff';

/** The faults of a file as a CSV that opens in a spreadsheet: a heading row and one row for each fault. */
export function* faultReport(faults: Iterable<Fault>, words: FaultReportWords): Generator<string> {
  yield faultReportHead(words);
  for (const fault of faults) yield faultReportRow(fault, words);
}

/** The first row, for callers that bring the faults in batches. */
export function faultReportHead(words: FaultReportWords): string {
  return MARK + rowOf(words.headings);
}

/** The row of one fault. */
export function faultReportRow(fault: Fault, words: FaultReportWords): string {
  return rowOf([
    fault.line === 0 ? words.wholeFile : String(fault.line),
    fault.field === null ? '' : words.field(fault.field),
    positionsOf(fault),
    fault.found,
    fault.expected,
    words.sentence(fault),
    words.cure(fault),
    words.level(fault.level),
  ]);
}

/**
 * A text as one CSV cell. A spreadsheet runs a cell that begins with `= + - @`, a tab, NUL or a line end: a single
 * quote before it makes it a text.
 */
export function csvCell(text: string): string {
  const safe = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** With an en dash: a spreadsheet would read `1-12` as the first of December. */
function positionsOf({ from, to }: Fault): string {
  if (from === 0) return '';
  return from === to ? String(from) : `${from}\u2013${to}`;
}

function rowOf(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + ROW_END;
}
