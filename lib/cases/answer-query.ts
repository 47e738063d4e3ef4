import 'server-only';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { dbDate } from '@/lib/db/dates';
import { forEmployer } from '@/lib/db/tenant';
import { settleEisStarts } from '@/lib/employees/steps';
import { queueChecks } from './checks/queue-checks';
import type { CaseContext } from './queries';
import type { AnswerQuery } from './schema';
import { requireSendable, targetDateOf } from './send-case';
import { alreadyMoved, lockCase, moveCase } from './steps';

/**
 * "Hantar jawapan": gives a case that an officer asked about back to the office, checked again, with a new target date.
 *
 * @throws DomainError `case.already_moved` with its `state` when it does not wait for an answer, `case.incomplete`,
 * `registration.brn_taken`, `registration.brn_in_case`, `case.not_found`, `access.role_not_allowed`
 */
export async function answerQuery(
  { actor, caseId, kind }: Pick<CaseContext, 'actor' | 'caseId' | 'kind'>,
  { message }: Pick<AnswerQuery, 'message'>,
  now: Date,
): Promise<void> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  await forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    if (state !== 'query') throw await alreadyMoved(tx, { employerId, caseId, state, asker: 'employer' });
    const step = { employerId, caseId, kind, at: now };
    await requireSendable(tx, step);
    await settleEisStarts(tx, step);
    await moveCase(tx, {
      employerId,
      caseId,
      to: 'resubmitted',
      mover: { side: 'employer', actorId: userId },
      at: now,
      ...(message && { message }),
      set: { targetDate: dbDate(await targetDateOf(tx, step)) },
    });
    await queueChecks(tx, { employerId, caseId, at: now });
  });
}
