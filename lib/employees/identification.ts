import { parseForeignNumber } from '@/lib/rules/identity/foreign-number';
import { parsePassport } from '@/lib/rules/identity/passport';
import type { PersonNumber } from './find-person';

/** What a foreigner is searched by: an SSFW or SSFDW number, else a passport; null when it is neither. */
export function readIdentification(typed: string): PersonNumber | null {
  const ssfw = parseForeignNumber(typed);
  if (ssfw) return { kind: 'ssfw', number: ssfw };
  const passport = parsePassport(typed);
  return passport ? { kind: 'passport', number: passport } : null;
}
