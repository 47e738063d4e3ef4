import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import type { InsuredPerson } from './insured-person';
import type { EisRule, SkbbkRule, SocsoRule } from './rule-codes';
import type { BandTable } from './tables/band-table';

export type { InsuredPerson, Residency, SkbbkChoice } from './insured-person';
export type { EisRule, RuleCode, SkbbkRule, SocsoRule } from './rule-codes';
export type { BandTable } from './tables/band-table';

export type SocsoCategory = 'first' | 'second' | 'none';

/** SOCSO of one month. `row` is 1-based; 0 when there is no table or no wage. */
export interface SocsoContribution {
  readonly category: SocsoCategory;
  readonly rule: SocsoRule;
  readonly table: BandTable | null;
  readonly row: number;
  readonly employer: Sen;
  readonly employee: Sen;
}

/** EIS of one month. */
export interface EisContribution {
  readonly covered: boolean;
  readonly rule: EisRule;
  readonly table: BandTable | null;
  readonly row: number;
  readonly employer: Sen;
  readonly employee: Sen;
}

/** SKBBK of one month: the employee's alone. `confirmed` is false past the last month its table is confirmed for. */
export interface SkbbkContribution {
  readonly covered: boolean;
  readonly rule: SkbbkRule;
  readonly table: BandTable | null;
  readonly confirmed: boolean;
  readonly row: number;
  readonly employee: Sen;
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

/** What the law says of a person in a month, whatever the wage. */
export interface CoverageOfMonth {
  readonly month: Month;
  readonly socso: { readonly category: SocsoCategory; readonly rule: SocsoRule; readonly table: BandTable | null };
  readonly eis: { readonly covered: boolean; readonly rule: EisRule; readonly table: BandTable | null };
  readonly skbbk: {
    readonly covered: boolean;
    readonly rule: SkbbkRule;
    readonly table: BandTable | null;
    readonly confirmed: boolean;
  };
}

/**
 * A person's contributions for a month, with their explanation. Screens, files and papers all use this one function.
 *
 * @param wage all wages for the month, in whole sen, 0 or more; 0 gives no contribution
 * @throws Error when the wage is negative
 */
export function monthlyContribution(person: InsuredPerson, month: Month, wage: Sen): MonthlyContribution {
  return contributionOn(coverageOfMonth(person, month), wage);
}

/** The first half of `monthlyContribution`: who is covered by what. For callers that try many wages. */
export function coverageOfMonth(_person: InsuredPerson, _month: Month): CoverageOfMonth {
  throw new Error('being written');
}

/** The second half of `monthlyContribution`: the amounts of a wage. @throws Error when the wage is negative */
export function contributionOn(_coverage: CoverageOfMonth, _wage: Sen): MonthlyContribution {
  throw new Error('being written');
}
