import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findMonth, listPendingMonths } from '@/lib/contributions/queries';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia, daysBetween } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, type Month, month, monthInMalaysia } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import { dueDateOf } from '@/lib/rules/due-date';
import { lateInterest } from '@/lib/rules/late-interest';
import { addEmployee, joinedIn, leftIn, type TestEmployee } from '@/tests/factories/employees';
import {
  addMember,
  createEmployer,
  createEmployerWithMember,
  createUser,
  type TestEmployer,
} from '@/tests/factories/employers';
import { insertRow } from '@/tests/factories/owner';
import { createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { draftFrom, fileMonth, receive, receiveAndCheck, textOf } from './month-file.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');
const SEPTEMBER = month('2026-09');

let today = dateInMalaysia(new Date(0));
let present: Month = month('2000-01');
beforeAll(async () => {
  const { rows } = await owner.query<{ now: Date }>('SELECT now()');
  today = dateInMalaysia(rows[0]?.now ?? new Date(0));
  present = monthInMalaysia(rows[0]?.now ?? new Date(0));
});

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer), await addEmployee(owner, employer)];
});

function upload(of: Month, schemes: SchemeSet = 'combined', wage = 3_000_00) {
  return { month: of, schemes, content: textOf({ employer, month: of, people, schemes, wage }) };
}

async function listed(of: Month, schemes: SchemeSet = 'combined') {
  const { months } = await listPendingMonths(actor, schemes);
  const found = months.find((each) => each.month === of);
  if (!found) throw new Error(`${of} is not listed`);
  return found;
}

describe('the pending list', () => {
  it('holds every month from the first of liability to the present one, newest first', async () => {
    const { months, today: said } = await listPendingMonths(actor, 'combined');
    expect(said).toBe(today);
    expect(months.at(-1)?.month).toBe('2026-01');
    expect(months[0]?.month).toBe(present);
    months.forEach((each, index) => {
      expect(each.month).toBe(addMonths(present, -index));
      expect(each.dueDate).toBe(dueDateOf(each.month));
      expect(each.lateDays).toBe(daysBetween(each.dueDate, today));
      expect(each.state).toBe(today > each.dueDate ? 'overdue' : 'due');
    });
  });

  it('of an employer who is liable from this month holds this month alone', async () => {
    const fresh = await createEmployer(owner, { liableFrom: present });
    const member = await addMember(owner, fresh, await createUser(owner), 'viewer');
    expect((await listPendingMonths(member, 'combined')).months.map((each) => each.month)).toEqual([present]);
  });

  it('counts the people employed in an open month, and those of the submission in another', async () => {
    await addEmployee(owner, employer, leftIn(SEPTEMBER));
    await addEmployee(owner, employer, joinedIn(OCTOBER));
    expect((await listed(SEPTEMBER)).people).toBe(3);
    expect((await listed(OCTOBER)).people).toBe(3);
    await draftFrom(actor, upload(OCTOBER));
    expect((await listed(OCTOBER)).people).toBe(2);
  });

  it('shows a month on its way: nothing, a file, a draft, submitted', async () => {
    const nothing = { submissionId: null, schemes: null, totalSen: null, filesWaiting: 0, interestEstimated: true };
    expect(await listed(OCTOBER)).toMatchObject(nothing);
    await receive(actor, upload(OCTOBER, 'combined', 1_000_00));
    await receiveAndCheck(actor, upload(OCTOBER, 'combined', 2_000_00));
    expect(await listed(OCTOBER)).toMatchObject({ ...nothing, filesWaiting: 2 });

    const draft = await draftFrom(actor, upload(OCTOBER));
    const total = 2n * (51_65n + 14_75n + 22_15n + 5_90n + 5_90n);
    const known = { submissionId: draft.id, schemes: 'combined', totalSen: total, interestEstimated: false };
    const state = today > dueDateOf(OCTOBER) ? 'overdue' : 'draft';
    expect(await listed(OCTOBER)).toMatchObject({ ...known, state, filesWaiting: 2 });
    const { submissionId } = await fileMonth(actor, upload(OCTOBER, 'combined', 2_999_99));
    expect(await listed(OCTOBER)).toMatchObject({ ...known, submissionId, state: 'submitted', totalSen: total });
  });

  it('works out interest for each record to today, also while it is only expected', async () => {
    const socso = sen(2 * (51_65 + 14_75 + 22_15));
    const eis = sen(2 * (5_90 + 5_90));
    const interest = (of: Month) =>
      today > dueDateOf(of)
        ? lateInterest(socso, dueDateOf(of), today).total + lateInterest(eis, dueDateOf(of), today).total
        : 0;
    expect((await listed(SEPTEMBER)).interest).toBe(0);
    await fileMonth(actor, upload(SEPTEMBER));
    expect(await listed(SEPTEMBER)).toMatchObject({ interest: interest(SEPTEMBER), interestEstimated: false });
    expect(await listed(OCTOBER)).toMatchObject({ interest: interest(OCTOBER), interestEstimated: true });
    expect(interest(SEPTEMBER)).toBeGreaterThan(0);
  });

  it('keeps open and unpaid months however old, and paid ones for thirteen months', async () => {
    const old = await createEmployer(owner, { liableFrom: month('2024-01') });
    const member = await addMember(owner, old, await createUser(owner));
    const one = await addEmployee(owner, old);
    const at = new Date('2026-11-01T02:00:00Z');
    const kept = addMonths(present, -12);
    for (const of of [month('2024-02'), addMonths(present, -13), kept]) {
      const { submission, records } = await createSubmitted(owner, member, { month: of, employees: [one] }, at);
      for (const record of records) await pay(member, record);
      await owner.query(`UPDATE submission SET state = 'paid' WHERE id = $1`, [submission.id]);
    }
    await createSubmitted(owner, member, { month: month('2024-03'), employees: [one] }, at);
    const { months } = await listPendingMonths(member, 'combined');
    const states = new Map(months.map((each) => [each.month, each.state]));
    expect(states.get(kept)).toBe('paid');
    expect(states.has(addMonths(present, -13))).toBe(false);
    expect(states.has(month('2024-02'))).toBe(false);
    expect(states.get(month('2024-03'))).toBe('submitted');
    expect(states.get(month('2024-01'))).toBe('overdue');
  });

  async function pay({ employerId }: EmployerActor, record: { id: string; total: number }): Promise<void> {
    const paymentId = newId();
    const payment = { channel: 'counter', reference: 'U1', amount_sen: record.total, paid_at: new Date() };
    await insertRow(owner, 'payment', { employer_id: employerId, id: paymentId, ...payment });
    const part = { payment_id: paymentId, record_id: record.id, amount_sen: record.total };
    await insertRow(owner, 'payment_part', { employer_id: employerId, ...part });
    await owner.query('UPDATE contribution_record SET paid_at = now() WHERE id = $1', [record.id]);
  }
});

const SOCSO = 2n * (51_65n + 14_75n + 22_15n);
const EIS = 2n * (5_90n + 5_90n);

describe('a month filed scheme by scheme', () => {
  it('is still open for the other one, and for both', async () => {
    const socso = await fileMonth(actor, upload(OCTOBER, 'socso'));
    expect(await listed(OCTOBER, 'socso')).toMatchObject({ state: 'submitted', submissionId: socso.submissionId });
    expect(await listed(OCTOBER, 'eis')).toMatchObject({ submissionId: null });
    const open = { unfiled: 'eis', submissionId: null, schemes: null, totalSen: null, people: 2 };
    const state = today > dueDateOf(OCTOBER) ? 'overdue' : 'due';
    expect(await listed(OCTOBER)).toMatchObject({ ...open, state, filedPart: { schemes: 'socso' } });
  });

  it('has the money of the other one’s draft, and of both once both are filed', async () => {
    const socso = await fileMonth(actor, upload(OCTOBER, 'socso'));
    const eis = await draftFrom(actor, upload(OCTOBER, 'eis'));
    const state = today > dueDateOf(OCTOBER) ? 'overdue' : 'draft';
    const draft = { unfiled: 'eis', schemes: 'eis', people: 2, totalSen: EIS, submissionId: eis.id };
    expect(await listed(OCTOBER)).toMatchObject({ ...draft, state, filedPart: { schemes: 'socso' }, unpaidSen: SOCSO });
    expect((await listed(OCTOBER)).interest).toBe((await listed(OCTOBER, 'eis')).interest);
    expect((await listed(OCTOBER)).filedPart?.interest).toBe((await listed(OCTOBER, 'socso')).interest);
    const both = { unfiled: null, filedPart: null, schemes: 'combined', people: 2, totalSen: SOCSO + EIS };
    await fileMonth(actor, upload(OCTOBER, 'eis', 2_999_99));
    expect(await listed(OCTOBER)).toMatchObject({ ...both, state: 'submitted', unpaidSen: SOCSO + EIS });
    expect((await listed(OCTOBER, 'socso')).submissionId).toBe(socso.submissionId);
    const together = (await listed(OCTOBER)).interest;
    const apart = [(await listed(OCTOBER, 'socso')).interest, (await listed(OCTOBER, 'eis')).interest];
    expect(together).toBe((apart[0] ?? 0) + (apart[1] ?? 0));
  });

  it('filed combined stands under each of its schemes', async () => {
    const { submissionId } = await fileMonth(actor, upload(OCTOBER));
    for (const schemes of ['combined', 'socso', 'eis'] as const) {
      expect(await listed(OCTOBER, schemes)).toMatchObject({ submissionId, schemes: 'combined', state: 'submitted' });
    }
  });
});

describe('a month of its own page', () => {
  it('lists its files, newest first, without those laid aside', async () => {
    const first = await receiveAndCheck(actor, upload(OCTOBER, 'combined', 1_000_00));
    const draft = await draftFrom(actor, upload(OCTOBER, 'combined', 2_000_00));
    const second = await receiveAndCheck(actor, upload(OCTOBER, 'combined', 4_000_00));
    await receiveAndCheck(actor, upload(OCTOBER, 'eis'));
    const view = await findMonth(actor, OCTOBER, 'combined');
    expect(view?.files.map(({ id, state }) => [id, state])).toEqual([
      [second, 'checked'],
      [draft.textFileId, 'used'],
      [first, 'checked'],
    ]);
    expect(view?.month).toMatchObject({ ...(await listed(OCTOBER)), filesWaiting: 2 });
  });

  it('is none outside the employer’s time', async () => {
    expect(await findMonth(actor, month('2025-12'), 'combined')).toBeNull();
    expect(await findMonth(actor, addMonths(present, 1), 'combined')).toBeNull();
    expect((await findMonth(actor, month('2026-01'), 'combined'))?.month.month).toBe('2026-01');
    expect((await findMonth(actor, present, 'combined'))?.month.month).toBe(present);
  });

  it('of another employer is their own', async () => {
    await fileMonth(actor, upload(OCTOBER));
    const { actor: stranger } = await createEmployerWithMember(owner);
    expect(await findMonth(stranger, OCTOBER, 'combined')).toMatchObject({
      files: [],
      month: { submissionId: null, people: 0 },
    });
  });
});
