import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { checkSheet, personKey, type SheetGround } from '@/lib/employees/check-sheet';
import { cellsOf, SHEET_FIELDS, type SheetCells } from '@/lib/employees/sheet-columns';
import { foreignTyped, localTyped } from './typed.factory';

const TODAY = calendarDate('2026-11-23');
const NOBODY: SheetGround = { keys: new Set(), employed: new Set(), people: new Set() };
const empty = Object.fromEntries(SHEET_FIELDS.map((field) => [field, ''])) as SheetCells;

function check(rows: readonly Partial<SheetCells>[], ground: Partial<SheetGround> = {}) {
  const numbered = rows.map((cells, index) => ({ rowNo: index + 2, cells: { ...empty, ...cells } }));
  return checkSheet(numbered, { ...NOBODY, ...ground }, TODAY);
}
const found = (rows: readonly Partial<SheetCells>[], ground: Partial<SheetGround> = {}) =>
  check(rows, ground).map(({ level, faults }) => [level, ...faults.map(({ code }) => code)]);

describe('a sheet of employees', () => {
  it('has local and foreign rows, told apart by what they say', () => {
    const foreign = { ...foreignTyped(), residency: 'foreign' };
    const unsaid = { ...foreignTyped({ passport: 'C7654321', name: 'RINA' }), residency: '' };
    expect(found([localTyped(), foreign, unsaid])).toEqual([
      ['good'],
      ['good', 'kinFormLater'],
      ['good', 'kinFormLater'],
    ]);
  });

  it('is told when a birth date was read from the number', () => {
    expect(found([localTyped({ birthDate: '' })])).toEqual([['good', 'factsFromIc']]);
  });

  it('takes the first months of contribution, and refuses those that cannot be', () => {
    const [row] = check([localTyped({ firstSocso: '03/2010' })]);
    expect(row?.person).toMatchObject({ local: { firstSocso: '2010-03', firstEis: null } });
    expect(found([localTyped({ firstEis: '12/2017' })])).toEqual([['fix', 'eisBeforeStart']]);
  });

  it('has all columns though its rows were kept before there were so many', () => {
    const { firstSocso, firstEis, ...older } = { ...empty, ...localTyped() };
    expect(check([cellsOf(older)])[0]?.level).toBe('good');
    expect([firstSocso, firstEis]).toEqual(['', '']);
  });

  it('counts the first of two rows for one person, and names it in the second', () => {
    const [first, second] = check([localTyped(), localTyped({ icNumber: '900505101235', name: 'LAIN ORANG' })]);
    expect(first?.level).toBe('good');
    expect(second).toMatchObject({ level: 'fix', person: null, faults: [{ code: 'twiceInFile', other: 2 }] });
  });

  it('knows who is on the list and who works here already', () => {
    expect(found([localTyped()], { keys: new Set(['900505101235']) })).toEqual([['fix', 'twiceInCase']]);
    expect(found([localTyped()], { employed: new Set(['900505101235']) })).toEqual([['fix', 'employed']]);
    const foreign = { ...foreignTyped(), residency: 'foreign' };
    expect(found([foreign], { keys: new Set(['ID B1234567']) })).toEqual([['fix', 'kinFormLater', 'twiceInCase']]);
  });

  it('finds people who could be one', () => {
    const people = new Set([personKey({ birthDate: calendarDate('1990-05-05'), name: 'Ahmad Ujian' })]);
    expect(found([localTyped()], { people })).toEqual([['look', 'similar']]);
    expect(found([localTyped(), localTyped({ icNumber: '900505-10-5671', name: 'AHMAD UJIAN' })])).toEqual([
      ['good'],
      ['look', 'similar'],
    ]);
  });

  it('has one verdict for each row, with every fault of it', () => {
    const [row] = check([localTyped({ name: '', wage: '0', email: 'x' })]);
    expect(row?.level).toBe('fix');
    expect(row?.faults.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'required'],
      ['email', 'email'],
      ['wage', 'wageZero'],
    ]);
  });
});
