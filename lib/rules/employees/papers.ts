import { addDays, type CalendarDate } from '@/lib/core/calendar';

/** What lets a foreigner work (SOURCES.md#employee-papers): PLKS, Employment Pass, Special Pass, or another pass. */
export const PASS_KINDS = ['plks', 'employment_pass', 'special_pass', 'other'] as const;
export type PassKind = (typeof PASS_KINDS)[number];

/** The days that a foreigner's papers are good for. `passFrom` may be unknown. */
export interface PaperDates {
  readonly passportUntil: CalendarDate;
  readonly passFrom: CalendarDate | null;
  readonly passUntil: CalendarDate;
}

export type PaperFault =
  | { readonly field: 'passportUntil'; readonly fault: 'passportEnded' | 'untilTooFar' }
  | { readonly field: 'passUntil'; readonly fault: 'passEnded' | 'passOrder' | 'untilTooFar' };

const LONGEST_DAYS = 7_305;

/**
 * What is wrong with a foreigner's papers on the day of the registration: passport and pass have to end after that day
 * (SOURCES.md#employee-papers), a pass cannot end before it begins, and none lasts over twenty years.
 */
export function paperFaults(
  { passportUntil, passFrom, passUntil }: PaperDates,
  registeredOn: CalendarDate,
): PaperFault[] {
  const faults: PaperFault[] = [];
  const tooFar = addDays(registeredOn, LONGEST_DAYS);
  if (passportUntil <= registeredOn) faults.push({ field: 'passportUntil', fault: 'passportEnded' });
  else if (passportUntil > tooFar) faults.push({ field: 'passportUntil', fault: 'untilTooFar' });
  if (passUntil <= registeredOn) faults.push({ field: 'passUntil', fault: 'passEnded' });
  else if (passUntil > tooFar) faults.push({ field: 'passUntil', fault: 'untilTooFar' });
  else if (passFrom !== null && passUntil < passFrom) faults.push({ field: 'passUntil', fault: 'passOrder' });
  return faults;
}

/** Whether a passport ends before the pass in it does: unusual, to be confirmed. The same day is not before. */
export function isPassportFirst({ passportUntil, passUntil }: PaperDates): boolean {
  return passportUntil < passUntil;
}
