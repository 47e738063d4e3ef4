import type { Residency } from '@/lib/rules/insured-person';

/** The kinds of people that the law treats differently, each of them among the practice people. */
export type PersonKind =
  | 'local'
  | 'permanent'
  | 'temporary'
  | 'foreign'
  | 'foreign-at-60'
  | 'under-18'
  | 'turned-18'
  | 'at-55-insured-before'
  | 'at-57-insured-before'
  | 'first-insured-at-55'
  | 'first-insured-at-57'
  | 'turned-60'
  | 'past-60';

/** What makes a person one of a kind. Ages are in months; bounds are included. */
export interface KindRule {
  readonly residency: Residency;
  readonly ageInOpenMonth: readonly [least: number, most: number];
  /** The age at which the person came to the employer; null when it does not matter. */
  readonly ageWhenHired: readonly [least: number, most: number] | null;
  /** Nobody paid contributions for the person before this employer. */
  readonly newToInsurance: boolean;
}

const years = (count: number, months = 0) => count * 12 + months;

export const KIND_RULES: Readonly<Record<PersonKind, KindRule>> = {
  local: anyTime('citizen', years(21), years(54)),
  permanent: anyTime('permanent', years(24), years(53)),
  temporary: anyTime('temporary', years(24), years(50)),
  foreign: anyTime('foreign', years(21), years(50)),
  'foreign-at-60': anyTime('foreign', years(61), years(63)),
  'under-18': hiredAt(years(16, 9), years(17, 8), years(16, 3), years(16, 8), true),
  'turned-18': hiredAt(years(18, 2), years(19), years(17, 2), years(17, 10), true),
  'at-55-insured-before': anyTime('citizen', years(55), years(56, 11)),
  'at-57-insured-before': anyTime('citizen', years(57, 2), years(59, 10)),
  'first-insured-at-55': hiredAt(years(56), years(59, 6), years(55, 1), years(55, 10), true),
  'first-insured-at-57': hiredAt(years(58), years(59, 9), years(57, 1), years(57, 11), true),
  'turned-60': anyTime('citizen', years(60, 1), years(61, 6)),
  'past-60': anyTime('citizen', years(63), years(67)),
};

/** How common each kind is among the people of a large company. */
export const KIND_WEIGHTS: readonly (readonly [PersonKind, number])[] = [
  ['local', 760],
  ['foreign', 140],
  ['permanent', 20],
  ['temporary', 6],
  ['foreign-at-60', 2],
  ['under-18', 3],
  ['turned-18', 6],
  ['at-55-insured-before', 22],
  ['at-57-insured-before', 16],
  ['first-insured-at-55', 4],
  ['first-insured-at-57', 3],
  ['turned-60', 8],
  ['past-60', 10],
];

function anyTime(residency: Residency, least: number, most: number): KindRule {
  return { residency, ageInOpenMonth: [least, most], ageWhenHired: null, newToInsurance: false };
}

function hiredAt(
  least: number,
  most: number,
  hiredLeast: number,
  hiredMost: number,
  newToInsurance: boolean,
): KindRule {
  return {
    residency: 'citizen',
    ageInOpenMonth: [least, most],
    ageWhenHired: [hiredLeast, hiredMost],
    newToInsurance,
  };
}
