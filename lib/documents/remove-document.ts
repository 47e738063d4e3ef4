import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { addEvent, lockCase } from '@/lib/cases/steps';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import { forEmployer } from '@/lib/db/tenant';
import { areDocumentsOpen } from '@/lib/rules/lifecycle/case';
import type { RemoveDocument } from './schema';

/**
 * Takes a document out of its case, until the case is decided. What it was stays on record, with its hash; nobody opens
 * it any more. Done twice it is done once.
 *
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`, `document.not_found`;
 * `case.changed` when it was replaced or refused since the asker saw it
 */
export async function removeDocument(actor: EmployerActor, input: RemoveDocument): Promise<void> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  const { caseId, documentId, version } = input;
  await forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    if (!areDocumentsOpen(state)) throw new DomainError('case.not_open');
    const where = { employerId, caseId, id: documentId };
    const { count } = await tx.document.updateMany({
      where: { ...where, version, state: { in: ['stored', 'refused'] } },
      data: { state: 'removed', refusedReason: null, version: { increment: 1 } },
    });
    if (count === 0) {
      const found = await tx.document.findFirst({ where, select: { state: true } });
      if (found?.state === 'removed') return;
      throw new DomainError(found ? 'case.changed' : 'document.not_found');
    }
    const at = await databaseNow(tx);
    if (state !== 'draft')
      await addEvent(tx, { employerId, caseId, at, kind: 'document', side: 'employer', actorId: userId, documentId });
    await recordAudit(tx, {
      at,
      chain: employerId,
      actorId: userId,
      action: 'document.removed',
      subjectId: documentId,
      details: { case: caseId },
    });
  });
}
