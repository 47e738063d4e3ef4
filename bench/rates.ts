/**
 * PERF-10: wages looked up in a second on one thread, by the portal's index, by binary search and by reading down the
 * rows, interleaved in one run. First every wage from RM0.01 to RM8,000.00 is compared in every table: any difference is
 * an error and ends with code 1.
 *
 * Run: npx tsx bench/rates.ts
 */
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import {
  contributionOn,
  type InsuredPerson,
  monthlyContribution,
  monthlyCoverage,
} from '@/lib/rules/monthly-contribution';
import { amountOfRow, type BandTable, rowOfWage } from '@/lib/rules/tables/band-table';
import { EIS_TABLES, SKBBK_TABLES, SOCSO_TABLES } from '@/lib/rules/tables/tables';

const TABLES = [...SOCSO_TABLES, ...EIS_TABLES, ...SKBBK_TABLES];
const LAST_WAGE = 800_000;
const WAGES_IN_A_ROUND = 2_000_000;
const ROUNDS = 9;
const TARGET_PER_SECOND = 7_200_000;

const PERSON: InsuredPerson = {
  birthDate: calendarDate('1990-01-15'),
  residency: 'citizen',
  domestic: false,
  firstSocsoMonth: month('2018-01'),
  firstEisMonth: month('2018-01'),
  eisFrom: null,
  invalidityPension: null,
  skbbkChoices: [],
};
const NOVEMBER = month('2026-11');
const COVERAGE = monthlyCoverage(PERSON, NOVEMBER);

/** The lower edges of a table as plain numbers, for the two references. */
function edgesOf(table: BandTable): readonly number[] {
  return table.bands.map((band) => band.over);
}

function rowByScan(edges: readonly number[], wage: number): number {
  let row = 0;
  while (row < edges.length && wage > (edges[row] ?? 0)) row++;
  return row;
}

function rowByBinarySearch(edges: readonly number[], wage: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wage > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Wages from RM0 to RM8,000 in no order, the same in every run. */
function someWages(): Int32Array {
  const wages = new Int32Array(WAGES_IN_A_ROUND);
  let seed = 42;
  for (let index = 0; index < wages.length; index++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    wages[index] = seed % (LAST_WAGE + 1);
  }
  return wages;
}

function countErrors(): number {
  let errors = 0;
  for (const table of TABLES) {
    const edges = edgesOf(table);
    for (let wage = 0; wage <= LAST_WAGE; wage++) {
      const expected = rowByScan(edges, wage);
      if (rowOfWage(table, wage) !== expected || rowByBinarySearch(edges, wage) !== expected) errors++;
    }
  }
  return errors;
}

// Both sides of each wage, as a payroll would ask for them; the sums keep the work from being dropped. A loop for each
// contestant, so that the compiler sees one callee in each.

function byIndex(table: BandTable, wages: Int32Array): number {
  let sum = 0;
  for (const wage of wages) sum += bothSides(table, rowOfWage(table, wage));
  return sum;
}

function byBinarySearch(table: BandTable, wages: Int32Array): number {
  const edges = edgesOf(table);
  let sum = 0;
  for (const wage of wages) sum += bothSides(table, rowByBinarySearch(edges, wage));
  return sum;
}

function byScan(table: BandTable, wages: Int32Array): number {
  const edges = edgesOf(table);
  let sum = 0;
  for (const wage of wages) sum += bothSides(table, rowByScan(edges, wage));
  return sum;
}

function bothSides(table: BandTable, row: number): number {
  return amountOfRow(table.employer, row) + amountOfRow(table.employee, row);
}

const CONTESTANTS = [
  { name: 'index', run: byIndex },
  { name: 'binary search', run: byBinarySearch },
  { name: 'down the rows', run: byScan },
] as const;

function main(): void {
  const errors = countErrors();
  console.log(`errors: ${errors} in ${(TABLES.length * (LAST_WAGE + 1)).toLocaleString('en')} look-ups`);

  const wages = someWages();
  const perSecond = CONTESTANTS.map(() => [] as number[]);
  const whole: number[] = [];
  const halves: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const table = TABLES[round % TABLES.length] ?? TABLES[0];
    if (!table) throw new Error('no tables');
    const sums = CONTESTANTS.map(({ run }, index) => {
      const started = performance.now();
      const sum = run(table, wages);
      // Round 0 warms up.
      if (round > 0) perSecond[index]?.push(rate(wages.length, started));
      return sum;
    });
    if (new Set(sums).size !== 1) throw new Error('the contestants disagree');
    if (round > 0) {
      whole.push(timeWholeMonths(wages.subarray(0, 200_000)));
      halves.push(timeAmounts(wages.subarray(0, 200_000)));
    }
  }
  report(perSecond.map(median), median(whole), median(halves), errors);
}

function report(medians: number[], whole: number, halves: number, errors: number): void {
  const [index = 0, ...references] = medians;
  CONTESTANTS.forEach(({ name }, at) => {
    console.log(`${name.padEnd(14)} ${millions(medians[at] ?? 0)} wages/s`);
  });
  references.forEach((reference, at) => {
    console.log(`index / ${CONTESTANTS[at + 1]?.name}: ${(index / reference).toFixed(2)}`);
  });
  console.log(
    `a whole month with its explanation: ${millions(whole)} a second (${millions(halves)} once cover is known)`,
  );
  console.log(`target ${millions(TARGET_PER_SECOND)} wages/s: ratio ${(index / TARGET_PER_SECOND).toFixed(2)}`);
  if (errors > 0 || index < TARGET_PER_SECOND) process.exitCode = 1;
}

function timeWholeMonths(wages: Int32Array): number {
  let sum = 0;
  const started = performance.now();
  for (const wage of wages) sum += monthlyContribution(PERSON, NOVEMBER, sen(wage)).total;
  if (sum === 0) throw new Error('nothing was paid');
  return rate(wages.length, started);
}

function timeAmounts(wages: Int32Array): number {
  let sum = 0;
  const started = performance.now();
  for (const wage of wages) sum += contributionOn(COVERAGE, sen(wage)).total;
  if (sum === 0) throw new Error('nothing was paid');
  return rate(wages.length, started);
}

function rate(count: number, started: number): number {
  return (count / (performance.now() - started)) * 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function millions(value: number): string {
  return `${(value / 1e6).toFixed(1)}M`;
}

main();
