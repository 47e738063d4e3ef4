import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuery } from '@/lib/cases/answer-query';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { discardCase } from '@/lib/cases/discard-case';
import { type CaseContext, findCase } from '@/lib/cases/queries';
import { withdrawCase } from '@/lib/cases/withdraw-case';
import { writeMessage } from '@/lib/cases/write-message';
import type { StaffActor, UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { listRegistrations } from '@/lib/employers/queries';
import { createStaff, moveCaseAs } from '@/tests/factories/cases';
import { useTestDatabase } from '@/tests/setup/database';
import { beginCase, completeCase, createApplicant, sendNow, typeAndSave } from '../employers/applicant.factory';

const { owner } = useTestDatabase();
let user: UserActor;
let staff: StaffActor;
let context: CaseContext;
beforeEach(async () => {
  user = await createApplicant(owner);
  staff = (await createStaff(owner)).actor;
  context = await completeCase(owner, user);
  await sendNow(context);
});

/** The case as an officer has asked about it. */
async function ask(): Promise<void> {
  const { actor, caseId } = context;
  const made = { employerId: actor.employerId, caseId, kind: context.kind, openedBy: user.userId, number: null };
  await moveCaseAs(owner, made, staff, 'submitted', 'in_review');
  await moveCaseAs(owner, made, staff, 'in_review', 'query');
}

function pageNow() {
  return readCasePage(context.actor, context.caseId);
}

describe('Hantar jawapan', () => {
  it('gives the case back with a message and a new target', async () => {
    await ask();
    await typeAndSave(context, 'details', { phone: '0399999999' });
    await owner.query(`UPDATE employer_case SET target_date = '2020-01-01' WHERE id = $1`, [context.caseId]);
    await answerQuery(context, { message: 'Nombor telefon sudah dibetulkan.' }, new Date());
    const page = await pageNow();
    expect(page.state).toBe('resubmitted');
    expect(page.targetDate).not.toBe('2020-01-01');
    expect(page.events.at(-1)).toMatchObject({ toState: 'resubmitted', message: 'Nombor telefon sudah dibetulkan.' });
  });

  it('is refused while something is missing', async () => {
    await ask();
    await owner.query('DELETE FROM case_employee WHERE case_id = $1', [context.caseId]);
    await expect(answerQuery(context, { message: '' }, new Date())).rejects.toMatchObject({ code: 'case.incomplete' });
    expect((await pageNow()).state).toBe('query');
  });

  it('holds the new number when it was the number that was wrong, and frees the old one', async () => {
    await ask();
    const [before] = (await owner.query('SELECT brn_key FROM registration WHERE case_id = $1', [context.caseId])).rows;
    await typeAndSave(context, 'business', { brn: '198701011111' });
    await answerQuery(context, { message: '' }, new Date());
    const { rows } = await owner.query('SELECT brn_key FROM registration WHERE case_id = $1', [context.caseId]);
    expect(rows).toEqual([{ brn_key: '198701011111' }]);
    await sendNow(await completeCase(owner, await createApplicant(owner), before.brn_key));
  });

  it('twice at once is one answer', async () => {
    await ask();
    const both = [
      answerQuery(context, { message: 'a' }, new Date()),
      answerQuery(context, { message: 'b' }, new Date()),
    ];
    const settled = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(settled.sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each(['draft', 'submitted'])('has nothing to answer in a case that is %s', async (state) => {
    const other = state === 'draft' ? await beginCase(user) : context;
    await expect(answerQuery(other, { message: '' }, new Date())).rejects.toMatchObject({
      code: 'case.already_moved',
      details: { state },
    });
  });

  it('given again names the colleague who gave it, but never who of the office moved the case', async () => {
    await ask();
    await expect(discardCase(context, new Date())).rejects.toMatchObject({
      code: 'case.already_moved',
      details: { state: 'query', who: 'staff', by: '' },
    });
    await answerQuery(context, { message: '' }, new Date());
    await expect(answerQuery(context, { message: '' }, new Date())).rejects.toMatchObject({
      details: { state: 'resubmitted', who: 'named', by: expect.stringMatching(/./), at: expect.stringMatching(/Z$/) },
    });
  });

  it('comes too late to withdraw', async () => {
    await ask();
    await expect(withdrawCase(context, new Date())).rejects.toMatchObject({ code: 'case.opened' });
  });
});

describe('a message', () => {
  it('stands in the history', async () => {
    await writeMessage(context, { message: 'Bila jawapannya?' }, new Date());
    expect((await pageNow()).events.at(-1)).toMatchObject({
      kind: 'message',
      side: 'employer',
      message: 'Bila jawapannya?',
    });
  });

  it('has nobody to read it before the case is sent, or after it ended', async () => {
    const draft = await beginCase(user);
    await expect(writeMessage(draft, { message: 'a' }, new Date())).rejects.toMatchObject({ code: 'case.not_open' });
    await withdrawCase(context, new Date());
    await expect(writeMessage(context, { message: 'a' }, new Date())).rejects.toMatchObject({ code: 'case.not_open' });
  });

  it('is the last of fifty a day', async () => {
    const now = new Date();
    await Promise.all(Array.from({ length: 50 }, () => writeMessage(context, { message: 'a' }, now)));
    await expect(writeMessage(context, { message: 'a' }, now)).rejects.toMatchObject({
      code: 'case.too_many_messages',
      details: { limit: 50 },
    });
    await writeMessage(context, { message: 'a' }, new Date(now.getTime() + 86_400_001));
  });

  it('is not for another employer', async () => {
    const stranger = { ...context, actor: { ...context.actor, employerId: newId() } };
    await expect(writeMessage(stranger, { message: 'a' }, new Date())).rejects.toMatchObject({
      code: 'case.not_found',
    });
  });
});

describe('a draft that is thrown away', () => {
  it('is gone from the list', async () => {
    const draft = await beginCase(user);
    await discardCase(draft, new Date());
    expect((await listRegistrations(user)).map(({ caseId }) => caseId)).toEqual([context.caseId]);
    expect(await findCase(user, draft.caseId)).toMatchObject({ state: 'discarded' });
  });

  it('cannot be one that was sent', async () => {
    await expect(discardCase(context, new Date())).rejects.toMatchObject({
      code: 'case.already_moved',
      details: { state: 'submitted' },
    });
  });
});
