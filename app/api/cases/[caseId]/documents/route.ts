import { DomainError } from '@/lib/core/errors';
import { attachDocument } from '@/lib/documents/attach-document';
import { type DocumentAnswer, documentFieldsSchema } from '@/lib/documents/schema';
import { caseWrite } from '@/lib/web/case-route';
import { readPostedDocument } from '@/lib/web/document-upload';
import { freshId } from '@/lib/web/fresh-id';
import { seeOther } from '@/lib/web/route';

/**
 * Masukkan Dokumen: receives one document of a case. A script is told where to go on; a browser without one is sent
 * there, and back to the form with the reason when it was refused.
 */
export const POST = caseWrite(async ({ caseId, actor }, request) => {
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false;
  const page = `/employer/registration/${caseId}/documents`;
  const typed = new URLSearchParams();
  try {
    const posted = await readPostedDocument(request, (fields) => {
      for (const name of ['type', 'replaces']) if (fields[name]) typed.set(name, fields[name]);
    });
    const fields = documentFieldsSchema.safeParse(posted.fields);
    if (!fields.success) throw new DomainError('document.no_type');
    const { type, replaces, size } = fields.data;
    const incoming = {
      type,
      fileName: posted.fileName,
      bytes: posted.bytes,
      declaredSize: size,
      replaces: replaces || null,
    };
    const documentId = await attachDocument(actor, caseId, incoming, freshId);
    const location = `${page}?done=${replaces ? 'replaced' : 'added'}#list`;
    return isScript ? Response.json({ ok: true, documentId, location } satisfies DocumentAnswer) : seeOther(location);
  } catch (error) {
    if (isScript || !(error instanceof DomainError)) throw error;
    typed.set('refused', error.code);
    return seeOther(`${page}/new?${typed}`);
  }
});
