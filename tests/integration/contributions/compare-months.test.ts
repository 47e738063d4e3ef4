import { beforeEach, describe, expect, it } from 'vitest';
import { compareWithLastMonth } from '@/lib/contributions/compare-months';
import type { EmployerActor } from '@/lib/core/actor';
import { type Month, month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { addEmployee, joinedIn, leftIn, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from './many-employees.factory';
import { draftFrom, fileMonth, textOf } from './month-file.factory';

const { owner } = useTestDatabase();
const AUGUST = month('2026-08');
const SEPTEMBER = month('2026-09');
const OCTOBER = month('2026-10');

let employer: TestEmployer;
let actor: EmployerActor;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
});

type Paid = readonly [employee: TestEmployee, wage: number];

function upload(of: Month, paid: readonly Paid[], schemes: 'combined' | 'socso' | 'eis' = 'combined') {
  const wages = new Map(paid.map(([{ id }, wage]) => [id, wage]));
  const people = paid.map(([employee]) => employee);
  return { month: of, schemes, content: textOf({ employer, month: of, people, wages, schemes }) };
}

/** The draft of October beside September as filed. */
async function compared(september: readonly Paid[], october: readonly Paid[]) {
  await fileMonth(actor, upload(SEPTEMBER, september));
  const draft = await draftFrom(actor, upload(OCTOBER, october));
  const found = await compareWithLastMonth(actor, draft.id);
  if (!found) throw new Error('nothing to compare');
  return found;
}

describe('a month beside the last one', () => {
  it('names who came, who left and who is missing though still employed', async () => {
    const stays = await addEmployee(owner, employer, { name: 'STAYS' });
    const came = await addEmployee(owner, employer, { name: 'CAME', ...joinedIn(OCTOBER) });
    const left = await addEmployee(owner, employer, { name: 'LEFT', ...leftIn(SEPTEMBER) });
    const leaving = await addEmployee(owner, employer, { name: 'LEAVING', employedTo: null });
    const found = await compared(
      [
        [stays, 3_000_00],
        [left, 2_000_00],
        [leaving, 4_000_00],
      ],
      [
        [stays, 3_000_00],
        [came, 1_800_00],
      ],
    );
    expect(found).toMatchObject({ previousMonth: SEPTEMBER, previousPeople: 3, previousSums: { wages: 9_000_00n } });
    const whoIs = ({ id, name, identityNumber }: TestEmployee) => ({ employeeId: id, name, identityNumber });
    expect(found.joiners).toEqual({ count: 1, people: [{ ...whoIs(came), before: null, after: 1_800_00 }] });
    expect(found.leavers).toEqual({ count: 1, people: [{ ...whoIs(left), before: 2_000_00, after: null }] });
    expect(found.missing).toEqual({ count: 1, people: [{ ...whoIs(leaving), before: 4_000_00, after: null }] });
    expect(found.jumps).toEqual({ count: 0, people: [] });
  });

  it.each([
    { last: '2026-09-30', kind: 'leavers', why: 'ended the day before the month' },
    { last: '2026-10-01', kind: 'missing', why: 'ended on its first day' },
  ] as const)('takes somebody whose employment $why for one of the $kind', async ({ last, kind }) => {
    const stays = await addEmployee(owner, employer);
    const gone = await addEmployee(owner, employer);
    await fileMonth(
      actor,
      upload(SEPTEMBER, [
        [stays, 3_000_00],
        [gone, 3_000_00],
      ]),
    );
    await owner.query('UPDATE employee SET employed_to = $2 WHERE id = $1', [gone.id, last]);
    const draft = await draftFrom(actor, upload(OCTOBER, [[stays, 3_000_00]]));
    const found = await compareWithLastMonth(actor, draft.id);
    expect(found?.[kind].people.map(({ employeeId }) => employeeId)).toEqual([gone.id]);
  });

  it.each([
    { before: 1_000_00, after: 1_300_00, jump: true, why: '30% more' },
    { before: 1_000_00, after: 1_299_99, jump: false, why: 'a sen less than 30% more' },
    { before: 1_000_00, after: 700_00, jump: true, why: '30% less' },
    { before: 1_000_00, after: 700_01, jump: false, why: 'a sen less than 30% less' },
    { before: 0, after: 1, jump: true, why: 'a first sen' },
    { before: 0, after: 0, jump: false, why: 'nothing as before' },
    { before: 1, after: 0, jump: true, why: 'nothing any more' },
    { before: 3_333_33, after: 4_333_32, jump: false, why: '29.9998% more' },
    { before: 3_333_33, after: 4_333_33, jump: true, why: '30.0001% more' },
  ])('a wage from $before to $after sen ($why) is a jump: $jump', async ({ before, after, jump }) => {
    const other = await addEmployee(owner, employer);
    const one = await addEmployee(owner, employer);
    const found = await compared(
      [
        [other, 2_000_00],
        [one, before],
      ],
      [
        [other, 2_000_00],
        [one, after],
      ],
    );
    const named = { employeeId: one.id, name: one.name, identityNumber: one.identityNumber, before, after };
    expect(found.jumps).toEqual(jump ? { count: 1, people: [named] } : { count: 0, people: [] });
  });

  it('counts all and shows the first fifty by name', async () => {
    const many = await addManyEmployees(owner, employer, 130);
    const [first] = many;
    if (!first) throw new Error('nobody');
    const found = await compared(
      [[first, 2_000_00]],
      many.toReversed().map((each): Paid => [each, 2_000_00]),
    );
    expect(found.joiners.count).toBe(129);
    expect(found.joiners.people.map(({ name }) => name)).toEqual(many.slice(1, 51).map(({ name }) => name));
  });
});

describe('the month that is compared with', () => {
  it('is the last one filed, however long ago, and never a draft', async () => {
    const one = await addEmployee(owner, employer);
    await fileMonth(actor, upload(AUGUST, [[one, 2_000_00]]));
    await draftFrom(actor, upload(SEPTEMBER, [[one, 2_500_00]]));
    const draft = await draftFrom(actor, upload(OCTOBER, [[one, 3_000_00]]));
    expect((await compareWithLastMonth(actor, draft.id))?.previousMonth).toBe(AUGUST);
  });

  it('is not a later one', async () => {
    const one = await addEmployee(owner, employer);
    await fileMonth(actor, upload(OCTOBER, [[one, 2_000_00]]));
    const draft = await draftFrom(actor, upload(SEPTEMBER, [[one, 2_500_00]]));
    expect(await compareWithLastMonth(actor, draft.id)).toBeNull();
  });

  it('reports a scheme of this one', async () => {
    const one = await addEmployee(owner, employer);
    await fileMonth(actor, upload(AUGUST, [[one, 2_000_00]], 'eis'));
    await fileMonth(actor, upload(SEPTEMBER, [[one, 2_000_00]], 'socso'));
    const eis = await draftFrom(actor, upload(OCTOBER, [[one, 2_000_00]], 'eis'));
    expect((await compareWithLastMonth(actor, eis.id))?.previousMonth).toBe(AUGUST);
    const combined = await draftFrom(actor, upload(OCTOBER, [[one, 2_000_00]]));
    expect((await compareWithLastMonth(actor, combined.id))?.previousMonth).toBe(SEPTEMBER);
  });

  it('filed scheme by scheme is both together, with people and wages once', async () => {
    const both = await addEmployee(owner, employer, { name: 'BOTH' });
    const socsoOnly = await addEmployee(owner, employer, { name: 'SOCSO ONLY' });
    const paid: Paid[] = [
      [both, 3_000_00],
      [socsoOnly, 2_000_00],
    ];
    await fileMonth(actor, upload(SEPTEMBER, paid, 'socso'));
    await fileMonth(actor, upload(SEPTEMBER, paid.slice(0, 1), 'eis'));
    const draft = await draftFrom(actor, upload(OCTOBER, paid.slice(0, 1)));
    const found = await compareWithLastMonth(actor, draft.id);
    const { sums } = draft;
    expect(found).toMatchObject({ previousMonth: SEPTEMBER, previousPeople: 2 });
    expect(found?.previousSums).toMatchObject({
      wages: 5_000_00n,
      eisEmployer: sums.eisEmployer,
      eisEmployee: sums.eisEmployee,
    });
    expect(found?.previousSums.socsoEmployer).toBeGreaterThan(sums.socsoEmployer);
    expect(found?.missing).toMatchObject({ count: 1, people: [{ name: 'SOCSO ONLY', before: 2_000_00 }] });
    expect([found?.joiners.count, found?.jumps.count]).toEqual([0, 0]);
    const alone = await draftFrom(actor, upload(OCTOBER, paid.slice(0, 1), 'eis'));
    expect(await compareWithLastMonth(actor, alone.id)).toMatchObject({ previousPeople: 1, missing: { count: 0 } });
  });

  it('is never another employer’s', async () => {
    const other = await createEmployerWithMember(owner);
    const theirs = await addEmployee(owner, other.employer);
    const content = textOf({ employer: other.employer, month: SEPTEMBER, people: [theirs] });
    const { submissionId } = await fileMonth(other.actor, { month: SEPTEMBER, content });
    const mine = await addEmployee(owner, employer);
    const draft = await draftFrom(actor, upload(OCTOBER, [[mine, 2_000_00]]));
    expect(await compareWithLastMonth(actor, draft.id)).toBeNull();
    expect(await compareWithLastMonth(actor, submissionId)).toBeNull();
    expect(await compareWithLastMonth(actor, newId())).toBeNull();
  });
});
