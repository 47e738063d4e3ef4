import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { maskIdentity } from '@/lib/core/identity-text';
import type { SheetFault } from '@/lib/employees/check-sheet';
import type { SheetRowView } from '@/lib/employees/sheet-queries';
import { formatCount } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { sheetFaultText } from '@/lib/i18n/sheet-fault';
import './sheet.css';

const TONES: Record<SheetRowView['level'], Tone> = { fix: 'bad', look: 'warn', good: 'good' };

/** Rows of a sheet, each readable by itself: its number, whom it is about, and of each fault what it says and what to do. */
export function SheetRows({ rows }: { rows: readonly SheetRowView[] }) {
  const t = wordsHere('employeeSheet');
  return (
    <ol className="sheet-rows">
      {rows.map((row) => (
        <li key={row.rowNo} className={`sheet-row tone-${TONES[row.level]}`}>
          <div className="sheet-row-head">
            <strong>{t('row', { row: formatCount(row.rowNo) })}</strong>
            <span className="sheet-row-name">{row.cells.name}</span>
            <Tag tone={TONES[row.level]}>{row.level === 'good' ? t('good') : t(`level.${row.level}`)}</Tag>
          </div>
          <Faults row={row} />
        </li>
      ))}
    </ol>
  );
}

function Faults({ row }: { row: SheetRowView }) {
  const t = wordsHere('employeeSheet');
  const form = wordsHere('employeeForm');
  const language = languageHere();
  return (
    <ul className="sheet-faults">
      {row.faults.map((fault) => (
        <li key={`${fault.field}-${fault.code}`}>
          {fault.field && <strong>{form(`field.${fault.field}`)}: </strong>}
          {fault.level !== 'note' && saidIn(row, fault) !== '' && (
            <span className="sheet-says">
              {t('says')} &quot;{saidIn(row, fault)}&quot;.{' '}
            </span>
          )}
          {sheetFaultText(language, fault)}
        </li>
      ))}
    </ul>
  );
}

/** What the cell says. Whole numbers of persons stand in no list; what cannot be one is shown, to be recognised. */
function saidIn({ cells }: SheetRowView, { field, code }: SheetFault): string {
  if (field === null) return '';
  const isNumber = field === 'icNumber' || field === 'passport' || field === 'kinIdentity';
  return isNumber && code !== 'ic' && code !== 'passport' ? maskIdentity(cells[field]) : cells[field];
}
