import { asMonth, type Month } from '@/lib/core/month';

/** What somebody looks for in a list of records. */
export type RecordSearch =
  | { readonly kind: 'all' }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'year'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'number'; readonly part: string }
  | { readonly kind: 'nothing' };

/** The months by the first three letters of their Malay and English names. */
const MONTH_STARTS: Readonly<Record<string, string>> = {
  jan: '01',
  feb: '02',
  mac: '03',
  mar: '03',
  apr: '04',
  mei: '05',
  may: '05',
  jun: '06',
  jul: '07',
  ogo: '08',
  aug: '08',
  sep: '09',
  okt: '10',
  oct: '10',
  nov: '11',
  dis: '12',
  dec: '12',
};

/**
 * Reads a search: a month as people write it (`10/2026`, `2026-10`, `Oktober 2026`, `Oct 2026`), a year (`2026`), or else
 * a part of a record's number, whose blanks and case do not count. Other signs are in no number, so they find nothing.
 */
export function readRecordSearch(text: string): RecordSearch {
  const typed = text.trim();
  if (typed === '') return { kind: 'all' };
  const month = readMonth(typed);
  if (month) return { kind: 'month', month };
  if (/^(19|20)\d{2}$/.test(typed)) {
    return { kind: 'year', from: `${typed}-01` as Month, to: `${typed}-12` as Month };
  }
  const part = typed.replace(/\s/g, '').toUpperCase();
  return /^[A-Z0-9]+$/.test(part) ? { kind: 'number', part } : { kind: 'nothing' };
}

function readMonth(typed: string): Month | null {
  const figures = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed);
  if (figures) return asMonth(`${figures[2]}-${figures[1]?.padStart(2, '0')}`);
  const turned = /^(\d{4})\s*[/.-]\s*(\d{1,2})$/.exec(typed);
  if (turned) return asMonth(`${turned[1]}-${turned[2]?.padStart(2, '0')}`);
  const words = /^(\p{L}{3,9})\.?\s+(\d{4})$/u.exec(typed);
  const number = MONTH_STARTS[words?.[1]?.slice(0, 3).toLowerCase() ?? ''];
  return words && number ? asMonth(`${words[2]}-${number}`) : null;
}

/**
 * Reads a search among a record's people: a part of the name, and of the identity number when the text could be one
 * (letters, digits, and the blanks and hyphens people put between them).
 */
export function readPersonSearch(text: string): { readonly name: string; readonly identity: string | null } {
  const name = text.trim();
  const identity = name.replace(/[\s-]/g, '').toUpperCase();
  return { name, identity: /^[A-Z0-9]{3,12}$/.test(identity) && /\d/.test(identity) ? identity : null };
}

/**
 * A search for a person as an address may keep it: of what could be a whole identity number only the last four
 * characters, because addresses end up in histories and logs.
 */
export function addressableSearch(text: string): string {
  const { identity } = readPersonSearch(text);
  return identity && identity.length > LONGEST_PART ? identity.slice(-4) : text;
}

/** A longer text without blanks may be the whole of an identity number. */
const LONGEST_PART = 6;

/** A text as a part of a LIKE pattern, in which `%`, `_` and `\` stand for themselves. */
export function likePart(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
