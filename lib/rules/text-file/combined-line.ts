import { formatSen, sen } from '@/lib/core/money';
import { type MonthlyContribution, monthlyContribution } from '../monthly-contribution';
import { LARGEST_WAGE, UNUSUAL_WAGE } from '../wage';
import { BLANK, isBlank, MALFORMED, readDigits, readText } from './bytes';
import { type CheckState, type RegisterEntry, report, reportAt } from './check-state';
import { shown } from './faults';
import { COMBINED_LENGTH, fieldOf } from './layout';
import { compareShares, foundIn, hasAmount, readShares, sharesInFile } from './shares';
import { addGoodLine, addTo } from './tally';
import { checkWho } from './who';

const WAGE = fieldOf('combined-v2', 'wage');
const WAGE_BIT = 1 << 5;
const SKBBK_FIELD = fieldOf('combined-v2', 'skbbk');
const SKBBK_BIT = 1 << 10;
const FILLER = fieldOf('combined-v2', 'filler1');
const FILLER_BITS = (1 << 11) | (1 << 12);

/**
 * Which combined layout a file has. v1.0 is v2 with field 11 blank on every line, so only the end of the file can say;
 * until a line has the field filled, the blank ones are kept as three numbers each.
 */
export interface SkbbkColumn {
  filled: boolean;
  blank: number;
  /** Line, offset and amount due (or -1) of every blank field before the first filled one. */
  readonly waiting: number[];
}

/** Checks one combined line, whatever its version, and hands it on when its worker and wages are known. */
export function checkCombinedLine(state: CheckState, column: SkbbkColumn, amounts: Int32Array): void {
  const { entry, monthFits } = checkWho(state);
  const wage = checkWage(state);
  readShares(state, amounts);
  if (wage >= 0) addTo(state.tally.fileWages, wage);
  if (wage === 0) checkNoWage(state, amounts);
  const contribution = entry && wage >= 0 ? monthlyContribution(entry.person, state.context.month, sen(wage)) : null;
  if (contribution && monthFits && wage > 0) compareShares(state, amounts, contribution);
  checkSkbbkBlank(state, column, monthFits ? contribution : null);
  checkFiller(state);
  if (entry && contribution) handOn(state, entry, contribution, amounts);
}

/** @returns the wage in sen, or a negative number when it was reported */
function checkWage(state: CheckState): number {
  const { view } = state;
  if ((view.closed & WAGE_BIT) !== 0) return MALFORMED;
  const wage = readDigits(view.bytes, view.start + WAGE.from - 1, WAGE.width);
  if (wage === BLANK) report(state, 'WAGE_MISSING', WAGE);
  else if (wage === MALFORMED) report(state, 'WAGE_FORMAT', WAGE, { found: foundIn(state, WAGE) });
  else if (wage > LARGEST_WAGE) report(state, 'WAGE_TOO_LARGE', WAGE, { found: formatSen(sen(wage)) });
  else if (wage > UNUSUAL_WAGE) report(state, 'WAGE_UNUSUAL', WAGE, { found: formatSen(sen(wage)) });
  return wage;
}

/** A worker without wages that month is lawful and pays nothing; contributions without wages are not. */
function checkNoWage(state: CheckState, amounts: Int32Array): void {
  const found = formatSen(sen(0));
  report(state, hasAmount(amounts) ? 'WAGE_ZERO' : 'WAGE_NONE', WAGE, { found });
}

function checkSkbbkBlank(state: CheckState, column: SkbbkColumn, contribution: MonthlyContribution | null): void {
  const { view } = state;
  // Whatever stands there, readable or not, is nothing that v1.0 could have had.
  if (view.bad.some(({ position }) => position >= SKBBK_FIELD.from && position <= SKBBK_FIELD.to)) {
    openWaiting(state, column);
  }
  if ((view.closed & SKBBK_BIT) !== 0) return;
  const at = view.start + SKBBK_FIELD.from - 1;
  if (!isBlank(view.bytes, at, at + SKBBK_FIELD.width)) {
    openWaiting(state, column);
    return;
  }
  column.blank++;
  const due = contribution ? contribution.skbbk.employee : -1;
  if (column.filled) reportSkbbkBlank(state, view.number, view.offset, due);
  else column.waiting.push(view.number, view.offset, due);
}

/** The first line with SKBBK says that the file is v2: the blank ones before it were left out. */
function openWaiting(state: CheckState, column: SkbbkColumn): void {
  if (column.filled) return;
  column.filled = true;
  const { waiting } = column;
  for (let i = 0; i < waiting.length; i += 3) {
    reportSkbbkBlank(state, waiting[i] as number, waiting[i + 1] as number, waiting[i + 2] as number);
  }
  waiting.length = 0;
}

function reportSkbbkBlank(state: CheckState, line: number, offset: number, due: number): void {
  if (!state.takesSocso) return;
  const expected = due < 0 ? '' : formatSen(sen(due));
  reportAt(state, 'SKBBK_BLANK', line, offset, SKBBK_FIELD, due === 0 ? { expected, level: 'note' } : { expected });
}

function checkFiller(state: CheckState): void {
  const { view } = state;
  if ((view.closed & FILLER_BITS) !== 0) return;
  let at = view.start + FILLER.from - 1;
  let end = view.start + COMBINED_LENGTH;
  if (isBlank(view.bytes, at, end)) return;
  const found = shown(readText(view.bytes, at, end - at));
  while (view.bytes[at] === 32) at++;
  while (view.bytes[end - 1] === 32) end--;
  const from = at - view.start + 1;
  report(state, 'FILLER_NOT_BLANK', FILLER, { found, from, to: end - view.start });
}

function handOn(state: CheckState, entry: RegisterEntry, contribution: MonthlyContribution, amounts: Int32Array): void {
  const { sink, tally, view } = state;
  const good = state.fixes === 0;
  if (good) {
    tally.goodLines++;
    addGoodLine(tally, contribution, state.takesSocso, state.takesEis);
  }
  sink.line({
    line: view.number,
    entry,
    wage: contribution.wage,
    contribution,
    inFile: sharesInFile(amounts),
    good,
  });
}
