import { checkTextFile } from '@/lib/contributions/check-text-file';
import { receiveTextFile } from '@/lib/contributions/receive-text-file';
import { type UploadAnswer, uploadFieldsSchema } from '@/lib/contributions/schema';
import { DomainError } from '@/lib/core/errors';
import { MAX_FILE_BYTES } from '@/lib/rules/text-file/parse';
import { freshId } from '@/lib/web/fresh-id';
import { readPostedFile } from '@/lib/web/multipart';
import { waitAtMost } from '@/lib/web/patience';
import { employerWrite, seeOther } from '@/lib/web/route';

/** How long the browser waits for the check; a longer one goes on, and its page shows how far it is. */
const WAIT_FOR_CHECK_MS = 3_000;

/**
 * MUAT NAIK: receives a month's file as a stream and checks it. A script is told where to go on; a browser without one
 * is sent there.
 */
export const POST = employerWrite(async (actor, request) => {
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false;
  const posted = await readPostedFile(request, MAX_FILE_BYTES);
  const fields = uploadFieldsSchema.safeParse(posted.fields);
  if (!fields.success) throw new DomainError('text_file.missing');
  const { month, schemes, size } = fields.data;
  try {
    if (posted.fileName === null) throw new DomainError('text_file.missing');
    const incoming = { month, schemes, fileName: posted.fileName, declaredBytes: size, bytes: posted.bytes };
    const { fileId } = await receiveTextFile(actor, incoming, freshId);
    // The check goes on when the browser is gone, and after a fault the worker takes it up again.
    await waitAtMost(WAIT_FOR_CHECK_MS, checkTextFile(actor, fileId, freshId), 'text-file.check-failed', {
      file: fileId,
    });
    const location = `/employer/contributions/files/${fileId}`;
    return isScript ? Response.json({ ok: true, fileId, location } satisfies UploadAnswer) : seeOther(location);
  } catch (error) {
    if (isScript || !(error instanceof DomainError)) throw error;
    return seeOther(`/employer/contributions/months/${month}/text-file?schemes=${schemes}&refused=${error.code}`);
  }
});
