import { DomainError } from '@/lib/core/errors';
import { languageHere } from '@/lib/i18n/here';
import { recordLineBatches } from '@/lib/records/line-queries';
import { noteDownload } from '@/lib/records/note-download';
import { findRecord } from '@/lib/records/queries';
import { renderRecord } from '@/lib/records/render-record';
import { publicAddress } from '@/lib/web/public-address';
import { download, employerRead } from '@/lib/web/route';

/** The paper of an ACR or ECR, in the reader's language, streamed page by page. */
export const GET = employerRead(async (actor, _request, { recordId = '' }) => {
  const record = await findRecord(actor, recordId);
  if (!record) throw new DomainError('access.not_found');
  const now = await noteDownload(actor, {
    action: 'record.downloaded',
    recordId,
    what: record.number,
    rows: record.people,
  });
  const pages = renderRecord(record, recordLineBatches(actor, recordId), {
    language: languageHere(),
    verifyAddress: publicAddress(`/verify/${record.verifyCode}`),
    now,
  });
  return download(`${record.number}.pdf`, 'application/pdf', pages);
});
