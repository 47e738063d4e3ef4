import { writeXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseContext } from '@/lib/cases/queries';
import { newId } from '@/lib/db/new-id';
import { discardSheet, importSheet } from '@/lib/employees/import-sheet';
import { countCaseEmployees, listCaseEmployees } from '@/lib/employees/queries';
import { receiveSheet } from '@/lib/employees/receive-sheet';
import type { SheetParams } from '@/lib/employees/schema';
import { headingOf, SHEET_FIELDS, type SheetCells } from '@/lib/employees/sheet-columns';
import { countSheetFaults, findSheet, listSheetRows, listSheets, readFaultyRows } from '@/lib/employees/sheet-queries';
import { sheetReport } from '@/lib/employees/sheet-report';
import { sendCase } from '@/tests/factories/cases';
import { useTestDatabase } from '@/tests/setup/database';
import { foreignTyped, localTyped } from '../../unit/employees/typed.factory';
import { inChunks, refusalOf } from '../contributions/month-file.factory';
import { beginCase, inDays, saveLocal, today } from './case.factory';

const { owner } = useTestDatabase();
const empty = Object.fromEntries(SHEET_FIELDS.map((field) => [field, ''])) as SheetCells;

let mine: CaseContext;
let now: string;
beforeEach(async () => {
  mine = await beginCase(owner);
  now = await today();
});

/** The IC number of the n-th person of a test, all born on one day. */
const icOf = (at: number) => `90050510${String(at).padStart(4, '0')}`;
const NAMES = ['ALI', 'BALA', 'CHONG', 'DEVI', 'EMI', 'FATIN', 'GOPAL', 'HANA', 'IMAN', 'JAMAL'];
const nameOf = (at: number) => [...String(at)].map((digit) => NAMES[Number(digit)]).join(' ');
const person = (at: number, given: Partial<SheetCells> = {}): SheetCells => ({
  ...empty,
  ...localTyped({ icNumber: icOf(at), name: nameOf(at), birthDate: '', sex: '', employedFrom: now }),
  ...given,
});

function csvOf(rows: readonly SheetCells[]): string {
  const lines = rows.map((row) => SHEET_FIELDS.map((field) => `"${row[field].replaceAll('"', '""')}"`).join(','));
  return [SHEET_FIELDS.map((field) => headingOf(field, 'ms')).join(','), ...lines].join('\r\n');
}
const send = (content: string | Uint8Array, context = mine) =>
  receiveSheet(context, { fileName: 'pekerja.csv', bytes: inChunks(Buffer.from(content)) }, newId);
const sendRows = (rows: readonly SheetCells[], context = mine) => send(csvOf(rows), context);
const add = (sheetId: string, acceptLook = false, context = mine) =>
  importSheet(context, { sheetId, acceptLook }, newId);
const sheetOf = (sheetId: string, context = mine) => findSheet(context.actor, context.caseId, sheetId);
const rowsOf = (sheetId: string, address: Partial<SheetParams> = {}) =>
  listSheetRows(mine.actor, sheetId, { level: null, code: null, page: 1, ...address });

/** Twenty rows, each with another fault. */
async function twentyFaults(): Promise<SheetCells[]> {
  const foreign = (at: number, given: Partial<SheetCells>): SheetCells => ({
    ...empty,
    ...foreignTyped({ passport: `B10000${at}`, name: nameOf(500 + at), employedFrom: now, passFrom: '' }),
    passportUntil: '31/12/2035',
    passUntil: '31/12/2034',
    residency: 'foreign',
    ...given,
  });
  return [
    person(1, { icNumber: '12345' }),
    person(2, { icNumber: '991399101234' }),
    person(3, { name: '' }),
    person(4, { name: 'AH\u200bMAD' }),
    person(5, { name: '=1+1' }),
    person(6, { name: 'A'.repeat(151) }),
    person(7, { wage: '' }),
    person(8, { wage: '0' }),
    person(9, { wage: 'dua ribu' }),
    person(10, { wage: '99999999.00' }),
    person(11, { occupation: '' }),
    person(12, { employedFrom: '31/02/2026' }),
    person(13, { employedFrom: await inDays(31) }),
    person(14, { residency: 'planet' }),
    person(15, { email: 'a@b' }),
    foreign(1, { nationality: 'Atlantis' }),
    foreign(2, { passport: '' }),
    foreign(3, { passUntil: now }),
    foreign(4, { passportUntil: await inDays(-1) }),
    foreign(5, { kinName: '' }),
  ];
}

describe('a sheet of employees', () => {
  it('with 20 faults says of each row and field what is wrong, and adds the good rows', async () => {
    const sheetId = await sendRows([...(await twentyFaults()), person(100), person(101, { wage: '150000' })]);
    expect(await sheetOf(sheetId)).toMatchObject({
      rowCount: 22,
      goodCount: 1,
      lookCount: 1,
      fixCount: 20,
      state: 'checked',
    });
    const { rows, count } = await rowsOf(sheetId, { level: 'fix' });
    expect(count).toBe(20);
    expect(rows.map(({ rowNo, faults }) => `${rowNo} ${faults[0]?.field} ${faults[0]?.code}`)).toEqual([
      '2 icNumber ic',
      '3 icNumber icDate',
      '4 name required',
      '5 name nameInvisible',
      '6 name nameSigns',
      '7 name nameTooLong',
      '8 wage required',
      '9 wage wageZero',
      '10 wage wage',
      '11 wage wageTooLarge',
      '12 occupation required',
      '13 employedFrom date',
      '14 employedFrom startTooLate',
      '15 residency choice',
      '16 email email',
      '17 nationality country',
      '18 passport required',
      '19 passUntil passEnded',
      '20 passportUntil passportEnded',
      '21 kinName required',
    ]);
    expect((await rowsOf(sheetId, { code: 'required' })).count).toBe(5);
    expect(await countSheetFaults(mine.actor, sheetId)).toContainEqual({ level: 'fix', code: 'required', count: 5 });
    expect(await add(sheetId)).toBe(1);
    expect(await countCaseEmployees(mine.actor, mine.caseId)).toEqual({ local: 1, foreign: 0 });
    expect(await sheetOf(sheetId)).toMatchObject({ state: 'used', addedCount: 1 });
    expect((await rowsOf(sheetId)).count).toBe(21);
  });

  it("gives the rows at fault back as the employer's own file, which can be repaired and sent again", async () => {
    const sheetId = await sendRows([person(1, { name: '=1+1' }), person(2)]);
    const report = [...sheetReport(await readFaultyRows(mine.actor, sheetId), 'ms')].join('');
    expect(report).toContain(`"'=1+1"`);
    expect(report).toContain('Nama: ');
    const again = await send(report);
    expect((await rowsOf(again)).rows.map(({ cells, level }) => [cells.name, level])).toEqual([['=1+1', 'fix']]);
    const repaired = await send(report.replace(`'=1+1`, 'NAMA BETUL'));
    expect(await add(repaired)).toBe(1);
  });

  it('of 1,000 rows is added whole, and a page of the list has 25 of them', async () => {
    const sheetId = await sendRows(Array.from({ length: 1_000 }, (_, at) => person(at + 1)));
    expect(await sheetOf(sheetId)).toMatchObject({ goodCount: 1_000 });
    expect(await add(sheetId)).toBe(1_000);
    const list = await listCaseEmployees(mine.actor, mine.caseId);
    expect([list.rows.length, list.count]).toEqual([25, 1_000]);
    expect((await rowsOf(sheetId)).count).toBe(0);
  });

  it('may be a workbook with local and foreign people', async () => {
    const foreign = {
      ...empty,
      ...foreignTyped({ employedFrom: now, passFrom: '', passUntil: '31/12/2034', passportUntil: '31/12/2035' }),
    };
    const rows = [person(1), { ...foreign, residency: 'Warga asing', nationality: 'Indonesia' }];
    const bytes = await writeXlsx({
      sheets: [{ name: 'P', rows: [[...SHEET_FIELDS], ...rows.map((row) => SHEET_FIELDS.map((field) => row[field]))] }],
    });
    expect(await add(await send(bytes))).toBe(2);
    expect(await countCaseEmployees(mine.actor, mine.caseId)).toEqual({ local: 1, foreign: 1 });
  });

  it('is added once, by whoever presses first', async () => {
    const sheetId = await sendRows([person(1), person(2)]);
    expect(await Promise.all([add(sheetId), add(sheetId)])).toEqual([2, 2]);
    expect(await countCaseEmployees(mine.actor, mine.caseId)).toEqual({ local: 2, foreign: 0 });
  });

  it('is checked once more when it is added: who came meanwhile is left out', async () => {
    const sheetId = await sendRows([person(1), person(2)]);
    await saveLocal(mine, { icNumber: icOf(1), name: nameOf(1), birthDate: '', sex: '' });
    expect(await add(sheetId)).toBe(1);
    expect(await sheetOf(sheetId)).toMatchObject({ addedCount: 1 });
  });

  it('adds rows to look at only when somebody has', async () => {
    const rows = [person(1), person(2, { employedFrom: await inDays(-31) })];
    expect(await add(await sendRows(rows))).toBe(1);
    const late = await sendRows([person(3, { employedFrom: await inDays(-31) })]);
    expect(await refusalOf(add(late))).toEqual({ code: 'sheet.nothing' });
    expect(await sheetOf(late)).toMatchObject({ state: 'checked' });
    const other = await beginCase(owner);
    expect(await add(await sendRows(rows, other), true, other)).toBe(2);
  });

  it("is nobody else's, and gone once it is laid aside", async () => {
    const theirs = await beginCase(owner);
    const sheetId = await sendRows([person(1)]);
    expect(await sheetOf(sheetId, theirs)).toBeNull();
    expect(await refusalOf(add(sheetId, false, theirs))).toEqual({ code: 'sheet.not_found' });
    expect(await refusalOf(discardSheet(theirs, sheetId))).toEqual({ code: 'sheet.not_found' });
    await discardSheet(mine, sheetId);
    expect(await sheetOf(sheetId)).toBeNull();
    expect(await listSheets(mine.actor, mine.caseId)).toEqual([]);
    expect(await refusalOf(add(sheetId))).toEqual({ code: 'sheet.not_found' });
    const kept = await owner.query('SELECT 1 FROM employee_sheet_row WHERE sheet_id = $1', [sheetId]);
    expect(kept.rowCount).toBe(0);
  });

  it('is refused over 5 MB, when it is no sheet, and once the case is sent', async () => {
    const limits = { code: 'sheet.too_large', rows: 5_000, megabytes: 5 };
    expect(await refusalOf(send(new Uint8Array(5 * 1_048_576 + 1)))).toEqual(limits);
    expect(await refusalOf(send('%PDF-1.7'))).toEqual({ code: 'sheet.unreadable' });
    expect(await refusalOf(sendRows([]))).toEqual({ code: 'sheet.unreadable' });
    const sheetId = await sendRows([person(1)]);
    const { actor, caseId, kind } = mine;
    await sendCase(owner, { employerId: actor.employerId, caseId, kind, openedBy: actor.userId, number: null });
    expect(await refusalOf(add(sheetId))).toEqual({ code: 'case.not_open' });
    expect(await refusalOf(sendRows([person(2)]))).toEqual({ code: 'case.not_open' });
  });
});
