import 'server-only';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';
import type { CaseContext } from './queries';
import { moveCase } from './steps';

/**
 * Throws a draft away.
 *
 * @throws DomainError `case.already_moved` with its `state` when it is no draft any more, `case.not_found`,
 * `access.role_not_allowed`
 */
export async function discardCase(context: Pick<CaseContext, 'actor' | 'caseId'>, now: Date): Promise<void> {
  const { actor, caseId } = context;
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const mover = { side: 'employer' as const, actorId: actor.userId };
  await forEmployer(actor, (tx) =>
    moveCase(tx, { employerId: actor.employerId, caseId, to: 'discarded', mover, at: now }),
  );
}
