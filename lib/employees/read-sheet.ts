import 'server-only';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { dateFromParts } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { SHEET_MEGABYTES, SHEET_ROWS } from './schema';
import { codeOfCell, fieldOfHeading, SHEET_FIELDS, type SheetCells, type SheetField } from './sheet-columns';
import { isSafeZip } from './sheet-zip';

/** One row of a sheet. `rowNo` counts as a spreadsheet does, with the headings as row 1. */
export interface SheetRow {
  readonly rowNo: number;
  readonly cells: SheetCells;
}

/** The columns without which nobody can be registered. */
const NEEDED: readonly SheetField[] = ['name', 'occupation', 'wage', 'employedFrom'];
/** Rows with nothing in them do not count; so many in all are looked at, and a sheet that is longer is refused whole. */
const MAX_GRID_ROWS = SHEET_ROWS + 2_000;
const MAX_COLUMNS = 60;
const LONGEST_CELL = 1_000;

/**
 * Reads a sheet of employees: XLSX (its first sheet), or CSV in UTF-8 with or without a mark or in Windows-1252, with
 * commas, semicolons or tabs. Columns are found by their headings in Malay or English, in any order; other columns are
 * passed over, and so are empty rows. A formula is text like any other.
 *
 * @throws DomainError `sheet.unreadable` (neither of them, no known headings, a workbook that unpacks without end),
 * `sheet.too_large` with the limits `rows` and `megabytes`
 */
export async function readSheet(bytes: Buffer): Promise<SheetRow[]> {
  const grid = isZip(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  if (grid.length > MAX_GRID_ROWS) throw tooLarge();
  const headingAt = grid.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const fields = (grid[headingAt] ?? []).map((heading) => fieldOfHeading(heading));
  if (!NEEDED.every((field) => fields.includes(field))) throw new DomainError('sheet.unreadable');
  const rows = grid
    .map((cells, index) => ({ rowNo: index + 1, cells }))
    .slice(headingAt + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ rowNo, cells }) => ({ rowNo, cells: cellsOf(fields, cells) }));
  if (rows.length > SHEET_ROWS) throw tooLarge();
  return rows;
}

/** `sheet.too_large`, with the limits. */
export function tooLarge(): DomainError {
  return new DomainError('sheet.too_large', { rows: SHEET_ROWS, megabytes: SHEET_MEGABYTES });
}

function cellsOf(fields: readonly (SheetField | null)[], row: readonly string[]): SheetCells {
  const cells = Object.fromEntries(SHEET_FIELDS.map((field) => [field, ''])) as Record<SheetField, string>;
  fields.forEach((field, index) => {
    // Of a column that is there twice the first that says something counts.
    if (field && cells[field] === '')
      cells[field] = codeOfCell(field, (row[index] ?? '').trim().slice(0, LONGEST_CELL));
  });
  return { ...cells, icNumber: withZeros(cells.icNumber) };
}

/** A spreadsheet that took an IC number for an amount dropped the zeros before it. */
function withZeros(icNumber: string): string {
  return /^\d{9,11}$/.test(icNumber) ? icNumber.padStart(12, '0') : icNumber;
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  if (!isSafeZip(bytes)) throw new DomainError('sheet.unreadable');
  const book = await readXlsx(new Uint8Array(bytes), {
    sheets: [0],
    maxRows: MAX_GRID_ROWS + 1,
    range: `A1:BH${MAX_GRID_ROWS + 1}`,
  }).catch(() => {
    throw new DomainError('sheet.unreadable');
  });
  const [sheet] = book.sheets;
  if (!sheet) throw new DomainError('sheet.unreadable');
  return sheet.rows.map((row, rowAt) =>
    row.slice(0, MAX_COLUMNS).map((value, columnAt) => {
      const formula = sheet.cells?.get(`${rowAt},${columnAt}`)?.formula;
      return formula === undefined ? textOf(value) : `=${formula}`;
    }),
  );
}

function textOf(value: unknown): string {
  if (value instanceof Date) {
    const day = dateFromParts(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
    return day ? day.split('-').reverse().join('/') : '';
  }
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(2)));
  return value === null || value === undefined ? '' : String(value);
}

function readCsv(bytes: Buffer): string[][] {
  const text = decode(bytes);
  if (text.includes('\0')) throw new DomainError('sheet.unreadable');
  const grid = parseCsv(text, { delimiter: delimiterOf(text), maxRows: MAX_GRID_ROWS + 1 });
  return grid.map((row) => row.slice(0, MAX_COLUMNS).map((cell) => unescaped(textOf(cell))));
}

/** UTF-8 when the bytes are, else the Windows-1252 that older spreadsheets write. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that parts the headings most often. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

/** Our own downloads write a quote before a cell that a spreadsheet would run. */
function unescaped(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
