import { beforeEach, describe, expect, it } from 'vitest';
import { saveWages } from '@/lib/contributions/save-wages';
import { findSubmission } from '@/lib/contributions/submission-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import {
  addEmployee,
  aged,
  DOMESTIC,
  FOREIGNER,
  joinedIn,
  leftIn,
  NEVER_INSURED,
  outOfSkbbk,
  PERMANENT_RESIDENT,
  type TestEmployee,
} from '@/tests/factories/employees';
import { addMember, createEmployerWithMember, createUser, type TestEmployer } from '@/tests/factories/employers';
import { createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from '../contributions/many-employees.factory';
import { confirm, draftFrom, refusalOf, textOf } from '../contributions/month-file.factory';
import { open, openTab, saveNow, sharesOf, versionOf, wagesOf } from './screen.factory';

const { owner } = useTestDatabase();
const SEPTEMBER = month('2026-09');
const OCTOBER = month('2026-10');
const NOVEMBER = month('2026-11');

let employer: TestEmployer;
let actor: EmployerActor;
let ali: TestEmployee;
let siti: TestEmployee;
let draft: string;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  ali = await addEmployee(owner, employer, { name: 'ALI BIN UJIAN' });
  siti = await addEmployee(owner, employer, { name: 'SITI BINTI UJIAN' });
  draft = await open(actor, OCTOBER);
});

const save = (wages: Parameters<typeof saveNow>[3], rest = {}) => saveNow(owner, actor, draft, wages, rest);

async function auditOf(action: string) {
  const { rows } = await owner.query<{ details: unknown }>(
    'SELECT details FROM audit_event WHERE chain = $1 AND subject_id = $2 AND action = $3 ORDER BY seq',
    [employer.id, draft, action],
  );
  return rows.map(({ details }) => details);
}

describe('SIMPAN DRAF', () => {
  it('keeps a line for whoever has a wage, the sums of the lines, a new version and a trace', async () => {
    expect(await save({ [ali.id]: 3_000_00, [siti.id]: null })).toEqual({ version: 2, changed: 1 });
    const after = await findSubmission(actor, draft);
    expect(after).toMatchObject({ version: 2, state: 'draft', people: 1 });
    // RM3,000.00 in the First Category, with SKBBK and EIS.
    expect(after?.sums).toEqual({
      wages: 3_000_00n,
      socsoEmployer: 51_65n,
      socsoEmployee: 14_75n,
      skbbk: 22_15n,
      eisEmployer: 5_90n,
      eisEmployee: 5_90n,
    });
    expect(await auditOf('draft.saved')).toEqual([{ version: 2, lines: 1 }]);
  });

  it('changes a wage, and takes a line away when its wage is cleared', async () => {
    await save({ [ali.id]: 3_000_00, [siti.id]: 2_000_00 });
    expect(await save({ [ali.id]: 3_200_00, [siti.id]: null })).toEqual({ version: 3, changed: 2 });
    expect(await wagesOf(owner, draft)).toEqual(new Map([[ali.id, 3_200_00]]));
    expect((await findSubmission(actor, draft))?.sums.wages).toBe(3_200_00n);
  });

  it('takes zero for a wage: the person is on the list and pays nothing', async () => {
    await save({ [ali.id]: 0 });
    expect(await findSubmission(actor, draft)).toMatchObject({
      people: 1,
      sums: { wages: 0n, socsoEmployer: 0n, socsoEmployee: 0n, skbbk: 0n, eisEmployer: 0n, eisEmployee: 0n },
    });
  });

  it('keeps the number of a line that changes, and numbers new ones after it by name', async () => {
    await save({ [siti.id]: 2_000_00 });
    await save({ [siti.id]: 2_500_00, [ali.id]: 3_000_00 });
    const { rows } = await owner.query(
      'SELECT name, line_no FROM contribution_line WHERE submission_id = $1 ORDER BY line_no',
      [draft],
    );
    expect(rows).toEqual([
      { name: siti.name, line_no: 1 },
      { name: ali.name, line_no: 2 },
    ]);
  });

  it('leaves a draft alone in which nothing changed', async () => {
    await save({ [ali.id]: 3_000_00 });
    expect(await save({ [ali.id]: 3_000_00, [siti.id]: null })).toEqual({ version: 2, changed: 0 });
    expect(await auditOf('draft.saved')).toHaveLength(1);
  });

  it.each([
    // The law's edges: over 30 up to 50; over 100 up to 140; the ceiling of RM6,000 and one sen over it.
    30_00, 30_01, 100_00, 100_01, 5_900_00, 5_900_01, 6_000_00, 6_000_01, 10_000_000_00, 1,
  ])('works %i sen out by the rules', async (wage) => {
    await save({ [ali.id]: wage });
    const expected = monthlyContribution(ali.insured, OCTOBER, sen(wage));
    expect((await sharesOf(owner, draft)).get(ali.identityNumber)).toMatchObject({
      wage_sen: BigInt(wage),
      socso_row: expected.socso.row,
      socso_employer_sen: expected.socso.employer,
      socso_employee_sen: expected.socso.employee,
      eis_employer_sen: expected.eis.employer,
      skbbk_employee_sen: expected.skbbk.employee,
    });
  });

  it('a sen decides the row at an edge of the table, and RM6,000.01 is in its last', async () => {
    await save({ [ali.id]: 5_900_00, [siti.id]: 5_900_01 });
    const lines = await sharesOf(owner, draft);
    expect(lines.get(ali.identityNumber)).toMatchObject({ socso_row: 63, socso_employer_sen: 102_35 });
    expect(lines.get(siti.identityNumber)).toMatchObject({ socso_row: 64, socso_employer_sen: 104_15 });
    await save({ [ali.id]: 6_000_00, [siti.id]: 6_000_01 });
    const top = await sharesOf(owner, draft);
    expect(top.get(ali.identityNumber)).toMatchObject({ socso_row: 64 });
    expect(top.get(siti.identityNumber)).toMatchObject({ socso_row: 65 });
  });
});

describe('the screen and the file', () => {
  const KINDS = [
    {},
    PERMANENT_RESIDENT,
    FOREIGNER,
    { ...FOREIGNER, ...DOMESTIC },
    aged(17, OCTOBER),
    aged(18, OCTOBER),
    aged(57, OCTOBER),
    { ...aged(57, OCTOBER), ...NEVER_INSURED },
    { ...aged(56, OCTOBER), ...NEVER_INSURED },
    aged(60, OCTOBER),
    outOfSkbbk(month('2026-07')),
    joinedIn(OCTOBER),
    leftIn(OCTOBER),
  ];
  const WAGES = [
    0, 1, 29_99, 30_00, 30_01, 100_00, 1_234_56, 2_999_99, 3_900_01, 4_000_00, 5_999_99, 6_000_00, 6_000_01,
  ];

  it.each(['combined', 'socso', 'eis'] as const)('make the same lines of the same wages: %s', async (schemes) => {
    const one = await createEmployerWithMember(owner);
    const people: TestEmployee[] = [];
    for (const traits of KINDS) people.push(await addEmployee(owner, one.employer, traits));
    const wages = new Map(people.map(({ id }, index) => [id, WAGES[index] ?? 0]));

    const onScreen = await open(one.actor, OCTOBER, schemes);
    await saveNow(owner, one.actor, onScreen, wages);
    const typed = { lines: await sharesOf(owner, onScreen), sums: (await findSubmission(one.actor, onScreen))?.sums };

    // The same people once more, by a file that takes the draft's place. Only a combined file has wages in every scheme.
    const content = textOf({ employer: one.employer, month: OCTOBER, people, schemes: 'combined', wages });
    const fromFile = await draftFrom(one.actor, { month: OCTOBER, schemes, content });
    expect(fromFile.sums).toEqual(typed.sums);
    expect(await sharesOf(owner, fromFile.id)).toEqual(typed.lines);
    expect(typed.lines.size).toBe(KINDS.length);
  });

  it('a draft of one scheme has nothing of the other', async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    const worker = await addEmployee(owner, employer);
    const socso = await open(actor, OCTOBER, 'socso');
    const eis = await open(actor, OCTOBER, 'eis');
    await saveNow(owner, actor, socso, { [worker.id]: 3_000_00 });
    await saveNow(owner, actor, eis, { [worker.id]: 3_000_00 });
    expect((await findSubmission(actor, socso))?.sums).toMatchObject({
      socsoEmployer: 51_65n,
      skbbk: 22_15n,
      eisEmployer: 0n,
    });
    expect((await findSubmission(actor, eis))?.sums).toMatchObject({
      socsoEmployer: 0n,
      skbbk: 0n,
      eisEmployer: 5_90n,
    });
  });
});

describe('the register', () => {
  it.each([
    { traits: { employedTo: calendarDate('2026-09-30') }, why: 'left on the last day before' },
    { traits: { employedFrom: calendarDate('2026-11-01') }, why: 'begins on the first day after' },
  ])('gives no line to somebody who $why', async ({ traits }) => {
    const outside = await addEmployee(owner, employer, traits);
    expect(await refusalOf(save({ [ali.id]: 3_000_00, [outside.id]: 3_000_00 }))).toEqual({
      code: 'submission.not_employed',
      count: 1,
    });
    expect(await wagesOf(owner, draft)).toEqual(new Map());
    // A cleared field asks for nothing.
    await save({ [ali.id]: 3_000_00, [outside.id]: null });
  });

  it.each([
    { traits: { employedTo: calendarDate('2026-10-01') }, why: 'left on the first day' },
    { traits: { employedFrom: calendarDate('2026-10-31') }, why: 'began on the last day' },
  ])('gives a line to somebody who $why', async ({ traits }) => {
    const inside = await addEmployee(owner, employer, traits);
    expect(await save({ [inside.id]: 100_00 })).toMatchObject({ changed: 1 });
  });

  it('takes the line of somebody away who stopped being employed after it was saved', async () => {
    await save({ [ali.id]: 3_000_00, [siti.id]: 2_000_00 });
    await owner.query("UPDATE employee SET employed_to = '2026-09-30' WHERE id = $1", [siti.id]);
    expect(await save({ [ali.id]: 3_000_00 })).toEqual({ version: 3, changed: 1 });
    expect(await findSubmission(actor, draft)).toMatchObject({ people: 1, sums: { wages: 3_000_00n } });
  });

  it('brings the lines saved before to what the register says now', async () => {
    await save({ [ali.id]: 3_000_00 });
    await owner.query(
      "INSERT INTO skbbk_choice (employer_id, employee_id, from_month, takes_part) VALUES ($1, $2, '2026-10-01', false)",
      [employer.id, ali.id],
    );
    expect(await save({ [siti.id]: 3_000_00 })).toMatchObject({ changed: 2 });
    expect((await findSubmission(actor, draft))?.sums.skbbk).toBe(22_15n);
  });

  it('of two employments in one month takes the earlier, as a file does', async () => {
    const number = '900101009999';
    const first = await addEmployee(owner, employer, {
      identityNumber: number,
      employedTo: calendarDate('2026-10-05'),
    });
    await owner.query(
      `INSERT INTO employee (employer_id, id, person_id, identity_kind, identity_number, name, birth_date, sex, residency, employed_from)
       SELECT employer_id, $2, person_id, identity_kind, identity_number, name, birth_date, sex, residency, '2026-10-20' FROM employee WHERE id = $1`,
      [first.id, newId()],
    );
    await save({ [ali.id]: 1_000_00, [siti.id]: 1_000_00, [first.id]: 1_000_00 });
    await confirm(actor, { id: draft, version: await versionOf(actor, draft) });
  });
});

describe('the wages of last month', () => {
  const filed = (employees: TestEmployee[], wages: [TestEmployee, number][], on = SEPTEMBER) =>
    createSubmitted(
      owner,
      actor,
      { month: on, employees, wages: new Map(wages.map(([{ id }, wage]) => [id, sen(wage)])) },
      new Date('2026-10-05T02:00:00Z'),
    );

  it('are given to whoever has none yet: typed ones stay, joiners stay empty, leavers get none', async () => {
    const left = await addEmployee(owner, employer, leftIn(SEPTEMBER));
    const zul = await addEmployee(owner, employer, { name: 'ZUL BIN UJIAN' });
    const joiner = await addEmployee(owner, employer, joinedIn(OCTOBER));
    await filed(
      [ali, siti, zul, left],
      [
        [ali, 3_000_00],
        [siti, 2_500_00],
        [zul, 0],
        [left, 1_000_00],
      ],
    );
    await save({ [ali.id]: 3_300_00 }, { sameAsLastMonth: true });
    expect(await wagesOf(owner, draft)).toEqual(
      new Map([
        [ali.id, 3_300_00],
        [siti.id, 2_500_00],
        [zul.id, 0],
      ]),
    );
    expect((await wagesOf(owner, draft)).has(joiner.id)).toBe(false);
  });

  it('are those of the last filed month, not of a later one or of a draft', async () => {
    await filed([ali], [[ali, 1_000_00]], month('2026-06'));
    await filed([ali], [[ali, 2_000_00]], month('2026-08'));
    const november = await open(actor, NOVEMBER);
    await saveNow(owner, actor, november, { [ali.id]: 9_000_00, [siti.id]: 9_000_00 });
    await save({}, { sameAsLastMonth: true });
    expect(await wagesOf(owner, draft)).toEqual(new Map([[ali.id, 2_000_00]]));
  });

  it('are nothing before the first filed month', async () => {
    expect(await save({}, { sameAsLastMonth: true })).toEqual({ version: 1, changed: 0 });
  });

  it('fill 250 people in one go', async () => {
    const people = await addManyEmployees(owner, employer, 250);
    await filed(people, []);
    expect(await save({}, { sameAsLastMonth: true })).toEqual({ version: 2, changed: 250 });
    expect(await findSubmission(actor, draft)).toMatchObject({ people: 250, sums: { wages: BigInt(250 * 3_000_00) } });
  });
});

describe('two tabs', () => {
  it('the second save is refused with what changed, and changes nothing', async () => {
    await save({ [ali.id]: 3_000_00, [siti.id]: 2_000_00 });
    const colleague = await addMember(owner, employer, await createUser(owner, { name: 'Puan Lain' }), 'preparer');
    const mine = await openTab(owner, actor, draft);
    const theirs = await openTab(owner, colleague, draft);
    await theirs.save({ [ali.id]: 3_500_00, [siti.id]: 2_000_00 });

    const refusal = await mine.save({ [ali.id]: 3_000_00, [siti.id]: 2_222_00 }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'submission.changed',
      version: 3,
      by: 'Puan Lain',
      at: expect.any(Date),
      changes: [{ employeeId: ali.id, now: 3_500_00 }],
    });
    expect(await wagesOf(owner, draft)).toEqual(
      new Map([
        [ali.id, 3_500_00],
        [siti.id, 2_000_00],
      ]),
    );
  });

  it('a line that was taken away is told as well', async () => {
    await save({ [ali.id]: 3_000_00, [siti.id]: 2_000_00 });
    const mine = await openTab(owner, actor, draft);
    await save({ [siti.id]: null });
    await expect(mine.save({ [ali.id]: 3_100_00, [siti.id]: 2_000_00 })).rejects.toMatchObject({
      changes: [{ employeeId: siti.id, now: null }],
    });
  });

  it('a save of other people is refused too: the page may not show what it does not know', async () => {
    const mine = await openTab(owner, actor, draft);
    await save({ [ali.id]: 3_000_00 });
    await expect(mine.save({ [siti.id]: 2_000_00 })).rejects.toMatchObject({ code: 'submission.changed', changes: [] });
  });

  it('the same form sent twice saves once and is not refused', async () => {
    const mine = await openTab(owner, actor, draft);
    expect(await mine.save({ [ali.id]: 3_000_00 })).toEqual({ version: 2, changed: 1 });
    expect(await mine.save({ [ali.id]: 3_000_00 })).toEqual({ version: 2, changed: 0 });
    expect(await auditOf('draft.saved')).toHaveLength(1);
  });

  it('of twenty saves at once exactly one wins', async () => {
    const tabs = await Promise.all(Array.from({ length: 20 }, () => openTab(owner, actor, draft)));
    const results = await Promise.allSettled(tabs.map((tab, index) => tab.save({ [ali.id]: 3_000_00 + index })));
    const winners = results.flatMap((result, index) => (result.status === 'fulfilled' ? [index] : []));
    expect(winners).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'submission.changed', version: 2 });
    }
    expect(await wagesOf(owner, draft)).toEqual(new Map([[ali.id, 3_000_00 + (winners[0] ?? -1)]]));
  });
});

describe('refusals', () => {
  it.each(['viewer', 'payer'] as const)('a %s saves nothing', async (role) => {
    const reader = await addMember(owner, employer, await createUser(owner), role);
    expect(await refusalOf(saveNow(owner, reader, draft, { [ali.id]: 1_00 }))).toEqual({
      code: 'access.role_not_allowed',
    });
  });

  it('another employer neither finds the draft nor gives its own draft a line of somebody else’s worker', async () => {
    const other = await createEmployerWithMember(owner);
    const wages = [{ employeeId: ali.id, was: null, wage: sen(1_00) }];
    expect(await refusalOf(saveWages(other.actor, { submissionId: draft, version: 1, wages }))).toEqual({
      code: 'submission.not_found',
    });
    const theirs = await open(other.actor, OCTOBER);
    expect(await refusalOf(saveWages(other.actor, { submissionId: theirs, version: 1, wages }))).toEqual({
      code: 'submission.not_employed',
      count: 1,
    });
    expect(await wagesOf(owner, draft)).toEqual(new Map());
  });

  it('there is no draft of an unknown id', async () => {
    expect(await refusalOf(saveWages(actor, { submissionId: newId(), version: 1, wages: [] }))).toEqual({
      code: 'submission.not_found',
    });
  });

  it('a confirmed month is closed, and the refusal says by whom', async () => {
    await save({ [ali.id]: 3_000_00, [siti.id]: 0 });
    const mine = await openTab(owner, actor, draft);
    await confirm(actor, { id: draft, version: 2 });
    expect(await refusalOf(mine.save({ [ali.id]: 4_000_00 }))).toMatchObject({
      code: 'submission.already_submitted',
      by: 'Orang Ujian',
    });
    expect((await findSubmission(actor, draft))?.sums.wages).toBe(3_000_00n);
  });

  it('of a save and SAHKAN at once one wins, and the records are those of the lines', async () => {
    await save({ [ali.id]: 3_000_00, [siti.id]: 2_000_00 });
    const mine = await openTab(owner, actor, draft);
    const [saved, confirmed] = await Promise.allSettled([
      mine.save({ [ali.id]: 5_000_00 }),
      confirm(actor, { id: draft, version: 2 }),
    ]);
    expect([saved.status, confirmed.status].sort()).toEqual(['fulfilled', 'rejected']);
    const after = await findSubmission(actor, draft);
    expect(after?.state).toBe(confirmed.status === 'fulfilled' ? 'submitted' : 'draft');
    expect(after?.sums.wages).toBe(confirmed.status === 'fulfilled' ? 5_000_00n : 7_000_00n);
  });
});
