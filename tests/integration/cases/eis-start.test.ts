import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuery } from '@/lib/cases/answer-query';
import { readCasePage } from '@/lib/cases/case-page-queries';
import type { CaseContext } from '@/lib/cases/queries';
import type { StaffActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { firstDayOf, monthOf } from '@/lib/core/month';
import { forEmployer } from '@/lib/db/tenant';
import { readCaseEmployee } from '@/lib/employees/queries';
import { settleEisStarts } from '@/lib/employees/steps';
import { addCaseEmployee, createStaff, moveCaseAs, type TestCase } from '@/tests/factories/cases';
import { useTestDatabase } from '@/tests/setup/database';
import { idOf, saveLocal } from '../employees/case.factory';
import { completeCase, createApplicant, sendNow } from '../employers/applicant.factory';

const { owner } = useTestDatabase();
const LAST_MOMENT_OF_OCTOBER = new Date('2020-10-31T15:59:59Z');
const NOVEMBER_BEGINS = new Date('2020-10-31T16:00:00Z');
const SINCE_SEPTEMBER = { employed_from: '2020-09-10', created_at: new Date('2020-09-12T02:00:00Z') };

let context: CaseContext;
let made: TestCase;
let officer: StaffActor;
beforeEach(async () => {
  const user = await createApplicant(owner);
  officer = (await createStaff(owner)).actor;
  context = await completeCase(owner, user);
  const { caseId, kind, actor } = context;
  made = { employerId: actor.employerId, caseId, kind, openedBy: user.userId, number: null };
});

async function eisFromOf(id: string): Promise<string | null | undefined> {
  return (await readCaseEmployee(context.actor, context.caseId, id))?.eisFrom;
}

function settle(at: Date): Promise<void> {
  const { actor, caseId } = context;
  return forEmployer(actor, (tx) => settleEisStarts(tx, { employerId: actor.employerId, caseId, at }));
}

/** The case as it was sent on a day, and as an officer has asked about it since. */
async function sentThenAsked(at: Date): Promise<void> {
  await settle(at);
  await sendNow(context);
  await owner.query('UPDATE employer_case SET submitted_at = $2 WHERE id = $1', [context.caseId, at]);
  await moveCaseAs(owner, made, officer, 'submitted', 'in_review');
  await moveCaseAs(owner, made, officer, 'in_review', 'query');
}

describe('the month from which EIS is paid', () => {
  it.each([
    { at: LAST_MOMENT_OF_OCTOBER, expected: '2020-10-01' },
    { at: NOVEMBER_BEGINS, expected: '2020-11-01' },
  ])('is that of the sending, whenever the form was saved: $expected', async ({ at, expected }) => {
    const id = await addCaseEmployee(owner, made, { ...SINCE_SEPTEMBER, eis_from: '2020-09-01' });
    const later = await addCaseEmployee(owner, made, { ...SINCE_SEPTEMBER, employed_from: '2020-12-03' });
    const child = await addCaseEmployee(owner, made, { ...SINCE_SEPTEMBER, birth_date: '2010-01-01' });
    await settle(at);
    expect([await eisFromOf(id), await eisFromOf(later), await eisFromOf(child)]).toEqual([
      expected,
      '2020-12-01',
      null,
    ]);
  });

  it('is written by SAHKAN', async () => {
    const id = await addCaseEmployee(owner, made, { ...SINCE_SEPTEMBER, eis_from: '2020-09-01' });
    await sendNow(context);
    const { submittedAt } = await readCasePage(context.actor, context.caseId);
    expect(await eisFromOf(id)).toBe(firstDayOf(monthOf(dateInMalaysia(submittedAt ?? new Date(0)))));
  });

  it('stays through a query for whoever was sent, corrected or not; who is added counts from the answer', async () => {
    const sent = await addCaseEmployee(owner, made, SINCE_SEPTEMBER);
    const corrected = idOf(await saveLocal(context, { employedFrom: '10/09/2020' }, { confirmed: 'late' }));
    await owner.query('UPDATE case_employee SET created_at = $2 WHERE id = $1', [
      corrected,
      SINCE_SEPTEMBER.created_at,
    ]);
    await sentThenAsked(LAST_MOMENT_OF_OCTOBER);

    const row = { employeeId: corrected, version: '1', isNew: '', terms: '', confirmed: 'late' };
    idOf(await saveLocal(context, { employedFrom: '10/09/2020', wage: '4000.00' }, row));
    expect(await eisFromOf(corrected)).toBe('2020-10-01');
    const added = await addCaseEmployee(owner, made, { ...SINCE_SEPTEMBER, created_at: NOVEMBER_BEGINS });
    await answerQuery(context, { message: '' }, new Date('2020-12-31T16:00:00Z'));
    expect([await eisFromOf(sent), await eisFromOf(corrected), await eisFromOf(added)]).toEqual([
      '2020-10-01',
      '2020-10-01',
      '2021-01-01',
    ]);
  });
});
