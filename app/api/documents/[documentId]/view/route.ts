import { requireOwnDocument } from '@/lib/web/own-document';
import { display, userRead } from '@/lib/web/route';

/** A document as it is kept, to look at in a tab of its own: a picture, or a PDF in the browser's own viewer. */
export const GET = userRead(async (user, _request, { documentId = '' }) => {
  const { fileName, media, bytes } = await requireOwnDocument(user, documentId);
  return display(fileName, media, bytes);
});
