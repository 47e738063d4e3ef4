import type { CalendarDate } from '@/lib/core/calendar';
import { firstDayOf, type Month, monthOf } from '@/lib/core/month';
import { ageInMonth } from '../age';
import { eisCoverage } from '../eis/coverage';
import type { Residency } from '../insured-person';
import type { EisRule } from '../rule-codes';

/** Whom the question is about. */
export interface EisStarter {
  readonly birthDate: CalendarDate;
  readonly residency: Residency;
  readonly domestic: boolean;
  readonly employedFrom: CalendarDate;
}

/**
 * From when EIS is paid for somebody who is registered on a day. `from` is null when EIS does not cover the person in that
 * month, and `rule` says why. `onlyIfPaidBefore`: somebody of 57 to 59, who is covered only when EIS was due before 57.
 */
export interface EisStart {
  readonly from: CalendarDate | null;
  readonly rule: EisRule;
  readonly onlyIfPaidBefore: boolean;
}

const LATE_START_AGE = 57;
const RETIREMENT_AGE = 60;

/**
 * The first day of the month from which EIS is paid: the month of the registration, or that of the first day of work when
 * it is later. Months before the registration are never paid back (Act 800 s.16(3)-(4); SOURCES.md#eis-start).
 */
export function eisStart(person: EisStarter, registeredOn: CalendarDate): EisStart {
  const month = later(monthOf(person.employedFrom), monthOf(registeredOn));
  const age = ageInMonth(person.birthDate, month);
  const onlyIfPaidBefore = person.residency !== 'foreign' && age >= LATE_START_AGE && age < RETIREMENT_AGE;
  if (onlyIfPaidBefore) return { from: firstDayOf(month), rule: 'eis.from_57_never_paid', onlyIfPaidBefore };
  const { covered, rule } = eisCoverage(
    { ...person, firstSocsoMonth: null, firstEisMonth: null, eisFrom: null, invalidityPension: null, skbbkChoices: [] },
    month,
  );
  return { from: covered ? firstDayOf(month) : null, rule, onlyIfPaidBefore };
}

function later(one: Month, other: Month): Month {
  return one > other ? one : other;
}
