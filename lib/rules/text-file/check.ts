import { findShift } from './alignment';
import { holdsText } from './bytes';
import {
  type CheckContext,
  type CheckSink,
  type CheckState,
  newCheckState,
  report,
  reportAt,
  reportFile,
} from './check-state';
import { checkCombinedLine, type SkbbkColumn } from './combined-line';
import { codeOf, type FaultCode, shown } from './faults';
import { COMBINED_LENGTH, fieldOf, LAYOUT_FIELDS } from './layout';
import {
  isRead,
  judgeFile,
  type LayoutJudge,
  newJudge,
  type ReadShape,
  refuseLine,
  releaseWaiting,
  reportShift,
} from './layout-judge';
import { holdsMonth, isBlankLine, shapeOf } from './line-shape';
import { closeBadFields, viewLine } from './line-view';
import { checkOneSchemeLine } from './one-scheme-line';
import { createLineReader, MAX_FILE_BYTES, MAX_LINES, type RawLine, type ReaderStop } from './parse';
import { type CheckSummary, summaryOf, type Verdict } from './tally';

export type { CheckContext, CheckedLine, CheckSink, FileShares, RegisterEntry } from './check-state';
export type { CheckSummary, ShareTotals } from './tally';

/** A check that is going on. Nothing pushed makes it throw, and it keeps no line. */
export interface TextFileCheck {
  /** @returns false once the rest of the file need not be read: the file is refused as a whole */
  push(chunk: Uint8Array): boolean;
  /** Call once, when all bytes were pushed. */
  end(): CheckSummary;
  /** Whether the file names an employee of the register, on a good line or a bad one. */
  names(employeeId: string): boolean;
}

interface Running {
  readonly state: CheckState;
  readonly judge: LayoutJudge;
  readonly column: SkbbkColumn;
  /** Room for the five shares of a line. */
  readonly amounts: Int32Array;
  /** Lines whose blanks at the end were missing, and the first of them. */
  trailing: number;
  firstTrailing: { readonly line: number; readonly offset: number };
  refused: FaultCode | null;
}

/**
 * Checks a contribution file while it arrives: type, layout, every field, the register, the amounts and the file as a
 * whole. All faults are reported, those of the file as a whole last; the order of lines is kept otherwise, except that
 * what can only be known later (a blank SKBBK field, lines of another length before the first good one) comes later.
 *
 * @param sink receives the lines and faults during `push` and `end`
 */
export function createTextFileCheck(context: CheckContext, sink: CheckSink): TextFileCheck {
  const running: Running = {
    state: newCheckState(context, sink),
    judge: newJudge(context.schemes, context.receivedOn),
    column: { filled: false, blank: 0, waiting: [] },
    amounts: new Int32Array(5),
    trailing: 0,
    firstTrailing: { line: 0, offset: 0 },
    refused: null,
  };
  const reader = createLineReader({
    line: (raw) => takeLine(running, raw),
    mark: () => reportFile(running.state, 'FILE_BOM'),
    stop: (reason, found) => refuseFile(running, reason, found),
  });
  return {
    push: (chunk) => reader.push(chunk),
    end() {
      reader.end();
      return summaryOf(running.state.tally, { ...closeFile(running), bytes: reader.bytes() });
    },
    names: (employeeId) => running.state.seen.has(employeeId),
  };
}

const STOPS: Readonly<Record<ReaderStop, FaultCode>> = {
  binary: 'FILE_TYPE',
  utf16: 'FILE_ENCODING',
  too_large: 'FILE_TOO_LARGE',
  too_many_lines: 'TOO_MANY_LINES',
};

function refuseFile(running: Running, reason: ReaderStop, found: string): void {
  running.refused = STOPS[reason];
  const limit = reason === 'too_large' ? MAX_FILE_BYTES / 2 ** 20 : MAX_LINES;
  reportFile(running.state, running.refused, { found, details: { limit } });
}

function takeLine(running: Running, raw: RawLine): void {
  const { state, judge } = running;
  const { view } = state;
  viewLine(view, raw, COMBINED_LENGTH);
  state.fixes = 0;
  if (isBlankLine(view)) {
    report(state, 'BLANK_LINE', null);
    return;
  }
  state.tally.lines++;
  const shape = shapeOf(view);
  if (isRead(judge, shape)) readLine(running, shape);
  else {
    reportFirstBadCharacter(state);
    const digits = DIGITS_AFTER_MONTH[judge.reads ?? 'combined'];
    refuseLine(state, judge, shape, findShift(view, state.context.month, digits));
  }
}

function readLine(running: Running, shape: ReadShape): void {
  const { state, judge } = running;
  if (judge.reads === null) {
    judge.reads = shape;
    releaseWaiting(state, judge, shape);
    state.fixes = 0;
  }
  noteTrailing(running, shape);
  reportBadCharacters(state, shape);
  checkAlignment(state, shape);
  if (shape === 'combined') checkCombinedLine(state, running.column, running.amounts);
  else checkOneSchemeLine(state);
}

/** How many positions after the month hold digits and blanks only: wages and five shares, or one amount. */
const DIGITS_AFTER_MONTH: Readonly<Record<ReadShape, number>> = { combined: 38, oneScheme: 14 };

const LENGTH: Readonly<Record<ReadShape, number>> = { combined: COMBINED_LENGTH, oneScheme: 223 };

function noteTrailing(running: Running, shape: ReadShape): void {
  const { view } = running.state;
  if (view.length >= LENGTH[shape]) return;
  running.trailing++;
  if (running.trailing === 1) running.firstTrailing = { line: view.number, offset: view.offset };
}

function reportFirstBadCharacter(state: CheckState): void {
  const [first] = state.view.bad;
  if (!first) return;
  const { position, character } = first;
  const details = { count: state.view.bad.length };
  report(state, 'BAD_CHARACTER', null, { found: shownCharacter(character), from: position, to: position, details });
}

/** One fault for each field, however many characters of it are bad. */
function reportBadCharacters(state: CheckState, shape: ReadShape): void {
  const { view } = state;
  if (view.bad.length === 0) return;
  const fields = LAYOUT_FIELDS[shape === 'combined' ? 'combined-v2' : 'socso-223'];
  for (const [field, bad] of closeBadFields(view, fields)) {
    const from = bad[0]?.position ?? field.from;
    const to = bad.at(-1)?.position ?? field.to;
    const found = shownCharacter(bad[0]?.character ?? '');
    report(state, 'BAD_CHARACTER', field, { found, from, to, details: { count: bad.length } });
  }
}

function shownCharacter(character: string): string {
  const code = codeOf(character);
  const safe = shown(character);
  return safe === '' || safe === code ? code : `${safe} ${code}`;
}

const MONTH = fieldOf('combined-v2', 'month');
const MONTH_BIT = 1 << 4;

/** A line whose month stands elsewhere is not read from the field on in which the shift begins. */
function checkAlignment(state: CheckState, shape: ReadShape): void {
  const { view, context } = state;
  const at = view.start + MONTH.from - 1;
  if ((view.closed & MONTH_BIT) !== 0 || holdsText(view.bytes, at, MONTH.width, state.monthText)) return;
  if (holdsMonth(view.bytes, at)) return;
  const shift = findShift(view, context.month, DIGITS_AFTER_MONTH[shape]);
  if (!shift) return;
  reportShift(state, view.number, view.offset, shift);
  const first = LAYOUT_FIELDS['combined-v2'].findIndex(({ name }) => name === shift.field.name);
  view.closed |= -1 << first;
}

function closeFile(running: Running): Omit<Verdict, 'bytes'> {
  const { state, refused } = running;
  const nothing = { layout: null, retired: false, convertible: false };
  if (refused !== null) return { ...nothing, refused };
  if (state.tally.lines === 0) {
    reportFile(state, 'FILE_EMPTY');
    return { ...nothing, refused: 'FILE_EMPTY' };
  }
  const verdict = judgeFile(state, running.judge, running.column);
  if (running.trailing > 0) {
    const { line, offset } = running.firstTrailing;
    reportAt(state, 'TRAILING_BLANKS_MISSING', line, offset, null, { details: { count: running.trailing } });
  }
  if (state.setsAside) reportFile(state, 'FIELDS_SET_ASIDE', { found: state.takesEis ? 'SOCSO, SKBBK' : 'EIS' });
  return verdict;
}
