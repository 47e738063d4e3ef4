import { csvTemplate } from '@/lib/employees/sheet-template';
import { languageHere } from '@/lib/i18n/here';
import { caseRead } from '@/lib/web/case-route';
import { download } from '@/lib/web/route';

/** The template of a sheet of employees as CSV, in the reader's language. */
export const GET = caseRead(async () => {
  const text = csvTemplate(languageHere());
  return download('templat-pekerja.csv', 'text/csv; charset=utf-8', pieces(text));
});

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}
