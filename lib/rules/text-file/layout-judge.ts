import type { CalendarDate } from '@/lib/core/calendar';
import { formatSen, sen } from '@/lib/core/money';
import type { SchemeSet } from '@/lib/core/schemes';
import { type CheckState, reportAt, reportFile } from './check-state';
import type { SkbbkColumn } from './combined-line';
import { COMBINED_LENGTH, type Field, type Layout, lastDayOfLayout, layoutStanding, ONE_SCHEME_LENGTH } from './layout';
import type { LineShape } from './line-shape';
import type { Verdict } from './tally';

/** The shapes whose fields are read. */
export type ReadShape = Extract<LineShape, 'combined' | 'oneScheme'>;

/**
 * Decides which layout a file has. The first line of a shape that can be read decides; the lines before it are kept as
 * four numbers each, so that a file of another layout gets one sentence and not one for every line.
 */
export interface LayoutJudge {
  /** The shape that is read, once it is known. */
  reads: ReadShape | null;
  /** Whether 223-character lines may be read at all. */
  readonly oneScheme: boolean;
  /** The shape of all the lines that wait, or null when they differ. */
  waitingShape: LineShape | null;
  /** Line, offset, length and position of the month when the line is shifted (or 0), for every line that waits. */
  readonly waiting: number[];
  readonly shiftedFields: (Field | null)[];
}

/** The judge at the beginning of a file. */
export function newJudge(schemes: SchemeSet, receivedOn: CalendarDate): LayoutJudge {
  const inForce = layoutStanding(oneSchemeLayout(schemes), receivedOn) === 'in_force';
  return {
    reads: null,
    oneScheme: schemes !== 'combined' && inForce,
    waitingShape: null,
    waiting: [],
    shiftedFields: [],
  };
}

/** Whether a line of this shape is read; it is when no line before it was of another shape that can be read. */
export function isRead(judge: LayoutJudge, shape: LineShape): shape is ReadShape {
  if (judge.reads !== null) return shape === judge.reads;
  return shape === 'combined' || (shape === 'oneScheme' && judge.oneScheme);
}

/** Reports a line of another length than the file's, or lets it wait while that length is not known. */
export function refuseLine(state: CheckState, judge: LayoutJudge, shape: LineShape, shift: LineShift | null): void {
  const { number, offset, length } = state.view;
  if (judge.reads !== null) {
    reportLength(state, judge.reads, number, offset, length, shift);
    return;
  }
  judge.waitingShape = judge.waiting.length === 0 || judge.waitingShape === shape ? shape : null;
  judge.waiting.push(number, offset, length, shift?.monthAt ?? 0);
  judge.shiftedFields.push(shift?.field ?? null);
}

/** Where a line's fields begin to be shifted, and the position of its month. */
export interface LineShift {
  readonly field: Field;
  readonly monthAt: number;
}

/** Reports the lines that waited: they are not of the file's length. */
export function releaseWaiting(state: CheckState, judge: LayoutJudge, reads: ReadShape): void {
  const { waiting, shiftedFields } = judge;
  for (let i = 0; i < shiftedFields.length; i++) {
    const [line = 0, offset = 0, length = 0, monthAt = 0] = waiting.slice(i * 4, i * 4 + 4);
    const field = shiftedFields[i];
    reportLength(state, reads, line, offset, length, field ? { field, monthAt } : null);
  }
  waiting.length = 0;
  shiftedFields.length = 0;
}

function reportLength(
  state: CheckState,
  reads: ReadShape,
  line: number,
  offset: number,
  length: number,
  shift: LineShift | null,
): void {
  const needed = reads === 'combined' ? COMBINED_LENGTH : ONE_SCHEME_LENGTH;
  const place = { from: Math.min(length, needed) + 1, to: Math.max(length, needed) };
  reportAt(state, 'LINE_LENGTH', line, offset, null, { found: String(length), expected: String(needed), ...place });
  if (shift) reportShift(state, line, offset, shift);
}

/** Reports that the fields of a line stand in the wrong place. */
export function reportShift(state: CheckState, line: number, offset: number, { field, monthAt }: LineShift): void {
  reportAt(state, 'LINE_ALIGNMENT', line, offset, field, { found: String(monthAt), expected: '195' });
}

/** The file's layout and what follows from it. Reports what concerns the file as a whole. */
export function judgeFile(state: CheckState, judge: LayoutJudge, column: SkbbkColumn): Omit<Verdict, 'bytes'> {
  if (judge.reads === 'combined') return judgeCombined(state, column);
  const layout = oneSchemeLayout(state.context.schemes);
  if (judge.reads === 'oneScheme') return refuse(state, 'NO_WAGES_IN_LAYOUT', layout, {});
  const looksLike = judge.waitingShape;
  if (looksLike === 'oneScheme') {
    const retired = layoutStanding(layout, state.context.receivedOn) === 'retired';
    return retired
      ? refuse(state, 'FORMAT_RETIRED', layout, { ended: endOf(layout), carriesWages: 'no' })
      : refuse(state, 'WRONG_FORMAT', layout, { looksLike });
  }
  if (looksLike === 'diskette' || looksLike === 'separated') return refuse(state, 'WRONG_FORMAT', null, { looksLike });
  releaseWaiting(state, judge, 'combined');
  return { layout: null, retired: false, convertible: false, refused: null };
}

function judgeCombined(state: CheckState, column: SkbbkColumn): Omit<Verdict, 'bytes'> {
  const layout = column.filled || column.blank === 0 ? 'combined-v2' : 'combined-v1';
  const standing = layoutStanding(layout, state.context.receivedOn);
  if (standing === 'not_yet') return refuse(state, 'WRONG_FORMAT', layout, { looksLike: 'combined' });
  const retired = standing === 'retired';
  if (retired) {
    const details = { ended: endOf(layout), carriesWages: 'yes' };
    reportFile(state, 'FORMAT_RETIRED', { level: 'look', expected: String(COMBINED_LENGTH), details });
  } else if (layout === 'combined-v1') reportAddedSkbbk(state, column);
  return { layout, retired, convertible: retired, refused: null };
}

/** While v1.0 was in force it had no SKBBK, but the law had: what is submitted is more than what the file says. */
function reportAddedSkbbk(state: CheckState, { waiting }: SkbbkColumn): void {
  let due = 0;
  let count = 0;
  for (let i = 2; i < waiting.length; i += 3) {
    const amount = waiting[i] as number;
    if (amount <= 0) continue;
    due += amount;
    count++;
  }
  if (count === 0 || !state.takesSocso) return;
  reportFile(state, 'SKBBK_BLANK', { expected: formatSen(sen(due)), details: { count } });
}

function refuse(
  state: CheckState,
  code: 'FORMAT_RETIRED' | 'WRONG_FORMAT' | 'NO_WAGES_IN_LAYOUT',
  layout: Layout | null,
  details: Readonly<Record<string, string>>,
): Omit<Verdict, 'bytes'> {
  reportFile(state, code, { expected: String(COMBINED_LENGTH), details });
  return { layout, retired: code === 'FORMAT_RETIRED', convertible: false, refused: code };
}

function endOf(layout: Layout): string {
  const last = lastDayOfLayout(layout) ?? '';
  return `${last.slice(8, 10)}/${last.slice(5, 7)}/${last.slice(0, 4)}`;
}

function oneSchemeLayout(schemes: SchemeSet): Layout {
  return schemes === 'eis' ? 'eis-223' : 'socso-223';
}
