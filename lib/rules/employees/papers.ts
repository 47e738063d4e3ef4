import { addDays, type CalendarDate } from '@/lib/core/calendar';

/** What lets a foreigner work (SOURCES.md#employee-papers): PLKS, Employment Pass, Special Pass, or another pass. */
export const PASS_KINDS = ['plks', 'employment_pass', 'special_pass', 'other'] as const;
export type PassKind = (typeof PASS_KINDS)[number];

/** The days that a foreigner's papers are good for; null where one is not known, which is then not judged. */
export interface PaperDates {
  readonly passportUntil: CalendarDate | null;
  readonly passFrom: CalendarDate | null;
  readonly passUntil: CalendarDate | null;
}

export type PaperFault =
  | { readonly field: 'passportUntil'; readonly fault: 'passportEnded' | 'untilTooFar' }
  | { readonly field: 'passUntil'; readonly fault: 'passEnded' | 'passOrder' | 'untilTooFar' };

/** A passport or a pass that ends within so many days, the last one included, is said to run out (SOURCES.md#employee-papers). */
export const PAPERS_RUN_OUT_DAYS = 90;

const LONGEST_DAYS = 7_305;

/**
 * What is wrong with a foreigner's papers on the day of the registration: passport and pass have to end after that day
 * (SOURCES.md#employee-papers), a pass cannot end before it begins, and none lasts over twenty years.
 */
export function paperFaults(
  { passportUntil, passFrom, passUntil }: PaperDates,
  registeredOn: CalendarDate,
): PaperFault[] {
  const passport = untilFault(passportUntil, 'passportEnded', registeredOn);
  const order = passUntil !== null && passFrom !== null && passUntil < passFrom ? ('passOrder' as const) : null;
  const pass = untilFault(passUntil, 'passEnded', registeredOn) ?? order;
  return [
    ...(passport ? [{ field: 'passportUntil' as const, fault: passport }] : []),
    ...(pass ? [{ field: 'passUntil' as const, fault: pass }] : []),
  ];
}

function untilFault<const Ended extends string>(
  until: CalendarDate | null,
  ended: Ended,
  registeredOn: CalendarDate,
): Ended | 'untilTooFar' | null {
  if (until === null) return null;
  if (until <= registeredOn) return ended;
  return until > addDays(registeredOn, LONGEST_DAYS) ? 'untilTooFar' : null;
}

/** Whether a passport ends before the pass in it does: unusual, to be confirmed. The same day is not before. */
export function isPassportFirst({ passportUntil, passUntil }: PaperDates): boolean {
  return passportUntil !== null && passUntil !== null && passportUntil < passUntil;
}
