import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';
import { isCaseOver } from '@/lib/rules/lifecycle/case';
import type { CaseContext } from './queries';
import type { WriteMessage } from './schema';
import { addEvent, lockCase } from './steps';

/** Messages that an employer may write about one case in a day. */
const MESSAGES_A_DAY = 50;
const DAY_MS = 86_400_000;

/**
 * Writes a message to the office about a case that was sent and is not decided.
 *
 * @throws DomainError `case.not_open` before it is sent and after it ended, `case.too_many_messages`, `case.not_found`,
 * `access.role_not_allowed`
 */
export async function writeMessage(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  { message }: Pick<WriteMessage, 'message'>,
  now: Date,
): Promise<void> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  await forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    if (state === 'draft' || isCaseOver(state)) throw new DomainError('case.not_open');
    const since = new Date(now.getTime() - DAY_MS);
    const written = await tx.caseEvent.count({
      where: { employerId, caseId, kind: 'message', side: 'employer', at: { gt: since } },
    });
    if (written >= MESSAGES_A_DAY) throw new DomainError('case.too_many_messages', { limit: MESSAGES_A_DAY });
    await addEvent(tx, { employerId, caseId, kind: 'message', at: now, side: 'employer', actorId: userId, message });
    const entry = { at: now, chain: employerId, actorId: userId, subjectId: caseId };
    await recordAudit(tx, { ...entry, action: 'case.message', details: { side: 'employer' } });
  });
}
