import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import type { InsuredPerson } from '../insured-person';
import { monthlyContribution } from '../monthly-contribution';
import { type FileLine, writeTextFile } from './write';

/** The month of the example: the first that the present layout alone was taken for. */
export const EXAMPLE_MONTH = month('2026-10');

/**
 * A combined v2 file of made-up people, to see what one looks like: one in the First Category, one of 60 in the Second,
 * one from abroad. The place of birth 00 in their numbers was never given out.
 */
export function exampleTextFile(): Generator<string> {
  return writeTextFile(
    { employerCode: 'X0000000000X', ssmNumber: null, month: EXAMPLE_MONTH, schemes: 'combined' },
    PEOPLE,
  );
}

const LOCAL: InsuredPerson = {
  birthDate: calendarDate('1990-01-15'),
  residency: 'citizen',
  domestic: false,
  firstSocsoMonth: month('2015-01'),
  firstEisMonth: month('2018-01'),
  eisFrom: null,
  invalidityPension: null,
  skbbkChoices: [],
};
const ELDER: InsuredPerson = { ...LOCAL, birthDate: calendarDate('1965-03-02') };
const FOREIGN: InsuredPerson = {
  ...LOCAL,
  residency: 'foreign',
  firstSocsoMonth: month('2024-01'),
  firstEisMonth: null,
};

const PEOPLE: readonly FileLine[] = [
  exampleLine('900115000001', 'AMINAH BINTI CONTOH', LOCAL, 2_950_00),
  exampleLine('650302000003', 'TAN AH CONTOH', ELDER, 4_000_00),
  exampleLine('SSFW00000000', 'BUDI CONTOH', FOREIGN, 1_700_00),
];

function exampleLine(identityNumber: string, name: string, person: InsuredPerson, wage: number): FileLine {
  return { identityNumber, name, contribution: monthlyContribution(person, EXAMPLE_MONTH, sen(wage)) };
}
