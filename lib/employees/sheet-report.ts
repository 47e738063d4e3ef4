import type { Language } from '@/lib/i18n/language';
import { sheetFaultText } from '@/lib/i18n/sheet-fault';
import { translator } from '@/lib/i18n/t';
import { csvCell } from '@/lib/rules/text-file/fault-report';
import { headingOf, SHEET_FIELDS, wordOfCell } from './sheet-columns';
import type { SheetRowView } from './sheet-queries';

/** Without it a spreadsheet takes the file for Windows-1252. */
const MARK = '\ufeff';

/**
 * The rows at fault as the employer's own file, in pieces: every column as it was, then which row it was and what is wrong
 * with it, by column. It can be repaired and uploaded as it is.
 */
export function* sheetReport(rows: Iterable<SheetRowView>, language: Language): Generator<string> {
  const t = translator(language, 'employeeSheet');
  const headings = SHEET_FIELDS.map((field) => headingOf(field, language));
  yield MARK + lineOf([...headings, t('rowColumn'), t('downloadColumn')]);
  for (const { rowNo, cells, faults } of rows) {
    const sentences = faults
      .filter(({ level }) => level !== 'note')
      .map(
        (fault) => `${fault.field ? `${headingOf(fault.field, language)}: ` : ''}${sheetFaultText(language, fault)}`,
      );
    yield lineOf([
      ...SHEET_FIELDS.map((field) => wordOfCell(field, cells[field], language)),
      String(rowNo),
      sentences.join(' '),
    ]);
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
