const PASSPORT = /^[A-Z0-9]{5,20}$/;

/**
 * Reads a passport number: capital letters and digits, 5 to 20 of them; blanks and hyphens are dropped. Every country
 * writes its own, so nothing more is asked (SOURCES.md#foreign-number).
 *
 * @returns the number in capitals, or null
 */
export function parsePassport(text: string): string | null {
  const number = text.replace(/[\s-]/g, '').toUpperCase();
  return PASSPORT.test(number) && /\d/.test(number) ? number : null;
}
