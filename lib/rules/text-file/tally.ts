import { type Sen, sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import type { MonthlyContribution } from '../monthly-contribution';
import type { FaultCode, FaultLevel } from './faults';
import type { Layout } from './layout';

/** The sums of a file's good lines, in sen, from the tables. Schemes that the submission sets aside stay zero. */
export interface ShareTotals {
  readonly socsoEmployer: Sen;
  readonly socsoEmployee: Sen;
  readonly eisEmployer: Sen;
  readonly eisEmployee: Sen;
  readonly skbbk: Sen;
  readonly total: Sen;
}

/** What a check has to say of a file as a whole. Wage totals may exceed what a number holds exactly. */
export interface CheckSummary {
  /** Null when the file is none of the known layouts, or was not read. */
  readonly layout: Layout | null;
  /** The layout's time has ended. */
  readonly retired: boolean;
  /** The file can still be used: its wages are taken and every share is worked out from the tables. */
  readonly convertible: boolean;
  /** Why the file as a whole cannot be used, whatever its lines say; null when it can. */
  readonly refused: FaultCode | null;
  readonly bytes: number;
  /** Lines that are not blank. `lines` = `goodLines` + `badLines`. */
  readonly lines: number;
  readonly goodLines: number;
  readonly badLines: number;
  /** Different workers of the register that the file names. */
  readonly people: number;
  /** The wages of every line whose wages can be read, good or bad, in sen. */
  readonly fileWages: bigint;
  /** The wages of the good lines, in sen. */
  readonly goodWages: bigint;
  readonly shares: ShareTotals;
  /** The month and the employer code that all lines carry; null when they differ or none can be read. */
  readonly fileMonth: Month | null;
  readonly fileEmployerCode: string | null;
  readonly counts: Readonly<Partial<Record<FaultCode, number>>>;
  /** How many of them are for information only. */
  readonly notes: Readonly<Partial<Record<FaultCode, number>>>;
  readonly levels: Readonly<Record<FaultLevel, number>>;
}

/** A sum that stays exact: numbers are added as numbers and carried over before they could lose a sen. */
export interface BigSum {
  low: number;
  high: bigint;
}

const CARRY_AT = 2 ** 52;

/** Adds a whole number of at most 14 digits. */
export function addTo(sum: BigSum, value: number): void {
  sum.low += value;
  if (sum.low < CARRY_AT) return;
  sum.high += BigInt(sum.low);
  sum.low = 0;
}

/** The sum of everything added. */
export function totalOf(sum: BigSum): bigint {
  return sum.high + BigInt(sum.low);
}

/** Whether all lines carry the same value: the value, or null before the first and after a second one. */
export interface Same<T> {
  value: T | null;
  mixed: boolean;
}

/** Takes note of one line's value. */
export function note<T>(same: Same<T>, value: T): void {
  if (same.value === value || same.mixed) return;
  if (same.value === null) same.value = value;
  else {
    same.value = null;
    same.mixed = true;
  }
}

/** The counters of a check that is going on. */
export interface Tally {
  lines: number;
  goodLines: number;
  people: number;
  readonly fileWages: BigSum;
  readonly goodWages: BigSum;
  socsoEmployer: number;
  socsoEmployee: number;
  eisEmployer: number;
  eisEmployee: number;
  skbbk: number;
  readonly month: Same<Month>;
  readonly employerCode: Same<string>;
  readonly counts: Partial<Record<FaultCode, number>>;
  readonly notes: Partial<Record<FaultCode, number>>;
  readonly levels: Record<FaultLevel, number>;
}

/** Counters at zero. */
export function newTally(): Tally {
  return {
    lines: 0,
    goodLines: 0,
    people: 0,
    fileWages: { low: 0, high: 0n },
    goodWages: { low: 0, high: 0n },
    socsoEmployer: 0,
    socsoEmployee: 0,
    eisEmployer: 0,
    eisEmployee: 0,
    skbbk: 0,
    month: { value: null, mixed: false },
    employerCode: { value: null, mixed: false },
    counts: {},
    notes: {},
    levels: { fix: 0, look: 0, note: 0 },
  };
}

/** Adds a good line's wages and table amounts; `socso` (with SKBBK) and `eis` say which schemes the submission takes. */
export function addGoodLine(tally: Tally, contribution: MonthlyContribution, socso: boolean, eis: boolean): void {
  addTo(tally.goodWages, contribution.wage);
  if (socso) {
    tally.socsoEmployer += contribution.socso.employer;
    tally.socsoEmployee += contribution.socso.employee;
    tally.skbbk += contribution.skbbk.employee;
  }
  if (eis) {
    tally.eisEmployer += contribution.eis.employer;
    tally.eisEmployee += contribution.eis.employee;
  }
}

/** What is known of the file besides its counters. */
export type Verdict = Pick<CheckSummary, 'layout' | 'retired' | 'convertible' | 'refused' | 'bytes'>;

/** The counters as a summary. */
export function summaryOf(tally: Tally, verdict: Verdict): CheckSummary {
  const { lines, goodLines, people, month, employerCode, counts, notes, levels } = tally;
  return {
    ...verdict,
    lines,
    goodLines,
    badLines: lines - goodLines,
    people,
    fileWages: totalOf(tally.fileWages),
    goodWages: totalOf(tally.goodWages),
    shares: sharesOf(tally),
    fileMonth: month.value,
    fileEmployerCode: employerCode.value,
    counts,
    notes,
    levels,
  };
}

function sharesOf({ socsoEmployer, socsoEmployee, eisEmployer, eisEmployee, skbbk }: Tally): ShareTotals {
  return {
    socsoEmployer: sen(socsoEmployer),
    socsoEmployee: sen(socsoEmployee),
    eisEmployer: sen(eisEmployer),
    eisEmployee: sen(eisEmployee),
    skbbk: sen(skbbk),
    total: sen(socsoEmployer + socsoEmployee + eisEmployer + eisEmployee + skbbk),
  };
}
