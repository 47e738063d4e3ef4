import { type CalendarDate, hasReachedAge } from '@/lib/core/calendar';
import { birthPlace } from '@/lib/rules/identity/birth-place';
import { type IcNumber, icDigits, parseIcNumber, type Sex } from '@/lib/rules/identity/ic-number';

const OLDEST_AGE = 110;
/** Under 15 somebody is a child in the law on young workers (Act 350; SOURCES.md#employee-age). */
const CHILD_BELOW = 15;
/** Work passes are for adults (SOURCES.md#employee-age). */
const FOREIGN_ADULT = 18;

export type BirthFault = 'birthFuture' | 'birthTooOld' | 'birthAfterStart';
export type BirthWarning = 'child' | 'foreignMinor' | 'birthDiffers' | 'sexDiffers' | 'placeUnknown';

/** What is wrong with a birth date: a day after `today`, an age of 110, a first day of work before it; else null. */
export function birthFault(
  birthDate: CalendarDate,
  employedFrom: CalendarDate | null,
  today: CalendarDate,
): BirthFault | null {
  if (birthDate > today) return 'birthFuture';
  if (hasReachedAge(birthDate, OLDEST_AGE, today)) return 'birthTooOld';
  return employedFrom !== null && employedFrom <= birthDate ? 'birthAfterStart' : null;
}

/**
 * What is legal and unusual about an age at the first day of work: SOCSO has no lowest age (SOURCES.md#employee-age), so
 * it is confirmed and not refused. Exactly 15 (a foreigner: 18) on that day is nothing unusual.
 */
export function ageWarning(
  birthDate: CalendarDate,
  employedFrom: CalendarDate,
  isForeign: boolean,
): 'child' | 'foreignMinor' | null {
  if (isForeign) return hasReachedAge(birthDate, FOREIGN_ADULT, employedFrom) ? null : 'foreignMinor';
  return hasReachedAge(birthDate, CHILD_BELOW, employedFrom) ? null : 'child';
}

/** An IC number as it was typed: what it says of its holder, or `ic` (not twelve digits), `icDate` (no such birth date). */
export type IcReading =
  | { readonly ok: true; readonly ic: IcNumber }
  | { readonly ok: false; readonly fault: 'required' | 'ic' | 'icDate' };

/** Reads the IC number of somebody who is to be registered. `today` bounds the birth date in it. */
export function readIc(typed: string, today: CalendarDate): IcReading {
  const text = typed.trim().replace(/\s+/g, '');
  if (text === '') return { ok: false, fault: 'required' };
  if (icDigits(text) === null) return { ok: false, fault: 'ic' };
  const ic = parseIcNumber(text, today);
  return ic ? { ok: true, ic } : { ok: false, fault: 'icDate' };
}

/** Where a declared birth date or sex is not what the IC number says, and whether the number names no known place. */
export function icWarnings(
  ic: IcNumber,
  declared: { readonly birthDate: CalendarDate; readonly sex: Sex },
): BirthWarning[] {
  return [
    ...(declared.birthDate === ic.birthDate ? [] : ['birthDiffers' as const]),
    ...(declared.sex === ic.sex ? [] : ['sexDiffers' as const]),
    ...(birthPlace(ic.placeCode).kind === 'unissued' ? ['placeUnknown' as const] : []),
  ];
}
