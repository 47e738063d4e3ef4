import { DomainError } from '@/lib/core/errors';
import { findSheet, readFaultyRows } from '@/lib/employees/sheet-queries';
import { sheetReport } from '@/lib/employees/sheet-report';
import { languageHere } from '@/lib/i18n/here';
import { caseRead } from '@/lib/web/case-route';
import { download } from '@/lib/web/route';

/** The rows at fault as the employer's own file with a column that says what is wrong. */
export const GET = caseRead(async ({ actor, caseId }, _request, { sheetId = '' }) => {
  const sheet = await findSheet(actor, caseId, sheetId);
  if (!sheet) throw new DomainError('sheet.not_found');
  const rows = await readFaultyRows(actor, sheet.id);
  const language = languageHere();
  return download('pekerja-untuk-dibaiki.csv', 'text/csv; charset=utf-8', pieces(sheetReport(rows, language)));
});

async function* pieces(texts: Iterable<string>): AsyncGenerator<string> {
  yield* texts;
}
