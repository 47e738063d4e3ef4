import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import { forStaffAt } from '@/lib/db/tenant';
import { requireNotOwn, requireSentCase } from './review-access';
import { moveCase } from './steps';

/**
 * "Ambil kes": an officer opens a case that was sent. From now on it cannot be withdrawn. Of two officers at once one has it.
 *
 * @throws DomainError `case.not_found`, `case.own`, `case.already_moved`
 */
export async function openForReview(actor: StaffActor, caseId: string, now: Date): Promise<void> {
  const found = await requireSentCase(actor, caseId);
  const { employerId } = found;
  await forStaffAt(actor, employerId, async (tx) => {
    await requireNotOwn(tx, actor, found);
    await moveCase(tx, {
      employerId,
      caseId,
      to: 'in_review',
      mover: { side: 'staff', actorId: actor.userId },
      at: now,
      set: { officerId: actor.userId },
    });
  });
}
