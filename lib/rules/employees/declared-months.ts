import type { CalendarDate } from '@/lib/core/calendar';
import { addMonths, type Month, month, monthOf, monthsFromTo } from '@/lib/core/month';
import { eisCoverage } from '../eis/coverage';
import { firstMonths } from '../first-months';
import type { InsuredPerson } from '../insured-person';
import { socsoCoverage } from '../socso/category';

/** The first months of contribution that an employer tells of somebody, with any employer; null where nothing is told. */
export interface DeclaredMonths {
  readonly socso: Month | null;
  readonly eis: Month | null;
}

/** The first months for which anybody contributed (SOURCES.md#declared-months). */
export const SCHEME_STARTS: Readonly<Record<keyof DeclaredMonths, Month>> = {
  socso: month('1971-10'),
  eis: month('2018-01'),
};

/** Nobody worked, or contributed, before this birthday. */
export const YOUNGEST_AGE = 16;
const RETIREMENT_AGE = 60;

export type DeclaredFault = 'socsoBeforeStart' | 'eisBeforeStart' | 'firstTooYoung' | 'firstAfterStart';

interface DeclaredOf {
  readonly birthDate: CalendarDate | null;
  readonly employedFrom: CalendarDate | null;
}

/**
 * What is wrong with a declared month: before the scheme began, before the month of the 16th birthday, after the month in
 * which the employment begins; null when nothing is. A date that is not known forbids nothing.
 */
export function declaredFault(
  scheme: keyof DeclaredMonths,
  declared: Month,
  { birthDate, employedFrom }: DeclaredOf,
): DeclaredFault | null {
  if (declared < SCHEME_STARTS[scheme]) return scheme === 'socso' ? 'socsoBeforeStart' : 'eisBeforeStart';
  if (birthDate && declared < birthdayMonth(birthDate, YOUNGEST_AGE)) return 'firstTooYoung';
  return employedFrom && declared > monthOf(employedFrom) ? 'firstAfterStart' : null;
}

/**
 * Those declared months that change what is contributed for somebody: the SOCSO category, or whether EIS covers them, in
 * any month from the employment's first up to the age of 60 (SOURCES.md#declared-months). The others are null: they are
 * late, the register has an earlier one, or the person is young enough without them.
 *
 * @param person with the first months that the central register knows
 * @param from the month in which the employment begins
 */
export function declaredThatCount(person: InsuredPerson, declared: DeclaredMonths, from: Month): DeclaredMonths {
  const months = monthsFromTo(from, addMonths(birthdayMonth(person.birthDate, RETIREMENT_AGE), -1));
  const known = asContributor(person, from);
  const socso = asContributor({ ...person, firstSocsoMonth: declared.socso ?? person.firstSocsoMonth }, from);
  const eis = asContributor({ ...person, firstEisMonth: declared.eis ?? person.firstEisMonth }, from);
  const changesSocso = (on: Month) => socsoCoverage(socso, on).category === 'first' && isSecond(known, on);
  const changesEis = (on: Month) => eisCoverage(eis, on).covered && !eisCoverage(known, on).covered;
  return {
    socso: months.some(changesSocso) ? declared.socso : null,
    eis: months.some(changesEis) ? declared.eis : null,
  };
}

function isSecond(person: InsuredPerson, on: Month): boolean {
  return socsoCoverage(person, on).category === 'second';
}

function asContributor(person: InsuredPerson, from: Month): InsuredPerson {
  const { socso, eis } = firstMonths(person, from);
  return { ...person, firstSocsoMonth: socso, firstEisMonth: eis };
}

function birthdayMonth(birthDate: CalendarDate, age: number): Month {
  return addMonths(monthOf(birthDate), age * 12);
}
