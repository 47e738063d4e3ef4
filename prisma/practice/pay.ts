import { type CalendarDate, daysBetween, daysInMonth } from '@/lib/core/calendar';
import { type Sen, sen } from '@/lib/core/money';
import { firstDayOf, lastDayOf, type Month, month } from '@/lib/core/month';
import { type Random, shareOf } from './random';

/** How a person is paid. */
export interface PayPlan {
  readonly occupation: string;
  /** The monthly pay in the open month, before overtime and commission, in sen. */
  readonly base: number;
  /** `level`: the same in every month. `partial`: no full-time work, so the minimum wage does not bind. */
  readonly sort: 'salary' | 'overtime' | 'commission' | 'partial' | 'level';
  /** The percentage of the usual pay that is paid in the open month: a promotion, or unpaid leave. */
  readonly openMonthPercent: number;
  /** Tells this person's overtime from anybody else's. */
  readonly number: number;
}

/** An occupation with its pay in ringgit, both bounds included, and how common it is. */
interface Grade {
  readonly occupation: string;
  readonly pay: readonly [least: number, most: number];
  readonly sort: PayPlan['sort'];
  readonly weight: number;
}

const GRADES: readonly Grade[] = [
  { occupation: 'Operator pengeluaran', pay: [1_700, 2_300], sort: 'overtime', weight: 36 },
  { occupation: 'Juruteknik', pay: [2_300, 3_800], sort: 'overtime', weight: 12 },
  { occupation: 'Pemandu', pay: [1_900, 2_700], sort: 'overtime', weight: 6 },
  { occupation: 'Kerani', pay: [1_900, 3_000], sort: 'salary', weight: 14 },
  { occupation: 'Jurujual', pay: [1_800, 2_800], sort: 'commission', weight: 9 },
  { occupation: 'Penyelia', pay: [3_000, 4_800], sort: 'salary', weight: 8 },
  { occupation: 'Eksekutif', pay: [3_500, 6_000], sort: 'salary', weight: 8 },
  { occupation: 'Jurutera', pay: [4_200, 7_800], sort: 'salary', weight: 4 },
  { occupation: 'Pengurus', pay: [6_500, 14_500], sort: 'salary', weight: 2 },
  { occupation: 'Pengarah', pay: [16_000, 32_000], sort: 'salary', weight: 0.3 },
];
const FOREIGN_GRADES: readonly Grade[] = [
  { occupation: 'Operator pengeluaran', pay: [1_700, 2_100], sort: 'overtime', weight: 92 },
  { occupation: 'Juruteknik', pay: [2_200, 3_200], sort: 'overtime', weight: 6 },
  { occupation: 'Jurutera', pay: [8_000, 15_000], sort: 'salary', weight: 2 },
];
const YOUNG_GRADE: Grade = { occupation: 'Pembantu sambilan', pay: [600, 1_150], sort: 'partial', weight: 1 };
const HOUSEHOLD_GRADE: Grade = { occupation: 'Pembantu rumah', pay: [1_700, 2_000], sort: 'salary', weight: 1 };

/** Which of the lists of occupations a person belongs to. */
export type PayGroup = 'local' | 'foreign' | 'young' | 'household';

const GROUPS: Readonly<Record<PayGroup, readonly Grade[]>> = {
  local: GRADES,
  foreign: FOREIGN_GRADES,
  young: [YOUNG_GRADE],
  household: [HOUSEHOLD_GRADE],
};

/** How a new person of a group is paid; in steps of RM10. */
export function makePayPlan(group: PayGroup, number: number, random: Random): PayPlan {
  const { occupation, pay, sort } = random.weighted(GROUPS[group].map((grade) => [grade, grade.weight] as const));
  const [least, most] = pay;
  return { occupation, base: random.between(least / 10, most / 10) * 10_00, sort, openMonthPercent: 100, number };
}

/** Somebody paid exactly this much in each month, in sen: for the edges of the wage bands. */
export function levelPay(amount: number, number: number): PayPlan {
  return { occupation: 'Kerani', base: amount, sort: 'level', openMonthPercent: 100, number };
}

/** The part of a month in which a person was employed. */
export interface Employed {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** The wages of a month in sen: pay for the days employed, with the overtime or commission of that month. */
export function wageIn(plan: PayPlan, employed: Employed, on: Month, openMonth: Month): Sen {
  const monthly = monthlyPay(plan, on, openMonth);
  const full = on === openMonth ? Math.round((monthly * plan.openMonthPercent) / 100) : monthly;
  const days = daysEmployed(employed, on);
  const all = daysInMonth(Number(on.slice(0, 4)), Number(on.slice(5, 7)));
  const earned = days === all ? full : Math.round((full * days) / all);
  return sen(earned + extraPay(plan, monthly, days / all, on));
}

const RAISE_FROM_YEAR_TO_YEAR = 1.035;
const HOURS_OF_MONTH = 26 * 8;

/** The minimum wage of full-time work, in sen, latest first. */
const MINIMUM_WAGES: readonly { readonly from: Month; readonly amount: number }[] = [
  { from: month('2025-02'), amount: 1_700_00 },
  { from: month('2022-05'), amount: 1_500_00 },
];

/** Pay rises each January, in steps of RM10. */
function monthlyPay({ base, sort }: PayPlan, on: Month, openMonth: Month): number {
  if (sort === 'level') return base;
  const yearsAgo = Number(openMonth.slice(0, 4)) - Number(on.slice(0, 4));
  const paid = Math.round(base / RAISE_FROM_YEAR_TO_YEAR ** yearsAgo / 10_00) * 10_00;
  if (sort === 'partial') return paid;
  return Math.max(paid, MINIMUM_WAGES.find((row) => row.from <= on)?.amount ?? 0);
}

function extraPay({ sort, number }: PayPlan, monthly: number, part: number, on: Month): number {
  const share = shareOf(number, Number(on.replace('-', '')));
  switch (sort) {
    case 'overtime':
      // Up to 20 hours at one and a half times the hourly rate.
      return Math.round((Math.floor(share * 20 * part) * monthly * 1.5) / HOURS_OF_MONTH);
    case 'commission':
      return Math.round(monthly * 0.15 * share * part);
    case 'salary':
    case 'partial':
    case 'level':
      return 0;
  }
}

function daysEmployed({ from, to }: Employed, on: Month): number {
  const first = from > firstDayOf(on) ? from : firstDayOf(on);
  const last = to !== null && to < lastDayOf(on) ? to : lastDayOf(on);
  return daysBetween(first, last) + 1;
}
