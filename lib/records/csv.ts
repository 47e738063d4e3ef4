import { dateInMalaysia } from '@/lib/core/calendar';
import { formatIdentity } from '@/lib/core/identity-text';
import type { Sen } from '@/lib/core/money';
import type { RecordKind } from '@/lib/core/schemes';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import { csvCell } from '@/lib/rules/text-file/fault-report';
import type { RecordLine } from './record-line';
import type { RecordSummary } from './record-summary';

const ROW_END = '\r\n';

/** Without it a spreadsheet takes the file for Windows-1252. */
const MARK = '\ufeff';

/**
 * The lines of a record as CSV, in pieces: a row of headings, then one row for each person, as on the paper. IC numbers
 * keep their hyphens, without which a spreadsheet would take them for amounts and drop their first zeros.
 */
export async function* recordLinesCsv(
  kind: RecordKind,
  batches: AsyncIterable<readonly RecordLine[]>,
  language: Language,
): AsyncGenerator<string> {
  const t = translator(language, 'records');
  const acr = kind === 'acr';
  yield MARK +
    rowOf([
      t('csv.no'),
      t('csv.identity'),
      t('csv.name'),
      ...(acr ? [t('csv.category')] : []),
      t('csv.wage'),
      t('csv.employer'),
      t('csv.employee'),
      ...(acr ? [t('csv.skbbk')] : []),
      t('csv.total'),
    ]);
  let place = 0;
  for await (const batch of batches) {
    let text = '';
    for (const line of batch) {
      place += 1;
      text += rowOf([
        String(place),
        formatIdentity(line.identityNumber),
        line.name,
        ...(line.category ? [t(`category.${line.category}`)] : []),
        amount(line.wage),
        amount(line.employer),
        amount(line.employee),
        ...(acr ? [amount(line.skbbk)] : []),
        amount(line.total),
      ]);
    }
    yield text;
  }
}

/** A list of records as CSV, in pieces: a row of headings, then one row for each record. */
export async function* recordListCsv(
  kind: RecordKind,
  pages: AsyncIterable<readonly RecordSummary[]>,
  language: Language,
): AsyncGenerator<string> {
  const t = translator(language, 'records');
  const acr = kind === 'acr';
  yield MARK +
    rowOf([
      t('word.number'),
      t('word.month'),
      t('word.received'),
      t('word.due'),
      t('word.people'),
      t('word.wages'),
      t('csv.employer'),
      t('csv.employee'),
      ...(acr ? [t('csv.skbbk')] : []),
      t('csv.total'),
      t('word.state'),
    ]);
  for await (const records of pages) {
    yield records
      .map((record) =>
        rowOf([
          record.number,
          record.month,
          dateInMalaysia(record.receivedAt),
          record.dueDate,
          String(record.people),
          amount(record.wagesSen),
          amount(record.employerSen),
          amount(record.employeeSen),
          ...(acr ? [amount(record.skbbkSen)] : []),
          amount(record.totalSen),
          t(`state.${record.state}`),
        ]),
      )
      .join('');
  }
}

function rowOf(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + ROW_END;
}

/** Ringgit without separators, which a spreadsheet can add up: `1234.50`. */
function amount(sum: Sen | bigint): string {
  const digits = sum.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
