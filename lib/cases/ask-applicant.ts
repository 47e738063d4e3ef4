import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import type { NewId } from '@/lib/core/ids';
import { forStaffAt } from '@/lib/db/tenant';
import { refuseDocument } from '@/lib/documents/steps';
import type { AskApplicant } from '@/lib/staff/schema';
import { requireNotOwn, requireSentCase } from './review-access';
import { moveCase } from './steps';
import { tellApplicant } from './tell-applicant';

/**
 * A query: the officer writes what is missing or wrong, and refuses the documents that cannot be used, each with its
 * reason. It is the applicant's turn then, and they get a mail.
 *
 * @throws DomainError `case.not_found`, `case.own`, `case.already_moved` when another was first or the case is not as the
 * page showed it, `document.not_found` when a document was replaced in the meantime
 */
export async function askApplicant(actor: StaffActor, input: AskApplicant, now: Date, newId: NewId): Promise<void> {
  const { caseId, version, message, refused } = input;
  const found = await requireSentCase(actor, caseId);
  const { employerId } = found;
  await forStaffAt(actor, employerId, async (tx) => {
    await requireNotOwn(tx, actor, found);
    const mover = { side: 'staff', actorId: actor.userId } as const;
    await moveCase(tx, { employerId, caseId, to: 'query', mover, at: now, version, message });
    for (const document of refused) {
      await refuseDocument(tx, { ...document, employerId, caseId, staffId: actor.userId, at: now });
    }
    const facts = { message, refused: refused.length };
    await tellApplicant(tx, { employerId, caseId, template: 'case-query', facts, newId });
  });
}
