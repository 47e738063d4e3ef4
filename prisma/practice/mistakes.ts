import { sen } from '@/lib/core/money';
import { addMonths, firstDayOf, toMMYYYY } from '@/lib/core/month';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import type { FaultCode } from '@/lib/rules/text-file/faults';
import { type FieldName, fieldOf } from '@/lib/rules/text-file/layout';
import { COMPANIES } from './companies';
import type { PracticeLine } from './filing';
import type { PracticeEmployer } from './world';

/** What a mistake may need besides the line that it is made in. */
export interface MistakeContext {
  readonly employer: PracticeEmployer;
  /** Writes a line of the file. */
  readonly write: (line: PracticeLine) => string;
}

/** One typical mistake, made in the line of somebody whom it fits. */
export interface Mistake {
  /** What the check says of it, and nothing else. */
  readonly code: FaultCode;
  readonly fits: (line: PracticeLine) => boolean;
  /** What stands in the file instead of the line: one line, none, or two. */
  readonly make: (text: string, line: PracticeLine, context: MistakeContext) => readonly string[];
}

const isLocal = ({ employee, contribution }: PracticeLine) =>
  employee.insured.residency !== 'foreign' &&
  contribution.socso.category === 'first' &&
  contribution.eis.covered &&
  contribution.skbbk.covered;
const isForeign = ({ employee }: PracticeLine) => employee.insured.residency === 'foreign';

const CUT_AT = 230;

/** Twenty mistakes that payroll files come with, in no order. */
export const MISTAKES: readonly Mistake[] = [
  { code: 'LINE_LENGTH', fits: isLocal, make: (text) => [text.slice(0, CUT_AT)] },
  { code: 'EMPLOYER_CODE_MISMATCH', fits: isLocal, make: (text) => [put(text, 'employerCode', anotherCode(text))] },
  {
    code: 'ID_FORMAT',
    fits: startsWithZero,
    make: (text, line) => [put(text, 'identityNumber', line.employee.of.identityNumber.slice(1))],
  },
  {
    code: 'BAD_CHARACTER',
    fits: hasLetterE,
    make: (text) => [put(text, 'name', read(text, 'name').replace('E', '\u00c9'))],
  },
  { code: 'NAME_MISSING', fits: isLocal, make: (text) => [put(text, 'name', '')] },
  { code: 'NAME_MISMATCH', fits: isLocal, make: (text) => [put(text, 'name', 'NAMA ORANG LAIN')] },
  { code: 'LINE_ALIGNMENT', fits: isLocal, make: (text) => [withoutOneBlank(text)] },
  {
    code: 'MONTH_MISMATCH',
    fits: isLocal,
    make: (text, _line, { employer }) => [put(text, 'month', toMMYYYY(addMonths(employer.months.open, -1)))],
  },
  { code: 'ID_NOT_REGISTERED', fits: isLocal, make: (text) => [text, strangerIn(text)] },
  { code: 'OUTSIDE_EMPLOYMENT', fits: isLocal, make: (text, _line, context) => [text, leaverIn(text, context)] },
  { code: 'WAGE_FORMAT', fits: isLocal, make: (text) => [putRight(text, 'wage', '3,500.00')] },
  { code: 'WAGE_ZERO', fits: isLocal, make: (text) => [putRight(text, 'wage', '0')] },
  { code: 'AMOUNT_FORMAT', fits: isLocal, make: (text) => [putRight(text, 'socsoEmployer', '41.65')] },
  { code: 'AMOUNT_MISSING', fits: isLocal, make: (text) => [putRight(text, 'eisEmployee', '')] },
  {
    code: 'AMOUNT_MISMATCH',
    fits: isLocal,
    make: (text, line) => [putRight(text, 'socsoEmployer', amountOfRowBelow(line))],
  },
  { code: 'EIS_NOT_APPLICABLE', fits: isForeign, make: (text) => [putRight(text, 'eisEmployee', '390')] },
  { code: 'SOCSO_SHARE_NOT_APPLICABLE', fits: isPast60, make: (text) => [putRight(text, 'socsoEmployee', '975')] },
  { code: 'SKBBK_NOT_ELECTED', fits: isOutOfSkbbk, make: (text) => [putRight(text, 'skbbk', '1465')] },
  { code: 'DUPLICATE_EMPLOYEE', fits: isLocal, make: (text) => [text, text] },
  { code: 'EMPLOYEE_MISSING_FROM_FILE', fits: isLocal, make: () => [] },
];

/** A spreadsheet takes the number for a sum of money and drops the zero before it. */
function startsWithZero(line: PracticeLine): boolean {
  return isLocal(line) && line.employee.of.identityNumber.startsWith('0');
}

function hasLetterE(line: PracticeLine): boolean {
  return isLocal(line) && line.employee.of.name.includes('E');
}

function isPast60({ employee, contribution }: PracticeLine): boolean {
  return employee.insured.residency !== 'foreign' && contribution.socso.rule === 'socso.from_60';
}

function isOutOfSkbbk({ contribution }: PracticeLine): boolean {
  return contribution.skbbk.rule === 'skbbk.opted_out';
}

function anotherCode(text: string): string {
  const own = read(text, 'employerCode');
  return COMPANIES.find(({ code }) => code !== own)?.code ?? '';
}

/** One blank too few before the month: everything after the name stands one place to the left. */
function withoutOneBlank(text: string): string {
  const last = fieldOf('combined-v2', 'name').to;
  return `${text.slice(0, last - 1)}${text.slice(last)} `;
}

/** A worker whom nobody has registered yet. */
function strangerIn(text: string): string {
  return put(put(text, 'identityNumber', '990101000009'), 'name', 'PEKERJA BAHARU BIN CONTOH');
}

/** Somebody who left some months ago and is still on the payroll's list, paid as the person before. */
function leaverIn(text: string, { employer, write }: MistakeContext): string {
  const { employees, months } = employer;
  const isThere = (personId: string) => employees.some(({ of, to }) => of.id === personId && to === null);
  const before = firstDayOf(addMonths(months.open, -2));
  const gone = employees.find(({ of, to }) => to !== null && to < before && !isThere(of.id));
  if (!gone) throw new Error('nobody has left: the company is too small');
  const wage = sen(Number(read(text, 'wage')));
  return write({ employee: gone, contribution: monthlyContribution(gone.insured, months.open, wage) });
}

function amountOfRowBelow({ contribution }: PracticeLine): string {
  const { table, row } = contribution.socso;
  return String(table?.employer[row - 1] ?? 0);
}

function read(text: string, name: FieldName): string {
  const { from, to } = fieldOf('combined-v2', name);
  return text.slice(from - 1, to).trimEnd();
}

function put(text: string, name: FieldName, value: string): string {
  const { from, to, width } = fieldOf('combined-v2', name);
  return text.slice(0, from - 1) + value.padEnd(width) + text.slice(to);
}

function putRight(text: string, name: FieldName, value: string): string {
  return put(text, name, value.padStart(fieldOf('combined-v2', name).width));
}
