import { xlsxTemplate } from '@/lib/employees/sheet-template';
import { languageHere } from '@/lib/i18n/here';
import { caseRead } from '@/lib/web/case-route';
import { download } from '@/lib/web/route';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The template of a sheet of employees as a workbook, in the reader's language. */
export const GET = caseRead(async () => {
  const bytes = await xlsxTemplate(languageHere());
  return download('templat-pekerja.xlsx', XLSX, pieces(bytes));
});

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
