import { isCaseNumber } from '@/lib/rules/case-number';
import { isEmployerCode } from '@/lib/rules/identity/employer-code';
import { parseForeignNumber } from '@/lib/rules/identity/foreign-number';
import { brnKey } from '@/lib/rules/registration/brn';

/**
 * What somebody in the office looks for. `number`: an IC, a passport or a BRN, of which the form does not always tell
 * which it is. `name`: the beginning of a name.
 */
export type SearchTerm =
  | {
      readonly kind: 'employer_code' | 'case_number' | 'record_number' | 'foreign_number' | 'number';
      readonly text: string;
    }
  | { readonly kind: 'name'; readonly text: string };

const RECORD_NUMBER = /^(ACR|ECR)\d{12}$/;
/** A BRN or passport has a digit, and nothing but letters, digits and the signs people write between them. */
const NUMBER = /^(?=.*\d)[A-Z0-9 /.-]{4,25}$/;

/** Reads what was typed: capitals, signs and blanks do not matter in numbers. */
export function readSearchTerm(typed: string): SearchTerm {
  const text = typed.trim().replace(/\s+/g, ' ').toUpperCase();
  const plain = brnKey(text);
  if (isEmployerCode(plain)) return { kind: 'employer_code', text: plain };
  if (isCaseNumber(text.replaceAll(' ', ''))) return { kind: 'case_number', text: text.replaceAll(' ', '') };
  if (RECORD_NUMBER.test(plain)) return { kind: 'record_number', text: plain };
  const foreign = parseForeignNumber(text);
  if (foreign) return { kind: 'foreign_number', text: foreign };
  if (NUMBER.test(text) && /\d{3}/.test(plain)) return { kind: 'number', text: plain };
  return { kind: 'name', text: typed.trim().replace(/\s+/g, ' ').toLowerCase() };
}
