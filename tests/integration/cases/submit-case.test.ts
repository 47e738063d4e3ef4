import { beforeEach, describe, expect, it } from 'vitest';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { readCaseStamp } from '@/lib/cases/case-stamp';
import type { CaseContext } from '@/lib/cases/queries';
import { moveCase } from '@/lib/cases/steps';
import { submitCase } from '@/lib/cases/submit-case';
import { withdrawCase } from '@/lib/cases/withdraw-case';
import type { UserActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { newId } from '@/lib/db/new-id';
import { forStaffAt } from '@/lib/db/tenant';
import { caseTargetDate } from '@/lib/rules/registration/target-date';
import { createStaff } from '@/tests/factories/cases';
import { createEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { completeCase, createApplicant, sendNow } from '../employers/applicant.factory';

const { owner } = useTestDatabase();
let user: UserActor;
let context: CaseContext;
beforeEach(async () => {
  user = await createApplicant(owner);
  context = await completeCase(owner, user);
});

async function countOf(sql: string, id: string): Promise<number> {
  const { rows } = await owner.query<{ count: bigint }>(sql, [id]);
  return Number(rows[0]?.count);
}

describe('SAHKAN', () => {
  it('gives the case its number, its target, its history and one mail', async () => {
    const { number, targetDate } = await sendNow(context);
    const page = await readCasePage(context.actor, context.caseId);
    const sentOn = dateInMalaysia(page.submittedAt ?? new Date(0));
    expect(number).toMatch(new RegExp(`^KES-${sentOn.slice(2, 4)}-\\d{7}$`));
    expect(targetDate).toBe(caseTargetDate(sentOn, '14'));
    expect(page).toMatchObject({ state: 'submitted', number, targetDate });
    expect(page.events.map(({ toState, side }) => [toState, side])).toEqual([
      ['draft', 'employer'],
      ['submitted', 'employer'],
    ]);
    const { rows } = await owner.query(`SELECT template, params FROM outbox_mail WHERE fact_id = $1`, [context.caseId]);
    expect(rows).toMatchObject([{ template: 'case-submitted', params: { number, targetDate } }]);
    expect(JSON.stringify(rows)).not.toMatch(/\d{12}/);
  });

  it('of fifty at once with one key sends one, and all are told the same', async () => {
    const input = { stamp: await readCaseStamp(context.actor, context.caseId), key: newId() };
    const sent = await Promise.all(Array.from({ length: 50 }, () => submitCase(context, input, newId)));
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1);
    expect(await countOf('SELECT count(*) FROM assigned_number WHERE subject_id = $1', context.caseId)).toBe(1);
    expect(await countOf('SELECT count(*) FROM outbox_mail WHERE fact_id = $1', context.caseId)).toBe(1);
    expect(await countOf('SELECT count(*) FROM letter WHERE case_id = $1', context.caseId)).toBe(1);
  });

  it('of ten at once with ten keys sends one, and nine are told that it is sent', async () => {
    const stamp = await readCaseStamp(context.actor, context.caseId);
    const tries = Array.from({ length: 10 }, () => submitCase(context, { stamp, key: newId() }, newId));
    const refused = (await Promise.allSettled(tries)).filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(9);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'case.already_moved', details: { state: 'submitted' } });
  });

  it('a key sends one thing', async () => {
    const key = newId();
    await sendNow(context, key);
    const stamp = '0'.repeat(32);
    await expect(submitCase(context, { stamp, key }, newId)).rejects.toMatchObject({ code: 'request.key_reused' });
  });

  it.each([
    { part: 'the form', sql: `UPDATE registration SET phone = '0300000000' WHERE case_id = $1` },
    { part: 'a person', sql: `UPDATE case_employee SET wage_sen = 300000 WHERE case_id = $1` },
    { part: 'a document', sql: `UPDATE document SET state = 'removed' WHERE case_id = $1 AND type = 'employee_form'` },
  ])('of something else than was declared is refused: $part changed', async ({ sql }) => {
    const stamp = await readCaseStamp(context.actor, context.caseId);
    await owner.query(sql, [context.caseId]);
    await expect(submitCase(context, { stamp, key: newId() }, newId)).rejects.toMatchObject({ code: 'case.changed' });
  });

  it('is not disturbed by what a registry answers in between', async () => {
    const stamp = await readCaseStamp(context.actor, context.caseId);
    await owner.query(
      `UPDATE case_employee SET registry_state = 'agrees', registry_at = now(), version = version + 1 WHERE case_id = $1`,
      [context.caseId],
    );
    await submitCase(context, { stamp, key: newId() }, newId);
  });

  it.each([
    { part: 'an answer', sql: `UPDATE registration SET office_code = NULL WHERE case_id = $1` },
    { part: 'everybody', sql: `DELETE FROM case_employee WHERE case_id = $1` },
    { part: 'a document', sql: `UPDATE document SET state = 'removed' WHERE case_id = $1 AND type = 'employer_form'` },
  ])('of an incomplete case is refused: $part is missing', async ({ sql }) => {
    await owner.query(sql, [context.caseId]);
    await expect(sendNow(context)).rejects.toMatchObject({ code: 'case.incomplete' });
    expect(await countOf('SELECT count(*) FROM assigned_number WHERE subject_id = $1', context.caseId)).toBe(0);
  });

  it('finds no case of somebody else', async () => {
    const stamp = await readCaseStamp(context.actor, context.caseId);
    const stranger = { ...context, actor: { ...context.actor, employerId: newId() } };
    await expect(submitCase(stranger, { stamp, key: newId() }, newId)).rejects.toMatchObject({
      code: 'case.not_found',
    });
  });

  it('is not for somebody who may only look', async () => {
    const viewer = { ...context, actor: { ...context.actor, role: 'viewer' as const } };
    await expect(sendNow(viewer)).rejects.toMatchObject({ code: 'access.role_not_allowed' });
  });
});

describe('one registration number', () => {
  it('of an employer is refused', async () => {
    const employer = await createEmployer(owner);
    const again = await completeCase(owner, user, employer.brn);
    await expect(sendNow(again)).rejects.toMatchObject({ code: 'registration.brn_taken' });
  });

  it('of two applicants who send at once is one’s, and the other is told', async () => {
    const brn = '198801012345';
    const both = [await completeCase(owner, user, brn), await completeCase(owner, await createApplicant(owner), brn)];
    const [sent, refused] = (await Promise.allSettled(both.map((one) => sendNow(one)))).sort((a) =>
      a.status === 'fulfilled' ? -1 : 1,
    );
    expect(sent?.status).toBe('fulfilled');
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'registration.brn_in_case' } });
    expect(await countOf('SELECT count(*) FROM registration WHERE brn_key = $1', brn)).toBe(1);
  });

  it('and the earlier one of the same business, of two who send at once, is one’s', async () => {
    const both = [
      await completeCase(owner, user, '201901031337'),
      await completeCase(owner, await createApplicant(owner), '1331337-W'),
    ];
    await owner.query(`UPDATE registration SET brn_old = '1331337-W' WHERE employer_id = $1`, [
      both[0]?.actor.employerId,
    ]);
    const answers = await Promise.allSettled(both.map((one) => sendNow(one)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toMatchObject({ code: 'registration.brn_in_case' });
  });

  it('is free again when the case is withdrawn', async () => {
    const brn = '198801054321';
    const first = await completeCase(owner, user, brn);
    await sendNow(first);
    await withdrawCase(first, new Date());
    await sendNow(await completeCase(owner, await createApplicant(owner), brn));
  });
});

describe('taking a case back', () => {
  it('is told to both sides', async () => {
    await sendNow(context);
    await withdrawCase(context, new Date());
    const page = await readCasePage(context.actor, context.caseId);
    expect(page).toMatchObject({ state: 'withdrawn' });
    expect(page.events.at(-1)).toMatchObject({ toState: 'withdrawn', side: 'employer' });
  });

  it('is not for a draft', async () => {
    await expect(withdrawCase(context, new Date())).rejects.toMatchObject({ code: 'case.already_moved' });
  });

  it('and an officer who opens it at once: one of the two is first', async () => {
    const staff = await createStaff(owner);
    const outcomes: string[] = [];
    for (let round = 0; round < 8; round++) {
      const raced = await completeCase(owner, await createApplicant(owner));
      await sendNow(raced);
      const { employerId } = raced.actor;
      const open = forStaffAt(staff.actor, employerId, (tx) =>
        moveCase(tx, {
          employerId,
          caseId: raced.caseId,
          to: 'in_review',
          mover: { side: 'staff', actorId: staff.actor.userId },
          at: new Date(),
          set: { officerId: staff.actor.userId },
        }),
      );
      const [back, opened] = await Promise.allSettled([withdrawCase(raced, new Date()), open]);
      expect([back.status, opened.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (back.status === 'rejected') expect(back.reason).toMatchObject({ code: 'case.opened' });
      if (opened.status === 'rejected') expect(opened.reason).toMatchObject({ code: 'case.already_moved' });
      const { state } = await readCasePage(raced.actor, raced.caseId);
      expect(state).toBe(back.status === 'fulfilled' ? 'withdrawn' : 'in_review');
      outcomes.push(state);
    }
    expect(outcomes).toHaveLength(8);
  });
});
