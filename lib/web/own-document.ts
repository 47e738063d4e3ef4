import 'server-only';
import { findCase } from '@/lib/cases/queries';
import type { UserActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { caseOfDocument, type OpenedDocument, openDocument } from '@/lib/documents/open-document';

/**
 * A document for somebody who may work on its case.
 *
 * @throws DomainError `document.not_found` for anybody else, and when it was removed
 */
export async function requireOwnDocument(user: UserActor, documentId: string): Promise<OpenedDocument> {
  const caseId = isId(documentId) ? await caseOfDocument(user, documentId) : null;
  const found = caseId && (await findCase(user, caseId));
  const document = found ? await openDocument(found.actor, documentId) : null;
  if (!document) throw new DomainError('document.not_found');
  return document;
}
