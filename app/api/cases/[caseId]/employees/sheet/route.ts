import { DomainError, type ErrorCode } from '@/lib/core/errors';
import { receiveSheet } from '@/lib/employees/receive-sheet';
import { SHEET_MEGABYTES } from '@/lib/employees/schema';
import { caseWrite } from '@/lib/web/case-route';
import { freshId } from '@/lib/web/fresh-id';
import { readPostedFile } from '@/lib/web/multipart';
import { seeOther } from '@/lib/web/route';

/** What the reader of a posted form says in the words of contribution files. */
const OF_SHEETS: Partial<Record<ErrorCode, ErrorCode>> = {
  'text_file.missing': 'document.missing',
  'text_file.cut_short': 'document.cut_short',
};

/** Muat Naik: a sheet of employees is read and checked, and its check page shown. */
export const POST = caseWrite(async (context, request) => {
  const page = `/employer/registration/${context.caseId}/employees/sheet`;
  try {
    const { fileName, bytes } = await readPostedFile(request, SHEET_MEGABYTES * 1_048_576);
    if (fileName === null) throw new DomainError('document.missing');
    return seeOther(`${page}/${await receiveSheet(context, { fileName, bytes }, freshId)}`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return seeOther(`${page}?refused=${OF_SHEETS[error.code] ?? error.code}`);
  }
});
