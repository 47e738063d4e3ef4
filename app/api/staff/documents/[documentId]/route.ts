import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { openDocumentForStaff } from '@/lib/documents/open-document';
import { download, staffRead } from '@/lib/web/route';

/** A document of any case that was sent, for the office, to save; each time is a row of the audit. */
export const GET = staffRead(async (actor, _request, { documentId = '' }) => {
  const document = isId(documentId) ? await openDocumentForStaff(actor, documentId) : null;
  if (!document) throw new DomainError('document.not_found');
  return download(document.fileName, document.media, document.bytes);
});
