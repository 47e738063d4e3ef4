import type PDFDocument from 'pdfkit';
import { PAGE } from '@/lib/paper/page';
import { inTwo, type Pen, SOFT, type TextStyle } from '@/lib/paper/pen';
import type { RecordView } from '../queries';
import type { RecordLine } from '../record-line';
import { COLUMN_GAP, type PaperColumn } from './columns';
import { HEAD_HEIGHT, ROW_HEIGHT } from './page-plan';
import type { PaperWords } from './paper-words';

type Document = typeof PDFDocument.prototype;

const HAIRLINE = '#d9e1ec';
const EDGE = '#6f7f98';
const CELL: TextStyle = { size: 7.5 };
const SMALL: TextStyle = { size: 6.2 };
const NOTE: TextStyle = { size: 7, colour: SOFT };
/** Where a row's text stands, below the top of the row. */
const BASELINE = 11.5;
const NOTE_LEADING = 9.5;

/** The row of headings; labels of two words stand on two lines. */
export function drawHeads(
  document: Document,
  pen: Pen,
  columns: readonly PaperColumn[],
  words: PaperWords,
  top: number,
): void {
  const style = { size: 7, face: 'heading', colour: SOFT } as const;
  for (const column of columns) {
    const lines = pen.wrap(words.heads[column.head], style, column.right - column.left);
    lines.slice(0, 2).forEach((line, index, shown) => {
      const y = top + HEAD_HEIGHT - 6 - (shown.length - 1 - index) * 8.5;
      pen.write(line, edgeOf(column), y, { ...style, align: column.align, maxWidth: column.right - column.left });
    });
  }
  drawRule(document, top + HEAD_HEIGHT, EDGE, 0.75);
}

/** One person's row. A long name stands on two smaller lines, and is pressed together only when those do not hold it. */
export function drawRow(
  pen: Pen,
  columns: readonly PaperColumn[],
  words: PaperWords,
  row: { readonly line: RecordLine; readonly place: number; readonly top: number },
): void {
  const baseline = row.top + BASELINE;
  for (const column of columns) {
    const text = column.cell(row.line, row.place, words);
    if (column.head === 'name') drawName(pen, column, text, row.top);
    else {
      const figures = column.align === 'right' || column.head === 'identity';
      pen.write(text, edgeOf(column), baseline, { ...CELL, align: column.align, figures, maxWidth: roomOf(column) });
    }
  }
}

/** The hairlines under a page's rows. */
export function drawRules(document: Document, top: number, rows: number): void {
  for (let row = 1; row <= rows; row++) drawRule(document, top + row * ROW_HEIGHT, HAIRLINE, 0.4);
}

/** The totals below the last row, then the notes. */
export function drawClosing(
  document: Document,
  pen: Pen,
  columns: readonly PaperColumn[],
  words: PaperWords,
  { record, top }: { readonly record: RecordView; readonly top: number },
): void {
  drawRule(document, top, EDGE, 0.75);
  const baseline = top + 13;
  pen.write(words.total, PAGE.left, baseline, { size: 8, face: 'heading' });
  const name = columns.find((column) => column.head === 'name');
  if (name) pen.write(words.people, name.left, baseline, { ...CELL, strong: true });
  for (const column of columns) {
    if (!column.total) continue;
    const style = { ...CELL, align: 'right', figures: true, strong: true, maxWidth: roomOf(column) } as const;
    pen.write(column.total(record), column.right, baseline, style);
  }
  drawRule(document, top + 19, EDGE, 0.75);
  drawNotes(pen, words, top + 36);
}

/** A sentence in the place of rows. */
export function drawNobody(pen: Pen, words: PaperWords, top: number): void {
  pen.write(words.noPeople, PAGE.left, top + 12, { ...CELL, colour: SOFT });
}

/** The foot of every page. */
export function drawFoot(document: Document, pen: Pen, words: PaperWords, page: string): void {
  drawRule(document, 808, HAIRLINE, 0.5);
  const style = { size: 6.5, colour: SOFT } as const;
  pen.write(words.notice, PAGE.left, 818, style);
  pen.write(words.printed, PAGE.left, 827, style);
  pen.write(page, PAGE.right, 818, { ...style, align: 'right' });
  pen.write(words.number, PAGE.right, 827, { ...style, align: 'right' });
}

function drawName(pen: Pen, column: PaperColumn, name: string, top: number): void {
  const room = roomOf(column);
  const style = pen.width(name, CELL) <= room ? CELL : SMALL;
  if (pen.width(name, style) <= room) {
    pen.write(name, column.left, top + BASELINE, style);
    return;
  }
  const [first, second] = inTwo(name, (part) => pen.width(part, SMALL));
  pen.write(first, column.left, top + 7.6, { ...SMALL, maxWidth: room });
  pen.write(second, column.left, top + 14.2, { ...SMALL, maxWidth: room });
}

function drawNotes(pen: Pen, words: PaperWords, top: number): void {
  let y = top;
  for (const note of words.notes) {
    for (const line of pen.wrap(note, NOTE, PAGE.right - PAGE.left)) {
      pen.write(line, PAGE.left, y, NOTE);
      y += NOTE_LEADING;
    }
    y += 2;
  }
}

function drawRule(document: Document, y: number, colour: string, width: number): void {
  document.lineWidth(width).moveTo(PAGE.left, y).lineTo(PAGE.right, y).stroke(colour);
}

function edgeOf(column: PaperColumn): number {
  return column.align === 'right' ? column.right : column.left;
}

function roomOf(column: PaperColumn): number {
  return column.right - column.left + (column.align === 'right' ? COLUMN_GAP - 4 : 0);
}
