import { languageHere } from '@/lib/i18n/here';
import { recordListCsv } from '@/lib/records/csv';
import { noteDownload } from '@/lib/records/note-download';
import { listRecords, recordPages } from '@/lib/records/queries';
import { recordExportParamsSchema } from '@/lib/records/schema';
import { download, employerRead } from '@/lib/web/route';

/** The records of one kind that match the search of the list, as CSV. */
export const GET = employerRead(async (actor, request) => {
  const { kind, ...params } = recordExportParamsSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { count } = await listRecords(actor, kind, params);
  await noteDownload(actor, { action: 'lines.exported', what: kind, rows: count });
  const rows = recordListCsv(kind, recordPages(actor, kind, params), languageHere());
  return download(`${kind}.csv`, 'text/csv; charset=utf-8', rows);
});
