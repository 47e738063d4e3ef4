import type { CalendarDate } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import type { InvalidityPension } from './socso/invalidity-pension';

/** How a person may stay in Malaysia. The first three are "local" in both Acts; temporary residents too. */
export const RESIDENCIES = ['citizen', 'permanent', 'temporary', 'foreign'] as const;
export type Residency = (typeof RESIDENCIES)[number];

/** A worker's word on SKBBK: in or out, from a month on, until the next choice. */
export interface SkbbkChoice {
  readonly from: Month;
  readonly takesPart: boolean;
}

/** What the law needs to know about an employee to work out one month. */
export interface InsuredPerson {
  readonly birthDate: CalendarDate;
  readonly residency: Residency;
  /** Works in a private household (maid, driver, gardener, cook, guard, nanny, carer). */
  readonly domestic: boolean;
  /** The month of the first SOCSO contribution with any employer; null when this would be the first. */
  readonly firstSocsoMonth: Month | null;
  /** The month of the first EIS contribution with any employer; null when there is none yet. */
  readonly firstEisMonth: Month | null;
  /**
   * The first month for which this employer may pay EIS for the person: Act 800 s.16(3)-(4) allows no back payment
   * to months before the registration. Null when no limit is known.
   */
  readonly eisFrom: Month | null;
  /** Null for whom PERKESO pays none, or none is known. */
  readonly invalidityPension: InvalidityPension | null;
  /** Oldest first. */
  readonly skbbkChoices: readonly SkbbkChoice[];
}
