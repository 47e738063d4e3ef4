import { addMonths, type Month } from '@/lib/core/month';
import { DOMESTIC_FROM } from './domestic';
import { eisCoverage } from './eis/coverage';
import type { InsuredPerson } from './insured-person';
import { FOREIGN_INJURY_FROM } from './socso/coverage';

/** The months of a person's first contributions with any employer; null when there is none to come. */
export interface FirstMonths {
  readonly socso: Month | null;
  readonly eis: Month | null;
}

/** Nobody is employed longer ahead of their EIS cover than from birth to the age of 18. */
const LONGEST_WAIT_MONTHS = 18 * 12;

/**
 * The first months of contribution of somebody who begins an employment: the ones that are known already if they are
 * earlier, else the first month from the employment's first on in which the Act reaches them. What counts later is how
 * old somebody was then (55 for SOCSO, 57 for EIS), so the month is kept and not worked out anew each month.
 *
 * @param person with the first months known so far; null when none is
 * @param from the month in which the employment begins
 */
export function firstMonths(person: InsuredPerson, from: Month): FirstMonths {
  // SOCSO has no age limit and is older than the tables here: only a law that came later makes somebody wait.
  const socso = latest(from, socsoLimit(person));
  const eis = firstOf(latest(from, person.eisFrom), (on) => eisCoverage(person, on).covered);
  return { socso: earlier(person.firstSocsoMonth, socso), eis: earlier(person.firstEisMonth, eis) };
}

function socsoLimit(person: InsuredPerson): Month | null {
  const limits = [person.residency === 'foreign' ? FOREIGN_INJURY_FROM : null, person.domestic ? DOMESTIC_FROM : null];
  return limits.reduce(later, null);
}

function firstOf(from: Month, isCovered: (on: Month) => boolean): Month | null {
  for (let waited = 0; waited <= LONGEST_WAIT_MONTHS; waited++) {
    const on = addMonths(from, waited);
    if (isCovered(on)) return on;
  }
  return null;
}

function latest(first: Month, ...limits: readonly (Month | null)[]): Month {
  return limits.reduce<Month>((at, limit) => (limit && limit > at ? limit : at), first);
}

function later(a: Month | null, b: Month | null): Month | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: Month | null, b: Month | null): Month | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
