/** Digits of a one-time code. */
export const CODE_DIGITS = 8;
const CODES = 10 ** CODE_DIGITS;

/** What a code is good for. One asked for one purpose is refused for every other. */
export type CodePurpose = 'sign-in' | 'change-email';

/**
 * A new code, with its leading zeros.
 *
 * @param randomBelow a whole number from 0 to below the given one, each equally likely: `crypto.randomInt`
 */
export function newCode(randomBelow: (limit: number) => number): string {
  return String(randomBelow(CODES)).padStart(CODE_DIGITS, '0');
}

/** The eight digits in what a person typed or pasted (blanks and dashes between them do not count), or null. */
export function readCode(typed: string): string | null {
  if (typed.length > 64) return null;
  const digits = typed.normalize('NFKC').replace(/[\s\u200B-\u200D\u2060\uFEFF-]/g, '');
  return /^[0-9]{8}$/.test(digits) ? digits : null;
}

/** A code as it is shown: `1234 5678`. */
export function groupCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
