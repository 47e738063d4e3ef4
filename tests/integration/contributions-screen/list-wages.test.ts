import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listLackingWages } from '@/lib/contributions/lacking-wages';
import { findSubmission } from '@/lib/contributions/submission-queries';
import { findWageLine, listWages, WAGES_A_PAGE } from '@/lib/contributions/wage-lines';
import type { EmployerActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { addEmployee, FOREIGNER, joinedIn, leftIn, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from '../contributions/many-employees.factory';
import { confirm, draftFrom, refusalOf, textOf } from '../contributions/month-file.factory';
import { open, saveNow, versionOf } from './screen.factory';

const { owner } = useTestDatabase();
const SEPTEMBER = month('2026-09');
const OCTOBER = month('2026-10');
const EVERYBODY = { q: '', show: 'all', page: 1 } as const;

let employer: TestEmployer;
let actor: EmployerActor;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
});

async function list(submissionId: string, params: Partial<{ q: string; show: 'all' | 'lacking'; page: number }> = {}) {
  const found = await listWages(actor, submissionId, { ...EVERYBODY, ...params });
  if (!found) throw new Error('no such draft');
  return found;
}

const names = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ name }) => name);

describe('a page of wages', () => {
  it('has everybody employed in the month by name, with the dates that lie in it, and nobody else', async () => {
    const draft = await open(actor, OCTOBER);
    await addEmployee(owner, employer, { name: 'D LEFT', ...leftIn(OCTOBER) });
    await addEmployee(owner, employer, { name: 'C JOINED', ...joinedIn(OCTOBER) });
    await addEmployee(owner, employer, { name: 'B LONG HERE' });
    await addEmployee(owner, employer, { name: 'A GONE', ...leftIn(SEPTEMBER) });
    await addEmployee(owner, employer, { name: 'E NOT YET', ...joinedIn(month('2026-11')) });
    const { rows, progress, count } = await list(draft);
    expect(rows.map(({ name, joined, left, wage }) => ({ name, joined, left, wage }))).toEqual([
      { name: 'B LONG HERE', joined: null, left: null, wage: null },
      { name: 'C JOINED', joined: '2026-10-01', left: null, wage: null },
      { name: 'D LEFT', joined: null, left: '2026-10-31', wage: null },
    ]);
    expect({ progress, count }).toEqual({ progress: { employed: 3, lacking: 3, offered: 0, gone: 0 }, count: 3 });
  });

  it('has the saved wage with its shares, and the one of last month', async () => {
    const ali = await addEmployee(owner, employer, { name: 'ALI' });
    const joiner = await addEmployee(owner, employer, { name: 'BARU', ...joinedIn(OCTOBER) });
    const at = new Date('2026-10-05T02:00:00Z');
    await createSubmitted(owner, actor, { month: SEPTEMBER, employees: [ali], wage: sen(2_800_00) }, at);
    const draft = await open(actor, OCTOBER);
    expect((await list(draft)).progress).toEqual({ employed: 2, lacking: 2, offered: 1, gone: 0 });
    await saveNow(owner, actor, draft, { [ali.id]: 3_000_00, [joiner.id]: 0 });
    const { rows, lastMonth, progress, version } = await list(draft);
    // SOCSO 51.65 + EIS 5.90; SOCSO 14.75 + SKBBK 22.15 + EIS 5.90.
    expect(rows[0]).toMatchObject({ wage: 3_000_00, lastWage: 2_800_00, employer: 57_55, employee: 42_80 });
    expect(rows[1]).toMatchObject({ wage: 0, lastWage: null, employer: 0, employee: 0 });
    expect({ lastMonth, progress, version }).toEqual({
      lastMonth: SEPTEMBER,
      progress: { employed: 2, lacking: 0, offered: 0, gone: 0 },
      version: 2,
    });
  });

  it('counts people whose line stays though they are gone', async () => {
    const ali = await addEmployee(owner, employer);
    const draft = await open(actor, OCTOBER);
    await saveNow(owner, actor, draft, { [ali.id]: 3_000_00 });
    await owner.query("UPDATE employee SET employed_to = '2026-09-30' WHERE id = $1", [ali.id]);
    expect((await list(draft)).progress).toEqual({ employed: 0, lacking: 0, offered: 0, gone: 1 });
    await saveNow(owner, actor, draft, {});
    expect((await list(draft)).progress.gone).toBe(0);
  });

  it('is not there for another employer, for an unknown draft and for a confirmed month', async () => {
    const ali = await addEmployee(owner, employer);
    const draft = await open(actor, OCTOBER);
    await saveNow(owner, actor, draft, { [ali.id]: 3_000_00 });
    const other = await createEmployerWithMember(owner);
    expect(await listWages(other.actor, draft, EVERYBODY)).toBeNull();
    expect(await listWages(actor, newId(), EVERYBODY)).toBeNull();
    expect(await findWageLine(other.actor, draft, ali.id)).toBeNull();
    await confirm(actor, { id: draft, version: 2 });
    expect(await listWages(actor, draft, EVERYBODY)).toBeNull();
  });
});

describe('250 people', () => {
  let draft: string;
  let people: TestEmployee[];
  beforeEach(async () => {
    people = await addManyEmployees(owner, employer, 250);
    draft = await open(actor, OCTOBER);
  });

  it('come fifty at a time, each once', async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 5; page++) {
      const found = await list(draft, { page });
      expect(found).toMatchObject({ page, pageCount: 5, count: 250 });
      expect(found.rows).toHaveLength(WAGES_A_PAGE);
      seen.push(...names(found));
    }
    expect(seen).toEqual(people.map(({ name }) => name));
  });

  it('a page behind the last one is the last one', async () => {
    expect(await list(draft, { page: 99 })).toMatchObject({ page: 5, pageCount: 5 });
  });

  it('are filled page by page, and only then is the month complete', async () => {
    for (let page = 1; page <= 5; page++) {
      const { rows } = await list(draft, { page });
      await saveNow(owner, actor, draft, new Map(rows.map(({ employeeId }) => [employeeId, 2_000_00 + page])));
      expect((await listLackingWages(actor, draft)).count).toBe(250 - page * WAGES_A_PAGE);
    }
    expect((await findSubmission(actor, draft))?.people).toBe(250);
    await confirm(actor, { id: draft, version: await versionOf(actor, draft) });
  });

  it('those without a wage can be listed alone', async () => {
    const given = people.slice(0, 248);
    await saveNow(owner, actor, draft, new Map(given.map(({ id }) => [id, 2_000_00])));
    const lacking = await list(draft, { show: 'lacking' });
    expect(names(lacking)).toEqual(people.slice(248).map(({ name }) => name));
    expect(lacking).toMatchObject({ count: 2, pageCount: 1 });
  });
});

describe('the search', () => {
  let draft: string;
  let searcher: EmployerActor;
  beforeAll(async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    searcher = actor;
    await addEmployee(owner, employer, { name: "NUR 'AIN BINTI 100% UJIAN", identityNumber: '900102001111' });
    await addEmployee(owner, employer, { name: 'TAN AH UJIAN', identityNumber: '900102002222' });
    await addEmployee(owner, employer, { name: 'RAVI A/L UJIAN', ...FOREIGNER, identityNumber: 'X12345678901' });
    draft = await open(actor, OCTOBER);
  });

  it.each([
    { q: 'tan ah', found: ['TAN AH UJIAN'] },
    { q: '2222', found: ['TAN AH UJIAN'] },
    { q: '900102-00-2222', found: ['TAN AH UJIAN'] },
    { q: 'x1234', found: ['RAVI A/L UJIAN'] },
    { q: "'ain", found: ["NUR 'AIN BINTI 100% UJIAN"] },
    { q: '%', found: ["NUR 'AIN BINTI 100% UJIAN"] },
    { q: '_', found: [] },
    { q: 'nobody', found: [] },
    { q: 'ujian', found: ["NUR 'AIN BINTI 100% UJIAN", 'RAVI A/L UJIAN', 'TAN AH UJIAN'] },
  ])('for $q finds $found', async ({ q, found }) => {
    const page = await listWages(searcher, draft, { ...EVERYBODY, q });
    expect(page?.rows.map(({ name }) => name)).toEqual(found);
    expect(page?.count).toBe(found.length);
  });
});

describe('LENGKAP and HANTAR', () => {
  it('name who has no wage yet; zero is one', async () => {
    const ali = await addEmployee(owner, employer, { name: 'ALI' });
    const siti = await addEmployee(owner, employer, { name: 'SITI' });
    const zul = await addEmployee(owner, employer, { name: 'ZUL' });
    const draft = await open(actor, OCTOBER);
    await saveNow(owner, actor, draft, { [siti.id]: 0 });
    expect(await listLackingWages(actor, draft)).toEqual({
      allowed: false,
      count: 2,
      people: [
        { employeeId: ali.id, name: 'ALI' },
        { employeeId: zul.id, name: 'ZUL' },
      ],
    });
    expect(await refusalOf(confirm(actor, { id: draft, version: 2 }))).toEqual({
      code: 'submission.incomplete',
      count: 2,
    });
    await saveNow(owner, actor, draft, { [ali.id]: 3_000_00, [zul.id]: 2_000_00 });
    expect((await confirm(actor, { id: draft, version: 3 })).records).toHaveLength(2);
  });

  it('somebody registered after the review stops SAHKAN', async () => {
    const ali = await addEmployee(owner, employer);
    const draft = await open(actor, OCTOBER);
    await saveNow(owner, actor, draft, { [ali.id]: 3_000_00 });
    await addEmployee(owner, employer, { employedFrom: calendarDate('2026-10-30') });
    expect(await refusalOf(confirm(actor, { id: draft, version: 2 }))).toEqual({
      code: 'submission.incomplete',
      count: 1,
    });
  });

  it('a file may leave people out, as its check page allowed; it is said all the same', async () => {
    const ali = await addEmployee(owner, employer);
    await addEmployee(owner, employer, { name: 'NOT IN THE FILE' });
    const content = textOf({ employer, month: OCTOBER, people: [ali] });
    const draft = await draftFrom(actor, { month: OCTOBER, content });
    expect(await listLackingWages(actor, draft.id)).toMatchObject({ allowed: true, count: 1 });
    await confirm(actor, draft);
  });

  it('say nothing of another employer’s draft', async () => {
    await addEmployee(owner, employer);
    const draft = await open(actor, OCTOBER);
    const other = await createEmployerWithMember(owner);
    expect(await listLackingWages(other.actor, draft)).toEqual({ allowed: true, count: 0, people: [] });
  });
});

describe('why an amount is what it is', () => {
  it('is told of a saved wage by the rules themselves', async () => {
    const ali = await addEmployee(owner, employer);
    const draft = await open(actor, OCTOBER);
    expect(await findWageLine(actor, draft, ali.id)).toBeNull();
    await saveNow(owner, actor, draft, { [ali.id]: 6_000_00 });
    const line = await findWageLine(actor, draft, ali.id);
    expect(line?.contribution.socso).toMatchObject({ rule: 'socso.under_60', row: 64, category: 'first' });
    expect(line?.identityNumber).toBe(ali.identityNumber);
  });
});
