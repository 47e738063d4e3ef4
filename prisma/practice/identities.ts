import type { CalendarDate } from '@/lib/core/calendar';
import { makeSsfdw, makeSsfw } from '@/lib/rules/identity/foreign-number';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Random } from './random';

/**
 * The place of birth in every practice IC number. The codes run from 01 to 16 and 21 to 99; `00` has never been given
 * out, so no practice number can be anybody's (docs/decisions/practice-data.md).
 */
export const PRACTICE_BIRTH_PLACE = '00';

/** The portal counts SSFW numbers up from 1: those of practice people begin far above. */
const FIRST_SSFW = 90_000_001;
const FIRST_SSFDW = 9_000_001;

/** Gives out identity numbers, each once. */
export interface Identities {
  icNumber(birthDate: CalendarDate, sex: Sex): string;
  /** SSFW, or SSFDW for domestic work. */
  foreignNumber(domestic: boolean): string;
  passport(): string;
}

/** A new counter of identity numbers. */
export function newIdentities(random: Random): Identities {
  const given = new Set<string>();
  let foreigners = 0;
  let domestic = 0;
  let passports = 0;
  return {
    icNumber(birthDate, sex) {
      for (;;) {
        const number = icNumber(birthDate, sex, random);
        if (given.has(number)) continue;
        given.add(number);
        return number;
      }
    },
    foreignNumber: (isDomestic) =>
      isDomestic ? makeSsfdw(FIRST_SSFDW + domestic++) : makeSsfw(FIRST_SSFW + foreigners++),
    passport: () => `XX${String(++passports).padStart(7, '0')}`,
  };
}

/** YYMMDD, place, a ninth digit for the century (0 to 4 from 2000 on), two digits, and one that is odd for a man. */
function icNumber(birthDate: CalendarDate, sex: Sex, random: Random): string {
  const day = birthDate.slice(2).replaceAll('-', '');
  const century = birthDate < '2000' ? random.between(5, 9) : random.between(0, 4);
  const serial = String(random.between(0, 99)).padStart(2, '0');
  const last = random.between(0, 4) * 2 + (sex === 'male' ? 1 : 0);
  return `${day}${PRACTICE_BIRTH_PLACE}${century}${serial}${last}`;
}
