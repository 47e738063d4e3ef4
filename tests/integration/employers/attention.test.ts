import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployerActor } from '@/lib/core/actor';
import { addDays, type CalendarDate, calendarDate } from '@/lib/core/calendar';
import { readAttention } from '@/lib/employers/attention-queries';
import { listEndingPapers } from '@/lib/employers/paper-queries';
import { createCase, createStaff, moveCaseAs, sendCase } from '@/tests/factories/cases';
import { addEmployee, FOREIGNER } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { makeDatabaseClock } from '@/tests/integration/db/database-clock.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const TODAY = calendarDate('2026-11-23');
const IN_A_YEAR = addDays(TODAY, 365);

beforeAll(async () => {
  const clock = await makeDatabaseClock(owner);
  await clock.set('2026-11-23T04:00:00Z');
});

let employer: TestEmployer;
let actor: EmployerActor;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
});

function addForeign(name: string, passUntil: CalendarDate, passportUntil = IN_A_YEAR) {
  return addEmployee(owner, employer, { ...FOREIGNER, name, passUntil, passportUntil });
}

describe('papers that run out', () => {
  it.each([
    { days: 91, told: false, why: 'a day over the limit' },
    { days: 90, told: true, why: 'the limit itself' },
    { days: 0, told: true, why: 'today' },
    { days: -400, told: true, why: 'long ago' },
  ])('of $days days from today ($why): $told', async ({ days, told }) => {
    const until = addDays(TODAY, days);
    const { id } = await addForeign('PAS', until);
    const { today, papers } = await readAttention(actor);
    expect(today).toBe(TODAY);
    const row = { employeeId: id, name: 'PAS', passUntil: until, passportUntil: IN_A_YEAR };
    expect(papers).toEqual(told ? { rows: [expect.objectContaining(row)], count: 1 } : { rows: [], count: 0 });
  });

  it('count the passport as well as the pass, the first to end first, and only the first five are read', async () => {
    await addForeign('PASPORT', IN_A_YEAR, addDays(TODAY, 1));
    for (const days of [6, 5, 4, 3, 2]) await addForeign(`PAS ${days}`, addDays(TODAY, days));
    const { papers } = await readAttention(actor);
    expect(papers.count).toBe(6);
    expect(papers.rows.map(({ name }) => name)).toEqual(['PASPORT', 'PAS 2', 'PAS 3', 'PAS 4', 'PAS 5']);
  });

  it('are those of people who are employed today', async () => {
    const ended = { ...FOREIGNER, passUntil: TODAY, passportUntil: TODAY };
    await addEmployee(owner, employer, { ...ended, employedTo: addDays(TODAY, -1) });
    expect((await readAttention(actor)).papers.count).toBe(0);
    await addEmployee(owner, employer, { ...ended, employedTo: TODAY });
    await addEmployee(owner, employer, ended);
    expect((await readAttention(actor)).papers.count).toBe(2);
  });

  it('are not those of local employees, nor of another employer', async () => {
    await addEmployee(owner, employer);
    await addForeign('PAS', TODAY);
    const { actor: stranger } = await createEmployerWithMember(owner);
    expect((await readAttention(actor)).papers.count).toBe(1);
    expect((await readAttention(stranger)).papers).toEqual({ rows: [], count: 0 });
  });
});

describe('the list of all papers', () => {
  it('has every one of them in pages of fifty, the first to end first, and the last page for one beyond it', async () => {
    await addForeign('ALANG', IN_A_YEAR);
    for (let days = 52; days > 0; days--) await addForeign(`PAS ${days}`, addDays(TODAY, days - 10));
    const first = await listEndingPapers(actor, { page: 1 });
    expect(first).toMatchObject({ today: TODAY, count: 52, page: 1, pageCount: 2 });
    expect(first.rows.map(({ name }) => name)).toEqual(Array.from({ length: 50 }, (_, at) => `PAS ${at + 1}`));
    for (const page of [2, 9]) {
      const last = await listEndingPapers(actor, { page });
      expect(last).toMatchObject({ page: 2, pageCount: 2 });
      expect(last.rows.map(({ name }) => name)).toEqual(['PAS 51', 'PAS 52']);
    }
  });

  it('is empty for who has none, and never another employer’s', async () => {
    await addForeign('PAS', TODAY);
    const { actor: stranger } = await createEmployerWithMember(owner);
    const nobody = { today: TODAY, rows: [], count: 0, page: 1, pageCount: 1 };
    expect(await listEndingPapers(stranger, { page: 3 })).toEqual(nobody);
    expect((await listEndingPapers(actor, { page: 1 })).count).toBe(1);
  });
});

describe('cases in progress', () => {
  it('are those that have not ended, what waits for the employer first', async () => {
    const { actor: officer } = await createStaff(owner);
    const begin = () => createCase(owner, { kind: 'refund', employerId: employer.id, openedBy: actor.userId });
    const draft = await begin();
    const sent = await sendCase(owner, await begin());
    const asked = await sendCase(owner, await begin());
    await moveCaseAs(owner, asked, officer, 'submitted', 'in_review');
    await moveCaseAs(owner, asked, officer, 'in_review', 'query');
    const rejected = await sendCase(owner, await begin());
    await moveCaseAs(owner, rejected, officer, 'submitted', 'in_review');
    await moveCaseAs(owner, rejected, officer, 'in_review', 'rejected');
    const { cases } = await readAttention(actor);
    expect(cases.count).toBe(3);
    expect(cases.rows).toMatchObject([
      { caseId: asked.caseId, state: 'query', number: asked.number, kind: 'refund', employeeCaseId: null },
      { caseId: sent.caseId, state: 'submitted', targetDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      { caseId: draft.caseId, state: 'draft', number: null, targetDate: null },
    ]);
    const { actor: stranger } = await createEmployerWithMember(owner);
    expect((await readAttention(stranger)).cases).toEqual({ rows: [], count: 0 });
  });
});
