import { DomainError } from '@/lib/core/errors';
import { languageHere } from '@/lib/i18n/here';
import { recordLinesCsv } from '@/lib/records/csv';
import { recordLineBatches } from '@/lib/records/line-queries';
import { noteDownload } from '@/lib/records/note-download';
import { findRecord } from '@/lib/records/queries';
import { download, employerRead } from '@/lib/web/route';

/** Every line of an ACR or ECR as CSV, in the reader's language, streamed. */
export const GET = employerRead(async (actor, _request, { recordId = '' }) => {
  const record = await findRecord(actor, recordId);
  if (!record) throw new DomainError('access.not_found');
  await noteDownload(actor, { action: 'lines.exported', recordId, what: record.number, rows: record.people });
  const rows = recordLinesCsv(record.kind, recordLineBatches(actor, recordId), languageHere());
  return download(`${record.number}.csv`, 'text/csv; charset=utf-8', rows);
});
