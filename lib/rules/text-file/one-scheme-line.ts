import { type CalendarDate, dateFromParts } from '@/lib/core/calendar';
import { monthOf } from '@/lib/core/month';
import { BLANK, MALFORMED, readDigits, readText } from './bytes';
import { type CheckState, type RegisterEntry, report } from './check-state';
import { fieldOf } from './layout';
import { foundIn } from './shares';
import { checkWho } from './who';

const AMOUNT = fieldOf('socso-223', 'amount');
const DATE = fieldOf('socso-223', 'employmentDate');
const STATUS = fieldOf('socso-223', 'employmentStatus');

/** New, stopped, died, sick leave on PERKESO benefit, unpaid leave. */
const STATUSES = new Set(['', 'B', 'H', 'M', 'S', 'T']);

/**
 * Checks one line of the 223-character layouts. It carries a total and no wages, so nothing can be handed on: the file
 * as a whole says so once.
 */
export function checkOneSchemeLine(state: CheckState): void {
  const { closed } = state.view;
  const { entry } = checkWho(state);
  if ((closed & (1 << 5)) === 0) checkAmount(state);
  const status = (closed & (1 << 7)) === 0 ? checkStatus(state) : null;
  if (status !== null && (closed & (1 << 6)) === 0) checkDate(state, status, entry);
}

function checkAmount(state: CheckState): void {
  const { view } = state;
  const amount = readDigits(view.bytes, view.start + AMOUNT.from - 1, AMOUNT.width);
  if (amount === BLANK) report(state, 'AMOUNT_MISSING', AMOUNT);
  else if (amount === MALFORMED) report(state, 'AMOUNT_FORMAT', AMOUNT, { found: foundIn(state, AMOUNT) });
}

/** @returns the status, or null when it is none that the layout knows */
function checkStatus(state: CheckState): string | null {
  const { view } = state;
  const status = readText(view.bytes, view.start + STATUS.from - 1, STATUS.width).toUpperCase();
  if (STATUSES.has(status)) return status;
  report(state, 'EMP_STATUS_INVALID', STATUS, { found: foundIn(state, STATUS), expected: 'B, H, M, S, T' });
  return null;
}

/** Programs that fill in the first day of everybody leave the status blank: then the date says nothing of this month. */
function checkDate(state: CheckState, status: string, entry: RegisterEntry | undefined): void {
  const { view } = state;
  const at = view.start + DATE.from - 1;
  const moved = status === 'B' || status === 'H' || status === 'M';
  const digits = readDigits(view.bytes, at, DATE.width);
  if (digits === BLANK || digits === 0) {
    if (moved) report(state, 'EMP_DATE_MISSING', DATE, { expected: 'DDMMYYYY' });
    return;
  }
  const date = readDate(readText(view.bytes, at, DATE.width));
  if (date === null) report(state, 'EMP_DATE_FORMAT', DATE, { found: foundIn(state, DATE), expected: 'DDMMYYYY' });
  else if (moved) checkMove(state, status, date, entry);
}

/** Somebody who joined, stopped or died: the day lies in the month and is the register's. */
function checkMove(state: CheckState, status: string, date: CalendarDate, entry: RegisterEntry | undefined): void {
  const found = foundIn(state, DATE);
  if (monthOf(date) !== state.context.month) {
    report(state, 'EMP_DATE_OUTSIDE_MONTH', DATE, { found, expected: state.monthText });
    return;
  }
  const registered = status === 'B' ? entry?.employedFrom : entry?.employedTo;
  if (entry && registered !== date) {
    const expected = registered ? writtenDate(registered) : '';
    report(state, 'STATUS_DISAGREES', STATUS, { found: `${status} ${found}`, expected });
  }
}

function readDate(text: string): CalendarDate | null {
  if (!/^\d{8}$/.test(text)) return null;
  return dateFromParts(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)));
}

function writtenDate(date: CalendarDate): string {
  return `${date.slice(8, 10)}${date.slice(5, 7)}${date.slice(0, 4)}`;
}
