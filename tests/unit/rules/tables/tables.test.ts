import { describe, expect, it } from 'vitest';
import { sen } from '@/lib/core/money';
import { addMonths, month } from '@/lib/core/month';
import { amountOfRow, type BandTable, band, bandTable, rowOfWage } from '@/lib/rules/tables/band-table';
import { EIS_TABLES, isConfirmed, SKBBK_TABLES, SOCSO_TABLES, tableById, tableOf } from '@/lib/rules/tables/tables';

const ALL = [...SOCSO_TABLES, ...EIS_TABLES, ...SKBBK_TABLES];

/** Ringgit as the law prints them, in sen. */
const rm = (text: string) => Math.round(Number(text) * 100);

describe('the formula behind the tables, as a check on typing', () => {
  it.each(SOCSO_TABLES)('$id', (table) => {
    const faults = table.bands.flatMap((row, index) => {
      const m = middleOf(table, index);
      const employee = halfToEven(m, 1000) * 5;
      const employer = halfToEven(m * 225, 100_000) * 10 - employee;
      const second = halfToEven(m * 125, 100_000) * 10;
      let expected = [employer, employee, second];
      if (index === 0) expected = [40, 10, 30];
      if (table.id === 'socso-2016-06' && index >= 43) expected = [69_05, employee, second];
      return same([row.employer, row.employee, row.second], expected) ? [] : [{ row: index + 1, expected }];
    });
    expect(faults).toEqual([]);
  });

  it.each(EIS_TABLES)('$id', (table) => {
    const faults = table.bands.flatMap((row, index) => {
      const each = Math.ceil((middleOf(table, index) * 2) / 5000) * 5;
      return same([row.employer, row.employee, row.second], [each, each, 0]) ? [] : [{ row: index + 1, each }];
    });
    expect(faults).toEqual([]);
  });

  it.each(SKBBK_TABLES)('$id', (table) => {
    const second = tableById('socso-2024-10')?.bands.map((row) => row.second) ?? [];
    const faults = table.bands.flatMap((row, index) => {
      const employee = halfToEven((second[index] ?? 0) * 6, 50) * 5;
      return same([row.employer, row.employee, row.second], [0, employee, 0]) ? [] : [{ row: index + 1, employee }];
    });
    expect(second).toHaveLength(65);
    expect(faults).toEqual([]);
  });
});

describe('the tables', () => {
  it.each([
    { id: 'socso-2016-06', rows: 45, top: ['69.05', '19.75', '49.40'] },
    { id: 'socso-2022-09', rows: 55, top: ['86.65', '24.75', '61.90'] },
    { id: 'socso-2024-10', rows: 65, top: ['104.15', '29.75', '74.40'] },
    { id: 'eis-2018-01', rows: 45, top: ['7.90', '7.90', '0'] },
    { id: 'eis-2022-09', rows: 55, top: ['9.90', '9.90', '0'] },
    { id: 'eis-2024-10', rows: 65, top: ['11.90', '11.90', '0'] },
    { id: 'skbbk-2026-06', rows: 65, top: ['0', '44.65', '0'] },
  ])('$id has $rows rows and the printed top row', ({ id, rows, top }) => {
    const table = the(id);
    expect(table.bands).toHaveLength(rows);
    expect(Math.max(...table.rowOfStep)).toBe(rows - 1);
    expect(rowOfWage(table, table.ceiling + 1)).toBe(rows);
    expect([table.employer, table.employee, table.second].map((column) => amountOfRow(column, rows))).toEqual(
      top.map(rm),
    );
  });

  it('follow each other month by month, without a gap, and only SKBBK has an end', () => {
    for (const tables of [SOCSO_TABLES, EIS_TABLES, SKBBK_TABLES]) {
      tables.slice(1).forEach((table, index) => {
        const before = tables[index];
        expect(before?.to && addMonths(before.to, 1)).toBe(table.from);
      });
    }
    expect(SOCSO_TABLES.at(-1)?.to).toBeNull();
    expect(EIS_TABLES.at(-1)?.to).toBeNull();
    expect(SKBBK_TABLES.map((table) => table.id)).toEqual(['skbbk-2026-06']);
  });

  it.each([
    { scheme: 'socso', on: '2016-05', id: null },
    { scheme: 'socso', on: '2016-06', id: 'socso-2016-06' },
    { scheme: 'socso', on: '2022-08', id: 'socso-2016-06' },
    { scheme: 'socso', on: '2022-09', id: 'socso-2022-09' },
    { scheme: 'socso', on: '2024-09', id: 'socso-2022-09' },
    { scheme: 'socso', on: '2024-10', id: 'socso-2024-10' },
    { scheme: 'eis', on: '2017-12', id: null },
    { scheme: 'eis', on: '2018-01', id: 'eis-2018-01' },
    { scheme: 'eis', on: '2022-08', id: 'eis-2018-01' },
    { scheme: 'eis', on: '2022-09', id: 'eis-2022-09' },
    { scheme: 'eis', on: '2024-09', id: 'eis-2022-09' },
    { scheme: 'eis', on: '2024-10', id: 'eis-2024-10' },
    { scheme: 'skbbk', on: '2026-05', id: null },
    { scheme: 'skbbk', on: '2026-06', id: 'skbbk-2026-06' },
  ] as const)('$scheme in $on is $id', ({ scheme, on, id }) => {
    expect(tableOf(scheme, month(on))?.id ?? null).toBe(id);
  });

  it('SKBBK after May 2028 still finds the first phase, and says that it is not confirmed', () => {
    const table = the('skbbk-2026-06');
    expect(isConfirmed(table, month('2026-05'))).toBe(false);
    expect(isConfirmed(table, month('2026-06'))).toBe(true);
    expect(isConfirmed(table, month('2028-05'))).toBe(true);
    expect(isConfirmed(table, month('2028-06'))).toBe(false);
    expect(tableOf('skbbk', month('2028-06'))).toBe(table);
  });

  it('no table has an unknown id', () => {
    expect(tableById('skbbk-2028-06')).toBeNull();
  });
});

describe('the row of a wage', () => {
  it.each([
    { wage: 0, row: 0, why: 'no wage' },
    { wage: 1, row: 1, why: 'one sen' },
    { wage: 30_00, row: 1, why: 'not over RM30' },
    { wage: 30_01, row: 2, why: 'over RM30' },
    { wage: 50_00, row: 2, why: 'not over RM50' },
    { wage: 50_01, row: 3, why: 'over RM50' },
    { wage: 70_00, row: 3, why: 'not over RM70' },
    { wage: 70_01, row: 4, why: 'over RM70' },
    { wage: 100_00, row: 4, why: 'not over RM100' },
    { wage: 100_01, row: 5, why: 'over RM100' },
    { wage: 140_00, row: 5, why: 'not over RM140' },
    { wage: 140_01, row: 6, why: 'over RM140' },
    { wage: 200_00, row: 6, why: 'not over RM200' },
    { wage: 200_01, row: 7, why: 'over RM200' },
    { wage: 3_900_00, row: 43, why: 'not over RM3,900' },
    { wage: 3_900_01, row: 44, why: 'over RM3,900' },
    { wage: 4_000_00, row: 44, why: 'not over RM4,000' },
    { wage: 4_000_01, row: 45, why: 'over RM4,000' },
  ])('$why: $wage sen is in row $row of every table', ({ wage, row }) => {
    expect(ALL.map((table) => rowOfWage(table, wage))).toEqual(ALL.map(() => row));
  });

  it.each([2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1, 99_999_999_999_999, Number.MAX_SAFE_INTEGER])(
    'a wage of %d sen, past 32 bits or not, is in the top row',
    (wage) => {
      expect(ALL.map((table) => rowOfWage(table, wage))).toEqual(ALL.map((table) => table.bands.length));
    },
  );
});

describe('a table with a mistake in it does not load', () => {
  const heading = {
    id: 'eis-2000-01',
    scheme: 'eis',
    from: month('2000-01'),
    to: null,
    ceiling: sen(50_00),
    act: '',
    source: '',
  } as const;

  it.each([
    { why: 'a gap', rows: [band(0, 30_00, 1, 1), band(40_00, null, 1, 1)] },
    { why: 'an overlap', rows: [band(0, 30_00, 1, 1), band(20_00, null, 1, 1)] },
    { why: 'no first row', rows: [band(30_00, 50_00, 1, 1), band(50_00, null, 1, 1)] },
    { why: 'an edge off the steps', rows: [band(0, 30_01, 1, 1), band(30_01, 50_00, 1, 1), band(50_00, null, 1, 1)] },
    { why: 'a closed top', rows: [band(0, 30_00, 1, 1), band(30_00, 50_00, 1, 1)] },
    { why: 'another ceiling', rows: [band(0, 30_00, 1, 1), band(30_00, null, 1, 1)] },
    { why: 'no rows', rows: [] },
  ])('$why', ({ rows }) => {
    expect(() => bandTable(heading, rows)).toThrow('eis-2000-01');
  });

  it('while a sound one does', () => {
    const table = bandTable(heading, [band(0, 30_00, 1, 2), band(30_00, 50_00, 3, 4), band(50_00, null, 5, 6)]);
    expect([0, 1, 30_00, 30_01, 50_00, 50_01].map((wage) => rowOfWage(table, wage))).toEqual([0, 1, 1, 2, 2, 3]);
    expect(() => band(0, 0.5, 1, 1)).toThrow();
  });
});

function the(id: string): BandTable {
  const table = tableById(id);
  if (!table) throw new Error(id);
  return table;
}

/** The open top row repeats the row before it. */
function middleOf(table: BandTable, index: number): number {
  const row = table.bands[Math.min(index, table.bands.length - 2)];
  if (!row || row.notOver === null) throw new Error(`${table.id} row ${index + 1}`);
  return (row.over + row.notOver) / 2;
}

function halfToEven(numerator: number, denominator: number): number {
  const whole = Math.floor(numerator / denominator);
  const twice = (numerator - whole * denominator) * 2;
  if (twice === denominator) return whole % 2 === 0 ? whole : whole + 1;
  return twice > denominator ? whole + 1 : whole;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => value === b[index]);
}
