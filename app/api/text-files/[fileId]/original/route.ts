import { findOriginal } from '@/lib/contributions/check-queries';
import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { download, employerRead } from '@/lib/web/route';

/** The file as it was received, byte for byte. */
export const GET = employerRead(async (actor, _request, { fileId = '' }) => {
  const original = isId(fileId) ? await findOriginal(actor, fileId) : null;
  if (!original) throw new DomainError('text_file.not_found');
  return download(original.fileName, 'application/octet-stream', original.bytes);
});
