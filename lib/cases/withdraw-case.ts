import 'server-only';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';

import { releaseBrn } from './hold-brn';
import type { CaseContext } from './queries';
import { lockCase, moveCase } from './steps';

/**
 * Takes a case back that nobody of the office has opened. Its registration number is free again.
 *
 * @throws DomainError `case.opened` when an officer was first, `case.already_moved` with its `state` when it is not with
 * the office at all, `case.not_found`, `access.role_not_allowed`
 */
export async function withdrawCase(context: Pick<CaseContext, 'actor' | 'caseId'>, now: Date): Promise<void> {
  const { actor, caseId } = context;
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  await forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    if (state === 'in_review' || state === 'query' || state === 'resubmitted') throw new DomainError('case.opened');
    await moveCase(tx, { employerId, caseId, to: 'withdrawn', mover: { side: 'employer', actorId: userId }, at: now });
    await releaseBrn(tx, { employerId, caseId });
  });
}
