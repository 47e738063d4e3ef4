import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { type EisContribution, eisContribution } from './eis/contribution';
import { type EisCoverage, eisCoverage } from './eis/coverage';
import type { InsuredPerson } from './insured-person';
import { type SkbbkContribution, skbbkContribution } from './skbbk/contribution';
import { type SkbbkCoverage, skbbkCoverage } from './skbbk/coverage';
import { type SocsoCoverage, socsoCoverage } from './socso/category';
import { type SocsoContribution, socsoContribution } from './socso/contribution';

export type { InsuredPerson, Residency, SkbbkChoice } from './insured-person';
export type { EisRule, RuleCode, SkbbkRule, SocsoRule } from './rule-codes';
export type { BandTable } from './tables/band-table';

/** What the law says of a person in a month, before the wage is known. */
export interface MonthlyCoverage {
  readonly month: Month;
  readonly socso: SocsoCoverage;
  readonly eis: EisCoverage;
  readonly skbbk: SkbbkCoverage;
}

/** A person's month: what each side pays in each scheme, with the rule, table and row that say so. */
export interface MonthlyContribution {
  readonly month: Month;
  readonly wage: Sen;
  readonly socso: SocsoContribution;
  readonly eis: EisContribution;
  readonly skbbk: SkbbkContribution;
  /** The employer's SOCSO and EIS. */
  readonly employer: Sen;
  /** The employee's SOCSO, EIS and SKBBK. */
  readonly employee: Sen;
  readonly total: Sen;
}

/**
 * A person's contributions for a month, with their explanation. Screens, files and papers all use this one function.
 *
 * @param wage all wages for the month, in whole sen, 0 or more; 0 gives no contribution
 * @throws Error when the wage is negative
 */
export function monthlyContribution(person: InsuredPerson, on: Month, wage: Sen): MonthlyContribution {
  return contributionOn(monthlyCoverage(person, on), wage);
}

/** The first half of `monthlyContribution`, for callers that try several wages of one person and month. */
export function monthlyCoverage(person: InsuredPerson, on: Month): MonthlyCoverage {
  return {
    month: on,
    socso: socsoCoverage(person, on),
    eis: eisCoverage(person, on),
    skbbk: skbbkCoverage(person, on),
  };
}

/** The second half of `monthlyContribution`: the amounts of a wage. @throws Error when the wage is negative */
export function contributionOn(coverage: MonthlyCoverage, wage: Sen): MonthlyContribution {
  if (!(wage >= 0)) throw new Error(`not a wage: ${wage}`);
  const socso = socsoContribution(coverage.socso, wage);
  const eis = eisContribution(coverage.eis, wage);
  const skbbk = skbbkContribution(coverage.skbbk, wage);
  // Sums of a few hundred ringgit: exact, so the check in `sen` would only cost time.
  const employer = (socso.employer + eis.employer) as Sen;
  const employee = (socso.employee + eis.employee + skbbk.employee) as Sen;
  return { month: coverage.month, wage, socso, eis, skbbk, employer, employee, total: (employer + employee) as Sen };
}
