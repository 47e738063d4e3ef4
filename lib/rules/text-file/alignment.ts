import { type Month, toMMYYYY } from '@/lib/core/month';
import { asciiText, holdsText } from './bytes';
import { type Field, fieldOf } from './layout';
import type { LineView } from './line-view';
import { LINE_BUFFER_BYTES } from './parse';

/** Fields that stand too far left or right because one before them is too narrow or too wide. */
export interface Shift {
  /** The field in which the shift begins. */
  readonly field: Field;
  /** The position at which the contribution month was found. */
  readonly monthAt: number;
}

const FARTHEST_SHIFT = 40;
const MONTH = fieldOf('combined-v2', 'month');
const MONTH_AND_YEAR = /^(?:0[1-9]|1[0-2])(?:19|20)\d\d$/;
const IDENTITY = /^(?:\d{12}|[A-Z]{1,6}\d{4,11} *|\d{5,11} +)$/i;
const EMPLOYER_CODE = /^[A-Z]\d{10}[A-Z]$/i;

/**
 * Looks for the block of digits (month, wages, amounts) somewhere else than in its place. The month that was chosen is
 * the surest sign, any month the next; the nearest one is taken.
 *
 * @param digits how many positions after the month hold digits and blanks only
 * @returns null when the block is not found nearby
 */
export function findShift(view: LineView, month: Month, digits: number): Shift | null {
  const monthAt = findMonth(view, digits, toMMYYYY(month)) ?? findMonth(view, digits, null);
  return monthAt === null ? null : { field: firstShifted(view), monthAt };
}

function findMonth(view: LineView, digits: number, wanted: string | null): number | null {
  for (let distance = 1; distance <= FARTHEST_SHIFT; distance++) {
    for (const at of [MONTH.from - distance, MONTH.from + distance]) {
      if (isMonthAt(view, at, wanted) && isDigitBlock(view, at + MONTH.width, digits)) return at;
    }
  }
  return null;
}

function isMonthAt(view: LineView, position: number, wanted: string | null): boolean {
  const at = view.start + position - 1;
  if (position + MONTH.width - 1 > readable(view) || isDigit(view.bytes[at - 1])) return false;
  if (wanted !== null) return holdsText(view.bytes, at, MONTH.width, wanted);
  return isDigit(view.bytes[at]) && MONTH_AND_YEAR.test(asciiText(view.bytes, at, at + MONTH.width));
}

function isDigitBlock(view: LineView, position: number, digits: number): boolean {
  if (position + digits - 1 > readable(view)) return false;
  const from = view.start + position - 1;
  let seen = false;
  for (let at = from; at < from + digits; at++) {
    if (isDigit(view.bytes[at])) seen = true;
    else if (view.bytes[at] !== 32) return false;
  }
  return seen;
}

function firstShifted(view: LineView): Field {
  const name = fieldOf('combined-v2', 'name');
  const text = (from: number, to: number) => asciiText(view.bytes, view.start + from - 1, view.start + to);
  const identity = fieldOf('combined-v2', 'identityNumber');
  if (IDENTITY.test(text(identity.from, identity.to)) && text(name.from, name.from) !== ' ') return name;
  const code = fieldOf('combined-v2', 'employerCode');
  return EMPLOYER_CODE.test(text(code.from, code.to)) ? fieldOf('combined-v2', 'ssmNumber') : code;
}

function readable(view: LineView): number {
  return Math.min(view.length, LINE_BUFFER_BYTES);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
