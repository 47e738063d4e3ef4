import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { openDocumentForStaff } from '@/lib/documents/open-document';
import { display, staffRead } from '@/lib/web/route';

/** The same to look at, beside the form of its case. */
export const GET = staffRead(async (actor, _request, { documentId = '' }) => {
  const document = isId(documentId) ? await openDocumentForStaff(actor, documentId) : null;
  if (!document) throw new DomainError('document.not_found');
  return display(document.fileName, document.media, document.bytes);
});
