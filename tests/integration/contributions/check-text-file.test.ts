import { beforeEach, describe, expect, it } from 'vitest';
import { countFaults, findCheck } from '@/lib/contributions/check-queries';
import { checkTextFile } from '@/lib/contributions/check-text-file';
import { amountFaults } from '@/lib/contributions/stored-summary';
import { findSubmission } from '@/lib/contributions/submission-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { addMonths, month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import {
  addEmployee,
  aged,
  DOMESTIC,
  FOREIGNER,
  joinedIn,
  leftIn,
  outOfSkbbk,
  PERMANENT_RESIDENT,
  type TestEmployee,
} from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from './many-employees.factory';
import { draftFrom, linesOf, next, overwrite, receive, receiveAndCheck, refusalOf, textOf } from './month-file.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer), await addEmployee(owner, employer)];
});

function file(changes: Partial<Parameters<typeof textOf>[0]> = {}) {
  return { employer, month: OCTOBER, people, ...changes };
}

async function checked(content: string | Uint8Array, schemes: SchemeSet = 'combined') {
  const fileId = await receiveAndCheck(actor, { month: OCTOBER, schemes, content });
  const view = await findCheck(actor, fileId);
  if (!view?.summary) throw new Error(`not checked: ${view?.state}`);
  const faults = Object.fromEntries((await countFaults(actor, fileId)).map(({ code, count }) => [code, count]));
  return { fileId, view, summary: view.summary, faults };
}

async function lineCount(submissionId: string | null): Promise<number> {
  const { rows } = await owner.query<{ count: bigint }>(
    'SELECT count(*) FROM contribution_line WHERE submission_id = $1',
    [submissionId],
  );
  return Number(rows[0]?.count);
}

describe('a file without a fault', () => {
  it.each([
    // RM3,000.00 in October 2026, First Category: 51.65 + 14.75, EIS 5.90 + 5.90, SKBBK 22.15.
    { schemes: 'combined', sums: [51_65n, 14_75n, 22_15n, 5_90n, 5_90n] },
    { schemes: 'socso', sums: [51_65n, 14_75n, 22_15n, 0n, 0n] },
    { schemes: 'eis', sums: [0n, 0n, 0n, 5_90n, 5_90n] },
  ] as const)('of $schemes is summed to the sen', async ({ schemes, sums }) => {
    const { view, summary } = await checked(textOf(file({ schemes })), schemes);
    expect(view).toMatchObject({ state: 'checked', schemes, people: 2, linesDone: 2 });
    const [socsoEmployer, socsoEmployee, skbbk, eisEmployer, eisEmployee] = sums.map((each) => each * 2n);
    const wages = 6_000_00n;
    expect(view.sums).toEqual({ wages, socsoEmployer, socsoEmployee, skbbk, eisEmployer, eisEmployee });
    expect(summary).toMatchObject({
      layout: 'combined-v2',
      lines: 2,
      goodLines: 2,
      badLines: 0,
      people: 2,
      missing: 0,
      fileWages: '600000',
      goodWages: '600000',
      levels: { fix: 0, look: 0 },
    });
    expect(await findSubmission(actor, view.submissionId ?? '')).toMatchObject({
      state: 'checked',
      schemes,
      records: [],
    });
  });

  it('of people of every kind has none of an amount to complain of', async () => {
    const kinds = [
      FOREIGNER,
      PERMANENT_RESIDENT,
      { ...FOREIGNER, ...DOMESTIC },
      DOMESTIC,
      outOfSkbbk(month('2026-09')),
      joinedIn(OCTOBER),
      leftIn(OCTOBER),
      aged(17, OCTOBER),
      aged(18, OCTOBER),
      aged(59, OCTOBER),
      aged(60, OCTOBER),
    ];
    const all = [...people];
    for (const kind of kinds) all.push(await addEmployee(owner, employer, kind));
    const { summary, faults } = await checked(textOf(file({ people: all })));
    expect(summary).toMatchObject({ goodLines: 13, badLines: 0, missing: 0, levels: { fix: 0, look: 0 } });
    expect(amountFaults(summary)).toBe(0);
    expect(faults).toEqual({});
  });

  it('with the number that the company had before has none to complain of', async () => {
    await owner.query(`UPDATE employer SET brn_old = '1312525-A' WHERE id = $1`, [employer.id]);
    const old = await checked(textOf(file(), (line) => overwrite(line, 13, '1312525-A')));
    expect(old.faults).toEqual({});
    const other = await checked(textOf(file(), (line) => overwrite(line, 13, '1312525-B')));
    expect(other.faults).toEqual({ SSM_MISMATCH: 1 });
  });

  it('is checked once, whoever asks again', async () => {
    const { fileId } = await receive(actor, { month: OCTOBER, content: textOf(file()) });
    await Promise.all(Array.from({ length: 5 }, () => checkTextFile(actor, fileId, newId)));
    await checkTextFile(actor, fileId, newId);
    const { rows } = await owner.query('SELECT 1 FROM submission WHERE text_file_id = $1', [fileId]);
    expect(rows).toHaveLength(1);
    const { rows: audit } = await owner.query(
      `SELECT details FROM audit_event WHERE subject_id = $1 AND action = 'text-file.checked'`,
      [fileId],
    );
    expect(audit).toEqual([{ details: { lines: 2, bad: 0 } }]);
  });

  it('is not checked for another employer', async () => {
    const { fileId } = await receive(actor, { month: OCTOBER, content: textOf(file()) });
    const stranger = await createEmployerWithMember(owner);
    await checkTextFile(stranger.actor, fileId, newId);
    expect((await findCheck(actor, fileId))?.state).toBe('received');
  });
});

/** Positions of the fields of a combined line. */
const AT = { code: 1, id: 33, name: 45, month: 195, wage: 201, socsoEmployer: 215, filler: 245 };

describe('a line with a fault', () => {
  const broken: readonly { code: string; break: (line: string) => string }[] = [
    { code: 'EMPLOYER_CODE_MISMATCH', break: (line) => overwrite(line, AT.code, 'Z9999999999Z') },
    { code: 'EMPLOYER_CODE_MISSING', break: (line) => overwrite(line, AT.code, ' '.repeat(12)) },
    { code: 'EMPLOYER_CODE_FORMAT', break: (line) => overwrite(line, AT.code, '123456789012') },
    { code: 'MONTH_MISMATCH', break: (line) => overwrite(line, AT.month, '092026') },
    { code: 'MONTH_FORMAT', break: (line) => overwrite(line, AT.month, '132026') },
    { code: 'ID_NOT_REGISTERED', break: (line) => overwrite(line, AT.id, '850505105123') },
    { code: 'ID_MISSING', break: (line) => overwrite(line, AT.id, ' '.repeat(12)) },
    { code: 'NAME_MISSING', break: (line) => overwrite(line, AT.name, ' '.repeat(150)) },
    { code: 'WAGE_MISSING', break: (line) => overwrite(line, AT.wage, ' '.repeat(14)) },
    { code: 'WAGE_FORMAT', break: (line) => overwrite(line, AT.wage, '0000003000.00 ') },
    { code: 'WAGE_ZERO', break: (line) => overwrite(line, AT.wage, '0'.repeat(14)) },
    { code: 'WAGE_TOO_LARGE', break: (line) => overwrite(line, AT.wage, '9'.repeat(14)) },
    { code: 'AMOUNT_MISSING', break: (line) => overwrite(line, AT.socsoEmployer, ' '.repeat(6)) },
    { code: 'AMOUNT_FORMAT', break: (line) => overwrite(line, AT.socsoEmployer, ' 51.65') },
    { code: 'FILLER_NOT_BLANK', break: (line) => overwrite(line, AT.filler, 'X') },
    { code: 'LINE_LENGTH', break: (line) => `${line}X` },
    { code: 'BAD_CHARACTER', break: (line) => overwrite(line, AT.name, 'JOS\u00c9') },
  ];

  it.each(broken)('$code is named, kept out, and the rest stands', async ({ code, break: breakLine }) => {
    const { view, summary, faults } = await checked(
      textOf(file(), (line, index) => (index === 1 ? breakLine(line) : line)),
    );
    expect(faults[code]).toBe(1);
    expect(summary).toMatchObject({ lines: 2, goodLines: 1, badLines: 1, goodWages: '300000', refused: null });
    expect(view).toMatchObject({ people: 1, sums: { wages: 3_000_00n } });
    expect(await lineCount(view.submissionId)).toBe(1);
  });

  it('of somebody who left before the month, or came after it, is named and kept out', async () => {
    const left = await addEmployee(owner, employer, leftIn(month('2026-09')));
    const lastMonth = await addEmployee(owner, employer, leftIn(OCTOBER));
    const first = await addEmployee(owner, employer, joinedIn(OCTOBER));
    const later = await addEmployee(owner, employer, joinedIn(month('2026-11')));
    const { summary, faults } = await checked(textOf(file({ people: [left, lastMonth, first, later] })));
    expect(faults.OUTSIDE_EMPLOYMENT).toBe(2);
    expect(summary).toMatchObject({ goodLines: 2, badLines: 2, missing: 2 });
  });

  it('of somebody who is on another line already is named and kept out', async () => {
    const [one] = people;
    if (!one) throw new Error('nobody');
    const { view, summary, faults } = await checked(textOf(file({ people: [one, one] })));
    expect(faults.DUPLICATE_EMPLOYEE).toBe(1);
    expect(summary).toMatchObject({ goodLines: 1, badLines: 1, people: 1 });
    expect(view.people).toBe(1);
  });

  it('of a month that has not begun says so', async () => {
    const future = textOf(file(), (line) => overwrite(line, AT.month, '012999'));
    const { faults, summary } = await checked(future);
    expect(faults.MONTH_FUTURE).toBe(2);
    expect(summary.goodLines).toBe(0);
  });
});

describe('people of the register', () => {
  it('who are missing from the file are named, those who left are not', async () => {
    const absent = await addEmployee(owner, employer, { name: 'ZAINAB BINTI HARUN' });
    await addEmployee(owner, employer, leftIn(month('2026-09')));
    await addEmployee(owner, employer, joinedIn(month('2026-11')));
    const { fileId, summary, faults } = await checked(textOf(file()));
    expect(summary.missing).toBe(1);
    expect(faults.EMPLOYEE_MISSING_FROM_FILE).toBe(1);
    const { rows } = await owner.query(
      `SELECT level, line, details FROM text_file_fault WHERE text_file_id = $1 AND code = 'EMPLOYEE_MISSING_FROM_FILE'`,
      [fileId],
    );
    expect(rows).toEqual([{ level: 'look', line: 0, details: { count: 1, names: absent.name } }]);
  });

  it('are not missing when their line is bad', async () => {
    const { summary } = await checked(
      textOf(file(), (line, index) => (index === 1 ? overwrite(line, AT.wage, ' '.repeat(14)) : line)),
    );
    expect(summary).toMatchObject({ badLines: 1, missing: 0 });
  });

  it('who came back are taken by the employment that touches the month', async () => {
    const before = await addEmployee(owner, employer, leftIn(month('2026-03')));
    const again = { ...before, id: newId() };
    await owner.query(
      `INSERT INTO employee (employer_id, id, person_id, identity_kind, identity_number, name, birth_date, sex, residency,
         employed_from, first_socso_month, first_eis_month)
       SELECT employer_id, $2, person_id, identity_kind, identity_number, name, birth_date, sex, residency, '2026-07-06',
         first_socso_month, first_eis_month FROM employee WHERE id = $1`,
      [before.id, again.id],
    );
    const { view, summary } = await checked(textOf(file({ people: [...people, again] })));
    expect(summary).toMatchObject({ goodLines: 3, missing: 0 });
    const { rows } = await owner.query(
      'SELECT employee_id FROM contribution_line WHERE submission_id = $1 AND identity_number = $2',
      [view.submissionId, before.identityNumber],
    );
    expect(rows).toEqual([{ employee_id: again.id }]);
  });
});

describe('a file that is refused as a whole', () => {
  const short = (line: string) => `${line.slice(0, 200)}${'0'.repeat(11)}${line.slice(214, 217)}${' '.repeat(9)}`;
  it.each([
    { refused: 'FILE_EMPTY', content: () => '' },
    { refused: 'FILE_EMPTY', content: () => '\r\n \r\n\u001a' },
    { refused: 'FILE_TYPE', content: () => Buffer.from('504b030414000600080000002100', 'hex') },
    { refused: 'FILE_ENCODING', content: () => Buffer.from(`\ufeff${textOf(file())}`, 'utf16le') },
    { refused: 'FORMAT_RETIRED', content: () => textOf(file(), short) },
    { refused: 'WRONG_FORMAT', content: () => 'kod,nama,gaji,bulan,caruman\r\n'.repeat(3) },
    { refused: 'TOO_MANY_LINES', content: () => 'x\n'.repeat(100_001) },
  ])('$refused: no draft can be made of it', async ({ refused, content }) => {
    const { fileId, view, summary, faults } = await checked(content());
    expect(summary.refused).toBe(refused);
    expect(faults[refused]).toBe(1);
    expect(view.people).toBe(summary.goodLines);
    expect(
      await refusalOf(next(actor, fileId, { acceptAmounts: true, leaveOutLines: true, convert: true })),
    ).toMatchObject({
      code: 'text_file.has_faults',
    });
  });

  it('is only one of its layout: a 223-character file of one scheme is retired too', async () => {
    const { summary } = await checked(textOf(file(), short), 'eis');
    expect(summary).toMatchObject({ refused: 'FORMAT_RETIRED', layout: 'eis-223', convertible: false, goodLines: 0 });
  });
});

describe('combined v1.0', () => {
  const withoutSkbbk = (line: string) => overwrite(line, 239, ' '.repeat(6));

  async function checkedOn(day: string) {
    const { fileId } = await receive(actor, {
      month: month('2026-08'),
      content: textOf(file({ month: month('2026-08') }), withoutSkbbk),
    });
    await owner.query('UPDATE text_file SET received_at = $2 WHERE id = $1', [fileId, day]);
    await checkTextFile(actor, fileId, newId);
    return { fileId, summary: (await findCheck(actor, fileId))?.summary };
  }

  it('is taken on the last day of September, with SKBBK added from the tables', async () => {
    const { summary } = await checkedOn('2026-09-30T23:59:59.999+08:00');
    expect(summary).toMatchObject({ layout: 'combined-v1', retired: false, goodLines: 2, counts: { SKBBK_BLANK: 1 } });
  });

  it('is retired from 1 October, and can be converted', async () => {
    const { fileId, summary } = await checkedOn('2026-10-01T00:00:00+08:00');
    expect(summary).toMatchObject({ layout: 'combined-v1', retired: true, convertible: true, goodLines: 2 });
    expect(await refusalOf(next(actor, fileId, { acceptAmounts: true }))).toMatchObject({
      code: 'text_file.has_faults',
    });
    const draft = await findSubmission(actor, await next(actor, fileId, { convert: true }));
    expect(draft?.sums).toMatchObject({ wages: 6_000_00n, skbbk: 2n * 22_15n });
  });
});

describe('a large file', () => {
  it('with one bad line among 10,000 gives the other 9,999', async () => {
    const many = await addManyEmployees(owner, employer, 10_000);
    const wages = new Map(many.map(({ id }, index) => [id, 1_000_00 + index]));
    const content = textOf(file({ people: many, wages }), (line, index) =>
      index === 6_789 ? overwrite(line, AT.wage, ' '.repeat(14)) : line,
    );
    const { fileId, view, summary } = await checked(content);
    const sumOfAll = [...wages.values()].reduce((sum, wage) => sum + wage, 0);
    expect(summary).toMatchObject({
      lines: 10_000,
      goodLines: 9_999,
      badLines: 1,
      missing: 2,
      counts: { WAGE_MISSING: 1 },
    });
    expect(view).toMatchObject({
      people: 9_999,
      linesDone: 10_000,
      sums: { wages: BigInt(sumOfAll - 1_000_00 - 6_789) },
    });
    expect(await lineCount(view.submissionId)).toBe(9_999);

    expect(await refusalOf(next(actor, fileId))).toEqual({ code: 'text_file.has_faults', bad: 1 });
    const draft = await findSubmission(actor, await next(actor, fileId, { leaveOutLines: true }));
    expect(draft).toMatchObject({ state: 'draft', people: 9_999, sums: view.sums });
  });

  it('of nothing but faults names every one of them', async () => {
    const lines = linesOf(file());
    const [one = ''] = lines;
    const bad = overwrite(overwrite(one, AT.code, 'Z9999999999Z'), AT.id, '850505105123');
    const { summary, faults, fileId } = await checked(`${bad}\n`.repeat(5_000));
    expect(faults).toMatchObject({
      EMPLOYER_CODE_MISMATCH: 5_000,
      ID_NOT_REGISTERED: 5_000,
      DUPLICATE_EMPLOYEE: 4_999,
    });
    expect(summary).toMatchObject({ goodLines: 0, badLines: 5_000 });
    const { rows } = await owner.query(
      'SELECT count(*)::integer AS count, min(seq) AS first, max(seq) AS last FROM text_file_fault WHERE text_file_id = $1',
      [fileId],
    );
    // Two people of the register are in no line, which is a fault of its own.
    expect(rows).toEqual([{ count: 15_000, first: 1, last: 15_000 }]);
  });
});

it('a check of a month before the present needs no fault of the calendar', async () => {
  const january = month('2026-01');
  const draft = await draftFrom(actor, { month: january, content: textOf(file({ month: january })) });
  expect(draft).toMatchObject({ month: january, dueDate: `${addMonths(january, 1)}-15`, people: 2 });
  // SKBBK began with the wages of June 2026.
  expect(draft.sums.skbbk).toBe(0n);
});
