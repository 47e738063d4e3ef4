const FOREIGN_NUMBER = /^(?=.{5,12}$)SSFD?W[A-Z0-9]+$/;
const FILE_WIDTH = 12;
const LAST_SSFW = 99_999_999;
const LAST_SSFDW = 9_999_999;

/**
 * Reads the number PERKESO gives a foreign employee (SSFW) or foreign domestic employee (SSFDW): the letters, then
 * letters or digits, at most 12 characters, the width of the field in the contribution file. What follows the letters
 * is not published (SOURCES.md#foreign-number).
 *
 * @returns the number in capitals without blanks or hyphens, or null
 */
export function parseForeignNumber(text: string): string | null {
  const number = text.replace(/[\s-]/g, '').toUpperCase();
  return FOREIGN_NUMBER.test(number) ? number : null;
}

/** An SSFW number issued by this portal: SSFW and eight digits. @param serial 1 to 99,999,999 @throws Error otherwise */
export function makeSsfw(serial: number): string {
  return foreignNumber('SSFW', serial, LAST_SSFW);
}

/** An SSFDW number issued by this portal: SSFDW and seven digits. @param serial 1 to 9,999,999 @throws Error otherwise */
export function makeSsfdw(serial: number): string {
  return foreignNumber('SSFDW', serial, LAST_SSFDW);
}

function foreignNumber(prefix: string, serial: number, last: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > last) throw new Error(`not a serial: ${serial}`);
  return `${prefix}${String(serial).padStart(FILE_WIDTH - prefix.length, '0')}`;
}
