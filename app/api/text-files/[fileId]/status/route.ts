import { findCheck } from '@/lib/contributions/check-queries';
import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { employerRead } from '@/lib/web/route';

/** How far the check of a file is. */
export const GET = employerRead(async (actor, _request, { fileId = '' }) => {
  const check = isId(fileId) ? await findCheck(actor, fileId) : null;
  if (!check) throw new DomainError('text_file.not_found');
  return Response.json(
    { state: check.state, linesDone: check.linesDone },
    { headers: { 'Cache-Control': 'no-store' } },
  );
});
