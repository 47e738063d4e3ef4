import { beforeEach, describe, expect, it } from 'vitest';
import { discardCase } from '@/lib/cases/discard-case';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import { listEmployerCases } from '@/lib/employers/case-queries';
import { createCase, createStaff, moveCaseAs, sendCase, type TestCase } from '@/tests/factories/cases';
import { addForeigner, createCorrection } from '@/tests/factories/corrections';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const A_DAY = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);

let employer: TestEmployer;
let actor: EmployerActor;
let officer: StaffActor;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  ({ actor: officer } = await createStaff(owner));
});

function begin(): Promise<TestCase> {
  return createCase(owner, { kind: 'refund', employerId: employer.id, openedBy: actor.userId });
}

async function inReview(): Promise<TestCase> {
  const sent = await sendCase(owner, await begin());
  await moveCaseAs(owner, sent, officer, 'submitted', 'in_review');
  return sent;
}

async function ids(page = 1): Promise<string[]> {
  return (await listEmployerCases(actor, { page })).rows.map(({ caseId }) => caseId);
}

describe('the list of an employer’s cases', () => {
  it('has what waits for the employer first, then what the office answers, then drafts, then what has ended', async () => {
    const rejected = await inReview();
    await moveCaseAs(owner, rejected, officer, 'in_review', 'rejected');
    const draft = await begin();
    const sent = await sendCase(owner, await begin());
    const asked = await inReview();
    await moveCaseAs(owner, asked, officer, 'in_review', 'query');
    const discarded = await begin();
    await discardCase({ actor, caseId: discarded.caseId }, new Date());

    const { rows, count } = await listEmployerCases(actor, { page: 1 });
    expect(count).toBe(4);
    expect(rows).toMatchObject([
      { caseId: asked.caseId, state: 'query', number: asked.number, kind: 'refund', employeeName: null },
      { caseId: sent.caseId, state: 'submitted', sentOn: A_DAY, targetDate: A_DAY },
      { caseId: draft.caseId, state: 'draft', number: null, sentOn: null, targetDate: null },
      { caseId: rejected.caseId, state: 'rejected', sentOn: A_DAY },
    ]);
  });

  it('names whom a correction is about, and the case it stands under', async () => {
    const made = await createCase(owner, { employerId: employer.id, openedBy: actor.userId });
    const employeeId = await addForeigner(owner, made, { name: 'PEKERJA ASING' });
    const correction = await createCorrection(owner, made, employeeId);
    const { rows } = await listEmployerCases(actor, { page: 1 });
    expect(rows.find(({ caseId }) => caseId === correction.caseId)).toMatchObject({
      kind: 'immigration_correction',
      employeeCaseId: made.caseId,
      employeeName: 'PEKERJA ASING',
    });
  });

  it('comes in pages of fifty, each case once, with the last page for one beyond it', async () => {
    const all: string[] = [];
    for (let more = 0; more < 52; more++) all.push((await begin()).caseId);
    expect(await listEmployerCases(actor, { page: 1 })).toMatchObject({ count: 52, page: 1, pageCount: 2 });
    const [first, last] = [await ids(1), await ids(2)];
    expect([first.length, last.length]).toEqual([50, 2]);
    expect([...first, ...last].sort()).toEqual(all.sort());
    expect(await ids(9)).toEqual(last);
  });

  it('is empty for who has none, and never another employer’s', async () => {
    await begin();
    const { actor: stranger } = await createEmployerWithMember(owner);
    expect(await listEmployerCases(stranger, { page: 3 })).toEqual({ rows: [], count: 0, page: 1, pageCount: 1 });
    expect((await listEmployerCases(actor, { page: 1 })).count).toBe(1);
  });
});
