import { fromMMYYYY } from '@/lib/core/month';
import { isBlank, readText } from './bytes';
import { COMBINED_LENGTH, fieldOf, ONE_SCHEME_LENGTH } from './layout';
import type { LineView } from './line-view';
import { LINE_BUFFER_BYTES } from './parse';

/**
 * What a line looks like from its length: one of the layouts, the 83-character diskette file that came before them, a
 * line with separators that no portal takes, or nothing known.
 */
export type LineShape = 'combined' | 'oneScheme' | 'diskette' | 'separated' | 'other';

const DISKETTE_LENGTH = 83;
const MONTH = fieldOf('combined-v2', 'month');
const LAST_OF_V1 = fieldOf('combined-v2', 'eisEmployee').to;
const LAST_OF_V2 = fieldOf('combined-v2', 'skbbk').to;
const LAST_OF_ONE_SCHEME = fieldOf('socso-223', 'amount').to;
const SEPARATORS = new Set([...'|,;'].map((separator) => separator.charCodeAt(0)));

/** A line is separated when it has at least this many separators: a name may hold a comma or two. */
const FEWEST_SEPARATORS = 4;

/** The shape of a line. A layout's line that lost only blanks at its end has the shape of the layout. */
export function shapeOf(view: LineView): LineShape {
  const { length } = view;
  if (length === COMBINED_LENGTH) return 'combined';
  if (length === ONE_SCHEME_LENGTH) return 'oneScheme';
  if (length === DISKETTE_LENGTH) return 'diskette';
  if (length < COMBINED_LENGTH && length >= LAST_OF_V1 && lacksOnlyBlanks(view)) return 'combined';
  if (length < ONE_SCHEME_LENGTH && length >= LAST_OF_ONE_SCHEME && isInPlace(view, LAST_OF_ONE_SCHEME))
    return 'oneScheme';
  return isSeparated(view) ? 'separated' : 'other';
}

/** Whether a line is empty, or holds blanks or the end-of-file mark of DOS only. */
export function isBlankLine(view: LineView): boolean {
  if (view.length === 1 && view.bad[0]?.character === '\u001a') return true;
  // Of a longer line the rest is unknown: it may hold anything.
  if (view.bad.length > 0 || view.length > LINE_BUFFER_BYTES) return false;
  return isBlank(view.bytes, view.start, view.start + view.length);
}

/** The digits must stand in their places: a line that is short because a field is narrow would be read wrongly. */
function lacksOnlyBlanks(view: LineView): boolean {
  const last = view.length < LAST_OF_V2 ? LAST_OF_V1 : LAST_OF_V2;
  if (!isInPlace(view, LAST_OF_V1)) return false;
  return isBlank(view.bytes, view.start + last, view.start + view.length);
}

function isInPlace(view: LineView, lastDigitAt: number): boolean {
  const at = view.start + MONTH.from - 1;
  const digit = (view.bytes[view.start + lastDigitAt - 1] ?? 0) - 48;
  return digit >= 0 && digit <= 9 && holdsMonth(view.bytes, at);
}

/** Whether the bytes from `at` on are a month, its first zero written as a blank or not. */
export function holdsMonth(bytes: Uint8Array, at: number): boolean {
  return fromMMYYYY(readText(bytes, at, MONTH.width).padStart(MONTH.width, '0')) !== null;
}

function isSeparated(view: LineView): boolean {
  let count = 0;
  const end = view.start + Math.min(view.length, COMBINED_LENGTH);
  for (let at = view.start; at < end; at++) if (SEPARATORS.has(view.bytes[at] as number)) count++;
  const tabs = view.bad.filter(({ character }) => character === '\t').length;
  return count + tabs >= FEWEST_SEPARATORS;
}
