import { type Month, month } from '@/lib/core/month';
import type { PersonKind } from './kinds';
import { LONGEST_NAME } from './names';

/** A place in a company, with what is special about whoever holds it in the open month. */
export interface Role {
  readonly kind: PersonKind;
  readonly name?: string;
  /** The same wages each month, in sen. */
  readonly pay?: number;
  /** The percentage of the usual pay in the open month. */
  readonly openMonthPercent?: number;
  /** Months from the beginning of the employment to the open month; 0 is the open month itself. */
  readonly hiredMonthsAgo?: number;
  /** The first to hold the place, however late they came. */
  readonly newPlace?: boolean;
  readonly leavesInOpenMonth?: boolean;
  /** Left seven months ago and came back four months ago. */
  readonly returned?: boolean;
  /** Registered two months after the beginning of the employment. */
  readonly registeredLate?: boolean;
  readonly domestic?: boolean;
  /** Gets an invalidity pension since eighteen months before the open one; the average wage before it, in sen. */
  readonly pensionWage?: number;
  /** Out of SKBBK from a month on, and perhaps in again; null stays in. Not given: as chance has it. */
  readonly skbbk?: { readonly out: Month; readonly backIn?: Month } | null;
}

const JULY = { out: month('2026-07') };
const AUGUST = { out: month('2026-08') };
const SEPTEMBER = { out: month('2026-09') };
const OUT_AND_BACK = { out: month('2026-07'), backIn: month('2026-10') };

/** A household with two helpers; before the second came, nobody in it was under EIS. */
export const HOUSEHOLD_CAST: readonly Role[] = [
  { kind: 'foreign', domestic: true, hiredMonthsAgo: 41 },
  { kind: 'local', domestic: true, hiredMonthsAgo: 17, newPlace: true, skbbk: null },
];

/** Eight people, nearly each of another kind. */
export const SMALL_CAST: readonly Role[] = [
  { kind: 'local', pay: 6_000_00, hiredMonthsAgo: 80, skbbk: null },
  { kind: 'local', pay: 3_000_00, hiredMonthsAgo: 52, skbbk: JULY },
  { kind: 'permanent', hiredMonthsAgo: 37, openMonthPercent: 140, skbbk: null },
  { kind: 'foreign', hiredMonthsAgo: 33 },
  { kind: 'under-18', newPlace: true, skbbk: null },
  { kind: 'first-insured-at-57', skbbk: null },
  { kind: 'past-60', hiredMonthsAgo: 96, skbbk: SEPTEMBER },
  { kind: 'local', hiredMonthsAgo: 0, skbbk: null },
];

/** One of every kind and every turn of events: each larger company begins with these. */
export const FULL_CAST: readonly Role[] = [
  { kind: 'local', pay: 6_000_01, hiredMonthsAgo: 90, name: LONGEST_NAME, skbbk: null },
  { kind: 'local', pay: 6_000_00, hiredMonthsAgo: 75, skbbk: JULY },
  { kind: 'local', pay: 4_000_00, hiredMonthsAgo: 61, skbbk: AUGUST },
  { kind: 'local', pay: 2_000_00, hiredMonthsAgo: 48, skbbk: SEPTEMBER, pensionWage: 6_600_00 },
  { kind: 'local', pay: 3_000_00, hiredMonthsAgo: 44, skbbk: OUT_AND_BACK },
  { kind: 'local', pay: 18_500_00, hiredMonthsAgo: 110, skbbk: null },
  { kind: 'local', hiredMonthsAgo: 60, openMonthPercent: 145, skbbk: null },
  { kind: 'local', hiredMonthsAgo: 36, openMonthPercent: 55, skbbk: null },
  { kind: 'local', hiredMonthsAgo: 0, skbbk: null },
  { kind: 'local', hiredMonthsAgo: 29, leavesInOpenMonth: true, skbbk: null },
  { kind: 'local', hiredMonthsAgo: 4, returned: true, skbbk: null },
  { kind: 'local', hiredMonthsAgo: 9, registeredLate: true, skbbk: null },
  { kind: 'permanent', hiredMonthsAgo: 55, skbbk: null },
  { kind: 'temporary', hiredMonthsAgo: 31, skbbk: null },
  { kind: 'foreign', hiredMonthsAgo: 34 },
  { kind: 'foreign-at-60', hiredMonthsAgo: 70 },
  { kind: 'under-18', skbbk: null },
  { kind: 'turned-18', skbbk: null },
  { kind: 'at-55-insured-before', hiredMonthsAgo: 130, skbbk: null },
  { kind: 'at-57-insured-before', hiredMonthsAgo: 150, skbbk: null },
  { kind: 'first-insured-at-55', skbbk: null },
  { kind: 'first-insured-at-57', skbbk: null },
  { kind: 'turned-60', hiredMonthsAgo: 170, skbbk: null },
  { kind: 'past-60', hiredMonthsAgo: 140, skbbk: null },
];
