import { checkCharacter } from './check-character';

const EMPLOYER_CODE = /^[A-Z]\d{10}[A-Z]$/;
const AREA = /^[A-Z]\d{2}$/;
const LAST_SERIAL = 99_999_999;
const SERIAL_DIGITS = 8;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Whether a text has the shape of an employer code (Kod Majikan): a letter, ten digits, a letter. PERKESO's rule for the
 * last letter is not published, so any letter passes (SOURCES.md#employer-code).
 */
export function isEmployerCode(text: string): boolean {
  return EMPLOYER_CODE.test(text);
}

/**
 * An employer code issued by this portal: area, serial of eight digits, check letter. The letter is ours: ISO 7064
 * MOD 27,26 over the eleven characters before it, each digit 0 to 9 read as A to J (SOURCES.md#employer-code).
 *
 * @param area a letter and two digits, for example `B32`
 * @param serial 1 to 99,999,999
 * @throws Error on an area or a serial of another shape
 */
export function makeEmployerCode(area: string, serial: number): string {
  if (!AREA.test(area)) throw new Error(`not an area: ${area}`);
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) throw new Error(`not a serial: ${serial}`);
  const stem = `${area}${String(serial).padStart(SERIAL_DIGITS, '0')}`;
  return `${stem}${checkLetter(stem)}`;
}

/** Whether a code carries the check letter of this portal. PERKESO's own codes need not: never refuse one for it. */
export function hasOwnCheckLetter(code: string): boolean {
  return isEmployerCode(code) && checkLetter(code.slice(0, -1)) === code.slice(-1);
}

function checkLetter(stem: string): string {
  return checkCharacter(
    stem.replace(/\d/g, (digit) => LETTERS.charAt(Number(digit))),
    LETTERS,
  );
}
