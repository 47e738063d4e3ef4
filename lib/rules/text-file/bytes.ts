/** What `readDigits` answers for a field of blanks only, and for one that is not right-aligned digits. */
export const BLANK = -1;
export const MALFORMED = -2;

const SPACE = 32;

/**
 * Reads a right-aligned number padded with blanks or zeros, as every payroll program writes it one way or the other.
 *
 * @param width at most 14, so that the number is exact
 * @returns the number, `BLANK` or `MALFORMED`
 */
export function readDigits(bytes: Uint8Array, at: number, width: number): number {
  const end = at + width;
  let from = at;
  while (from < end && bytes[from] === SPACE) from++;
  if (from === end) return BLANK;
  let value = 0;
  for (; from < end; from++) {
    const digit = (bytes[from] as number) - 48;
    if (digit < 0 || digit > 9) return MALFORMED;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether every byte from `at` up to, but without, `end` is a blank. */
export function isBlank(bytes: Uint8Array, at: number, end: number): boolean {
  for (let from = at; from < end; from++) if (bytes[from] !== SPACE) return false;
  return true;
}

/** The ASCII text of a field without the blanks around it. */
export function readText(bytes: Uint8Array, at: number, width: number): string {
  let from = at;
  let end = at + width;
  while (from < end && bytes[from] === SPACE) from++;
  while (end > from && bytes[end - 1] === SPACE) end--;
  return asciiText(bytes, from, end);
}

/** The 12 characters of an identity number in capitals, without the blanks around it. */
export function readIdentity(bytes: Uint8Array, at: number): string {
  let plain = bytes[at] !== SPACE;
  for (let from = at; plain && from < at + 12; from++) {
    const byte = bytes[from] as number;
    plain = byte > SPACE && byte < 97;
  }
  if (!plain) return readText(bytes, at, 12).toUpperCase();
  return String.fromCharCode(
    bytes[at] as number,
    bytes[at + 1] as number,
    bytes[at + 2] as number,
    bytes[at + 3] as number,
    bytes[at + 4] as number,
    bytes[at + 5] as number,
    bytes[at + 6] as number,
    bytes[at + 7] as number,
    bytes[at + 8] as number,
    bytes[at + 9] as number,
    bytes[at + 10] as number,
    bytes[at + 11] as number,
  );
}

/**
 * Whether a field holds a text and then blanks only, capitals or not. The quick answer for nearly every line: false
 * means "look closer", not "different".
 */
export function holdsText(bytes: Uint8Array, at: number, width: number, text: string): boolean {
  const { length } = text;
  if (length > width) return false;
  for (let i = 0; i < length; i++) {
    const found = bytes[at + i] as number;
    const wanted = text.charCodeAt(i);
    if (found !== wanted && capital(found) !== capital(wanted)) return false;
  }
  return isBlank(bytes, at + length, at + width);
}

/** The bytes from `from` up to, but without, `end` as text; each must be ASCII. */
export function asciiText(bytes: Uint8Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

function capital(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}
