import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import type { NewId } from '@/lib/core/ids';
import { forStaffAt } from '@/lib/db/tenant';
import type { ApproveCase, RejectCase } from '@/lib/staff/schema';
import { type Approved, carryOutApproval } from './carry-out-approval';
import { requireNotOwn, requireSentCase } from './review-access';
import { moveCase } from './steps';
import { tellApplicant } from './tell-applicant';

/**
 * Approves a case, with all that it makes, in one transaction. Of two officers at once one decides; a second click is
 * told what happened.
 *
 * @throws DomainError `case.not_found`, `case.own`, `case.already_moved` with the `state` it is in,
 * `registration.brn_taken`, `employee.twice`
 */
export async function approveCase(actor: StaffActor, input: ApproveCase, now: Date, newId: NewId): Promise<Approved> {
  const { caseId, version, message } = input;
  const found = await requireSentCase(actor, caseId);
  const { employerId, kind } = found;
  return forStaffAt(actor, employerId, async (tx) => {
    await requireNotOwn(tx, actor, found);
    const mover = { side: 'staff', actorId: actor.userId } as const;
    return carryOutApproval(tx, {
      employerId,
      caseId,
      kind,
      mover,
      at: now,
      version,
      newId,
      ...(message && { message }),
    });
  });
}

/**
 * Rejects a case with a reason that the applicant reads. The registration number is free again for another registration.
 *
 * @throws DomainError `case.not_found`, `case.own`, `case.already_moved` with the `state` it is in
 */
export async function rejectCase(actor: StaffActor, input: RejectCase, now: Date, newId: NewId): Promise<void> {
  const { caseId, version, reason } = input;
  const found = await requireSentCase(actor, caseId);
  const { employerId } = found;
  await forStaffAt(actor, employerId, async (tx) => {
    await requireNotOwn(tx, actor, found);
    await moveCase(tx, {
      employerId,
      caseId,
      to: 'rejected',
      mover: { side: 'staff', actorId: actor.userId },
      at: now,
      version,
      message: reason,
      set: { decidedAt: now, decidedBy: actor.userId },
    });
    await tx.registration.updateMany({
      where: { employerId, caseId },
      data: { brnKey: null, version: { increment: 1 } },
    });
    await tellApplicant(tx, { employerId, caseId, template: 'case-rejected', facts: { reason }, newId });
  });
}
