import { submissionTextFile } from '@/lib/contributions/month-text-file';
import { DomainError } from '@/lib/core/errors';
import { noteDownload } from '@/lib/records/note-download';
import { download, employerRead } from '@/lib/web/route';

/** A month as the combined v2 text file, draft or submitted, streamed. */
export const GET = employerRead(async (actor, _request, { submissionId = '' }) => {
  const file = await submissionTextFile(actor, submissionId);
  if (!file) throw new DomainError('submission.not_found');
  const name = `caruman-${file.month}.txt`;
  await noteDownload(actor, { action: 'lines.exported', what: name, rows: file.people });
  return download(name, 'text/plain; charset=us-ascii', file.chunks);
});
