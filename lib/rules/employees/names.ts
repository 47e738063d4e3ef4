import { nameKey } from '@/lib/rules/text-file/names';

/** The most characters that a name may have: the width of the field in the contribution file. */
export const LONGEST_NAME = 150;

/** What is wrong with a name as it was typed. */
export type NameFault = 'required' | 'nameTooLong' | 'nameInvisible' | 'nameSigns';

export type NameReading =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly fault: NameFault };

/** Formatting marks, controls, private and unassigned characters: nobody sees them, and two names would look the same. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;
const ALLOWED = /^[\p{L}\p{M}'\u2018\u2019\u02bb\u02bc`.,\-\u2010\u2011/@()& ]+$/u;

/**
 * Reads a person's name: NFC, single blanks, at most 150 characters. Letters of every script with their marks, and what
 * legal Malaysian names hold besides (A/L, A/P, S/O, BIN, BINTI, `@` of an alias, apostrophes, hyphens, full stops).
 * Tabs and line ends between words count as blanks; invisible characters are refused, because they make two people out
 * of one (SOURCES.md#names).
 */
export function readName(typed: string): NameReading {
  const name = singleBlanks(typed.normalize('NFC'));
  if (name === '') return { ok: false, fault: 'required' };
  if (INVISIBLE.test(name)) return { ok: false, fault: 'nameInvisible' };
  if (!ALLOWED.test(name) || !/\p{L}/u.test(name)) return { ok: false, fault: 'nameSigns' };
  if ([...name].length > LONGEST_NAME) return { ok: false, fault: 'nameTooLong' };
  return { ok: true, name };
}

/**
 * A text with single blanks and none at its ends. Every blank that is seen counts, and so do tabs and line ends; the byte
 * order mark, which JavaScript takes for a blank, does not: it is invisible.
 */
export function singleBlanks(text: string): string {
  return text.replace(/[\t\n\v\f\r\p{Z}]+/gu, ' ').replace(/^ | $/g, '');
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Han}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Tamil}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Bengali}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
] as const;

/**
 * Whether a name has letters of more than one script, such as a Cyrillic `а` in "Ahmad". It may be right (a Chinese name
 * after the Latin one), so it is shown to the officer and refused to nobody.
 */
export function hasMixedScripts(name: string): boolean {
  return SCRIPTS.filter((script) => script.test(name)).length > 1;
}

/**
 * What two names have in common that could be one person's: case, blanks, punctuation, accents, the `@` of an alias and
 * the words bin, binti, a/l, a/p do not count. A name without a Latin letter keeps its own.
 */
export function nearKey(name: string): string {
  if (/\p{Script=Latin}/u.test(name)) return nameKey(name);
  return name.normalize('NFKC').toUpperCase();
}

/** Whether two names could be one person's (`nearKey`). */
export function isNearName(one: string, other: string): boolean {
  return nearKey(one) === nearKey(other);
}
