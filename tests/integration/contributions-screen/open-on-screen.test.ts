import { beforeEach, describe, expect, it } from 'vitest';
import { findSubmission, whoFiled } from '@/lib/contributions/submission-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { addMonths, month, monthInMalaysia } from '@/lib/core/month';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployerWithMember, createUser, type TestEmployer } from '@/tests/factories/employers';
import { createDraft, createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { confirm, draftFrom, refusalOf, textOf } from '../contributions/month-file.factory';
import { open, saveNow } from './screen.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');

let employer: TestEmployer;
let actor: EmployerActor;
let worker: TestEmployee;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  worker = await addEmployee(owner, employer);
});

async function draftsOf(employerId: string) {
  const { rows } = await owner.query<{ id: string }>(
    "SELECT id, schemes, source, state, people, due_date FROM submission WHERE employer_id = $1 AND state = 'draft'",
    [employerId],
  );
  return rows;
}

describe('the pencil on a month', () => {
  it('makes a draft of the screen in which nobody has a wage yet', async () => {
    const id = await open(actor, OCTOBER);
    expect(await draftsOf(employer.id)).toEqual([
      { id, schemes: 'combined', source: 'screen', state: 'draft', people: 0, due_date: '2026-11-15' },
    ]);
    const { rows } = await owner.query(
      'SELECT action, actor_id, details FROM audit_event WHERE chain = $1 AND subject_id = $2',
      [employer.id, id],
    );
    expect(rows).toEqual([{ action: 'draft.made', actor_id: actor.userId, details: { source: 'screen' } }]);
  });

  it('goes on with the draft that is there, by whomever it was begun', async () => {
    const id = await open(actor, OCTOBER);
    const colleague = await addMember(owner, employer, await createUser(owner), 'preparer');
    await saveNow(owner, actor, id, { [worker.id]: 3_000_00 });
    expect(await open(colleague, OCTOBER)).toBe(id);
    expect((await findSubmission(actor, id))?.people).toBe(1);
  });

  it('goes on with a draft that came from a file', async () => {
    const file = { employer, month: OCTOBER, people: [worker] };
    const draft = await draftFrom(actor, { month: OCTOBER, content: textOf(file) });
    expect(await open(actor, OCTOBER)).toBe(draft.id);
    await saveNow(owner, actor, draft.id, { [worker.id]: 3_100_00 });
    expect((await findSubmission(actor, draft.id))?.sums.wages).toBe(3_100_00n);
  });

  it('pressed twenty times at once makes one draft', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => open(actor, OCTOBER)));
    expect(new Set(ids).size).toBe(1);
    expect(await draftsOf(employer.id)).toHaveLength(1);
  });

  it.each([
    { draft: 'combined', asked: 'socso' },
    { draft: 'eis', asked: 'combined' },
  ] as const)('is refused for $asked while a draft of $draft has the month', async ({ draft, asked }) => {
    await createDraft(owner, actor, { month: OCTOBER, employees: [worker], schemes: draft });
    expect(await refusalOf(open(actor, OCTOBER, asked))).toEqual({ code: 'submission.month_taken' });
  });

  it('makes one draft for SOCSO and another for EIS', async () => {
    const socso = await open(actor, OCTOBER, 'socso');
    const eis = await open(actor, OCTOBER, 'eis');
    expect(eis).not.toBe(socso);
    expect(await open(actor, OCTOBER, 'socso')).toBe(socso);
  });

  it('is refused when the month is filed, with who and when', async () => {
    const at = new Date('2026-11-05T02:00:00Z');
    await createSubmitted(owner, actor, { month: OCTOBER, employees: [worker] }, at);
    expect(await refusalOf(open(actor, OCTOBER))).toEqual({
      code: 'submission.already_submitted',
      by: 'Orang Ujian',
      at: at.toISOString(),
    });
  });

  it.each(['combined', 'socso', 'eis'] as const)('refused for %s, its page knows who filed it', async (asked) => {
    const colleague = await addMember(owner, employer, await createUser(owner, { name: 'Rakan Sekerja' }));
    expect(await whoFiled(actor, OCTOBER, asked)).toBeNull();
    const before = { month: addMonths(OCTOBER, -1), employees: [worker] };
    await createSubmitted(owner, actor, before, new Date('2026-10-05T02:00:00Z'));
    const draft = await createDraft(owner, actor, { month: OCTOBER, employees: [worker] });
    expect(await whoFiled(actor, OCTOBER, asked)).toBeNull();
    const { submissionId } = await confirm(colleague, draft);
    const at = (await findSubmission(actor, submissionId))?.submittedAt?.toISOString();
    expect(await whoFiled(actor, OCTOBER, asked)).toEqual({ by: 'Rakan Sekerja', at });
    const { actor: stranger } = await createEmployerWithMember(owner);
    expect(await whoFiled(stranger, OCTOBER, asked)).toBeNull();
  });

  it('opens the first month of liability and the present one, and no month outside them', async () => {
    const present = monthInMalaysia(new Date());
    await open(actor, employer.liableFrom);
    await open(actor, present);
    expect(await refusalOf(open(actor, addMonths(employer.liableFrom, -1)))).toEqual({ code: 'month.not_open' });
    expect(await refusalOf(open(actor, addMonths(present, 1)))).toEqual({ code: 'month.in_future' });
  });

  it.each(['viewer', 'payer'] as const)('is not for a %s', async (role) => {
    const reader = await addMember(owner, employer, await createUser(owner), role);
    expect(await refusalOf(open(reader, OCTOBER))).toEqual({ code: 'access.role_not_allowed' });
    expect(await draftsOf(employer.id)).toEqual([]);
  });

  it('of one employer never meets the draft of another', async () => {
    const other = await createEmployerWithMember(owner);
    const id = await open(actor, OCTOBER);
    const theirs = await open(other.actor, OCTOBER);
    expect(theirs).not.toBe(id);
    expect(await findSubmission(other.actor, id)).toBeNull();
  });
});
