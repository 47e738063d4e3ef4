import { requireOwnDocument } from '@/lib/web/own-document';
import { download, userRead } from '@/lib/web/route';

/** A document as it is kept, to save. */
export const GET = userRead(async (user, _request, { documentId = '' }) => {
  const { fileName, media, bytes } = await requireOwnDocument(user, documentId);
  return download(fileName, media, bytes);
});
