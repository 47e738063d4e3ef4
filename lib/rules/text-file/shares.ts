import { formatSen, type Sen, sen } from '@/lib/core/money';
import type { MonthlyContribution } from '../monthly-contribution';
import { BLANK, MALFORMED, readDigits, readText } from './bytes';
import { type CheckState, type FileShares, report } from './check-state';
import { type FaultCode, shown } from './faults';
import { type Field, fieldOf } from './layout';

/** One of the five shares of a combined line, the bit that closes it, and the scheme that it belongs to. */
interface Share {
  readonly field: Field;
  readonly bit: number;
  readonly scheme: 'socso' | 'eis' | 'skbbk';
  readonly due: (contribution: MonthlyContribution) => Sen;
}

const SHARES: readonly Share[] = [
  share('socsoEmployer', 6, 'socso', ({ socso }) => socso.employer),
  share('socsoEmployee', 7, 'socso', ({ socso }) => socso.employee),
  share('eisEmployer', 8, 'eis', ({ eis }) => eis.employer),
  share('eisEmployee', 9, 'eis', ({ eis }) => eis.employee),
  share('skbbk', 10, 'skbbk', ({ skbbk }) => skbbk.employee),
];

/** The place of SKBBK among the five numbers that `readShares` gives. */
export const SKBBK = 4;

/** In place of a number: the field is not read, because the submission sets it aside or it has bad characters. */
export const UNREAD = -3;

/**
 * Reads the five shares and reports those that are missing or badly written. SKBBK may be blank: whether that is a fault
 * depends on the other lines, so it is for the caller.
 *
 * @param amounts filled with five numbers: sen, or `BLANK`, `MALFORMED`, `UNREAD`
 */
export function readShares(state: CheckState, amounts: Int32Array): void {
  const { view } = state;
  for (let i = 0; i < SHARES.length; i++) {
    const { field, bit, scheme } = SHARES[i] as Share;
    if ((view.closed & bit) !== 0) {
      amounts[i] = UNREAD;
      continue;
    }
    const amount = readDigits(view.bytes, view.start + field.from - 1, field.width);
    if (scheme === 'eis' ? !state.takesEis : !state.takesSocso) {
      amounts[i] = UNREAD;
      if (amount > 0) state.setsAside = true;
      continue;
    }
    amounts[i] = amount;
    if (amount === MALFORMED) report(state, 'AMOUNT_FORMAT', field, { found: foundIn(state, field) });
    else if (amount === BLANK && i !== SKBBK) report(state, 'AMOUNT_MISSING', field);
  }
}

/** The shares as the caller gets them. */
export function sharesInFile(amounts: Int32Array): FileShares {
  return {
    socsoEmployer: senOrNull(amounts[0]),
    socsoEmployee: senOrNull(amounts[1]),
    eisEmployer: senOrNull(amounts[2]),
    eisEmployee: senOrNull(amounts[3]),
    skbbk: senOrNull(amounts[SKBBK]),
  };
}

/** Whether the file has an amount above zero in any of the five. */
export function hasAmount(amounts: Int32Array): boolean {
  return amounts.some((amount) => amount > 0);
}

/** Compares the shares with the tables. What differs is told; the amount of the table is what is submitted. */
export function compareShares(state: CheckState, amounts: Int32Array, contribution: MonthlyContribution): void {
  for (let i = 0; i < SHARES.length; i++) {
    const amount = amounts[i] as number;
    if (amount < 0) continue;
    const each = SHARES[i] as Share;
    const due = each.due(contribution);
    if (amount === due) continue;
    report(state, codeOf(each, amount, due, contribution), each.field, {
      found: formatSen(sen(amount)),
      expected: formatSen(due),
    });
  }
}

function codeOf({ scheme, field }: Share, amount: number, due: Sen, contribution: MonthlyContribution): FaultCode {
  const { socso, eis, skbbk } = contribution;
  if (scheme === 'skbbk') {
    if (skbbk.rule === 'skbbk.opted_out') return 'SKBBK_NOT_ELECTED';
    return amount === 0 ? 'SKBBK_REQUIRED' : 'SKBBK_MISMATCH';
  }
  if (scheme === 'eis' && !eis.covered) return 'EIS_NOT_APPLICABLE';
  if (field.name === 'socsoEmployee' && socso.category === 'second') return 'SOCSO_SHARE_NOT_APPLICABLE';
  return due > 0 && amount > 0 && !isInTable(contribution, field, amount) ? 'AMOUNT_NOT_IN_TABLE' : 'AMOUNT_MISMATCH';
}

/** Whether any wage at all has this amount: it tells a wrong band from a wrong table or a percentage. */
function isInTable({ socso, eis }: MonthlyContribution, field: Field, amount: number): boolean {
  switch (field.name) {
    case 'socsoEmployer': {
      const { table } = socso;
      return (socso.category === 'second' ? table?.second : table?.employer)?.includes(amount) ?? false;
    }
    case 'socsoEmployee':
      return socso.table?.employee.includes(amount) ?? false;
    case 'eisEmployer':
      return eis.table?.employer.includes(amount) ?? false;
    default:
      return eis.table?.employee.includes(amount) ?? false;
  }
}

/** What a field of the present line says, safe to show. */
export function foundIn({ view }: CheckState, field: Field): string {
  return shown(readText(view.bytes, view.start + field.from - 1, field.width));
}

function senOrNull(amount = UNREAD): Sen | null {
  return amount < 0 ? null : sen(amount);
}

function share(name: Field['name'], index: number, scheme: Share['scheme'], due: Share['due']): Share {
  return { field: fieldOf('combined-v2', name), bit: 1 << index, scheme, due };
}
