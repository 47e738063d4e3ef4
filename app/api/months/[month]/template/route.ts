import { templateTextFile } from '@/lib/contributions/month-text-file';
import { pendingParamsSchema } from '@/lib/contributions/schema';
import { DomainError } from '@/lib/core/errors';
import { asMonth } from '@/lib/core/month';
import { noteDownload } from '@/lib/records/note-download';
import { download, employerRead } from '@/lib/web/route';

/** The text file of a month to be filled in: its employees, each with their last wage, streamed. */
export const GET = employerRead(async (actor, request, { month: given = '' }) => {
  const { schemes } = pendingParamsSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const month = asMonth(given);
  const file = month && (await templateTextFile(actor, month, schemes));
  if (!file) throw new DomainError('access.not_found');
  const name = `templat-${file.month}.txt`;
  await noteDownload(actor, { action: 'lines.exported', what: name, rows: file.people });
  return download(name, 'text/plain; charset=us-ascii', file.chunks);
});
