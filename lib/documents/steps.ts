import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { addEvent, lockCase } from '@/lib/cases/steps';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/prisma';
import { areDocumentsOpen, type CaseState } from '@/lib/rules/lifecycle/case';

/** What a document stands beside in its case: the document is refused, or kept, together with its place there. */
export interface DocumentPlace {
  /**
   * Asked before the file is read and once more when it is kept; the case is held. Throws when it may not be kept.
   *
   * @returns the document of the case that this one takes the place of, or null
   */
  find(tx: Tx, state: CaseState): Promise<string | null>;
  /** Puts the document there, in the transaction that keeps it. */
  keep(tx: Tx, state: CaseState, documentId: string): Promise<void>;
}

/** A document that an officer cannot use, and why. */
export interface RefusedDocument {
  readonly employerId: string;
  readonly caseId: string;
  readonly documentId: string;
  /** The version of the document that the officer saw. */
  readonly version: number;
  /** Shown to the employer. */
  readonly reason: string;
  readonly staffId: string;
  readonly at: Date;
}

/**
 * Refuses one document, so that the employer replaces just that one; the case's history tells of it. A step of a write
 * of the office (`forStaffAt`): the database lets nobody else refuse.
 *
 * @throws DomainError `document.not_found` when it is gone or no longer as the officer saw it, `case.not_open` after the
 * decision, `case.not_found`
 */
export async function refuseDocument(tx: Tx, refused: RefusedDocument): Promise<void> {
  const { employerId, caseId, documentId, version, reason, staffId, at } = refused;
  if (!areDocumentsOpen(await lockCase(tx, { employerId, caseId }))) throw new DomainError('case.not_open');
  const { count } = await tx.document.updateMany({
    where: { employerId, caseId, id: documentId, version, state: 'stored' },
    data: { state: 'refused', refusedReason: reason, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError('document.not_found');
  await addEvent(tx, {
    employerId,
    caseId,
    at,
    kind: 'document',
    side: 'staff',
    actorId: staffId,
    documentId,
    message: reason,
  });
  await recordAudit(tx, {
    at,
    chain: employerId,
    actorId: staffId,
    action: 'document.refused',
    subjectId: documentId,
    details: { case: caseId },
  });
}
