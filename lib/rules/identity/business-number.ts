export const SSM_ENTITIES = [
  'local_company',
  'foreign_company',
  'business',
  'local_llp',
  'foreign_llp',
  'professional_llp',
] as const;
/** What an SSM number of the new form says was registered. */
export type SsmEntity = (typeof SSM_ENTITIES)[number];

/**
 * A registration number (BRN). `ssm`: YYYY TT NNNNNN, twelve digits, since 11 October 2019. `ssm_old`: digits, a hyphen
 * and a letter. `other`: anything else up to 20 characters (a society, a school, a household's own IC number).
 */
export type BusinessNumber =
  | { readonly kind: 'ssm'; readonly number: string; readonly year: number; readonly entity: SsmEntity }
  | { readonly kind: 'ssm_old' | 'other'; readonly number: string };

const LONGEST = 20;
const PRINTABLE = /^[\x20-\x7e]+$/;
const NEW_FORM = /^((?:18|19|20)\d{2})0([1-6])\d{6}$/;
const OLD_FORM = /^\d{1,9}-[A-Z]$/;

/**
 * Reads a registration number: capitals, single blanks, at most 20 printable ASCII characters, the width of the field
 * in the contribution file (SOURCES.md#business-number). Neither form has a known check digit.
 *
 * @returns null when it is empty, too long, or has other characters
 */
export function parseBusinessNumber(text: string): BusinessNumber | null {
  const number = text.trim().replace(/\s+/g, ' ').toUpperCase();
  if (number.length > LONGEST || !PRINTABLE.test(number)) return null;
  const found = NEW_FORM.exec(number);
  const entity = SSM_ENTITIES[Number(found?.[2]) - 1];
  if (found && entity) return { kind: 'ssm', number, year: Number(found[1]), entity };
  return { kind: OLD_FORM.test(number) ? 'ssm_old' : 'other', number };
}
