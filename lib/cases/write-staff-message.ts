import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { forStaffAt } from '@/lib/db/tenant';
import { isCaseOver } from '@/lib/rules/lifecycle/case';
import type { WriteStaffMessage } from '@/lib/staff/schema';
import { requireNotOwn, requireSentCase } from './review-access';
import { addEvent, lockCase } from './steps';
import { tellApplicant } from './tell-applicant';

/**
 * Writes a message of the office to the applicant of a case that is not decided, and a mail with it. Whose turn it is
 * stays as it was.
 *
 * @throws DomainError `case.not_found`, `case.own`, `case.not_open` after it ended
 */
export async function writeStaffMessage(
  actor: StaffActor,
  { caseId, message }: WriteStaffMessage,
  now: Date,
  newId: NewId,
): Promise<void> {
  const found = await requireSentCase(actor, caseId);
  const { employerId } = found;
  const { userId } = actor;
  await forStaffAt(actor, employerId, async (tx) => {
    await requireNotOwn(tx, actor, found);
    if (isCaseOver(await lockCase(tx, { employerId, caseId }))) throw new DomainError('case.not_open');
    await addEvent(tx, { employerId, caseId, kind: 'message', at: now, side: 'staff', actorId: userId, message });
    const entry = { at: now, chain: employerId, actorId: userId, subjectId: caseId };
    await recordAudit(tx, { ...entry, action: 'case.message', details: { side: 'staff' } });
    await tellApplicant(tx, { employerId, caseId, template: 'case-message', facts: { message }, newId });
  });
}
