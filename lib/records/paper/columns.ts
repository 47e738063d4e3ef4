import { formatIdentity } from '@/lib/core/identity-text';
import { formatSen } from '@/lib/core/money';
import type { RecordKind } from '@/lib/core/schemes';
import { formatCount } from '@/lib/i18n/format';
import { PAGE } from '@/lib/paper/page';
import type { RecordView } from '../queries';
import type { RecordLine } from '../record-line';
import type { ColumnHead, PaperWords } from './paper-words';

/** A column of the table on paper. */
export interface PaperColumn {
  readonly head: ColumnHead;
  /** Its left and right edges, in points from the left of the page. */
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'right';
  readonly cell: (line: RecordLine, place: number, words: PaperWords) => string;
  /** In the row of totals. */
  readonly total?: (record: RecordView) => string;
}

type Sketch = Omit<PaperColumn, 'left' | 'right' | 'align'> & { readonly width: number; readonly align?: 'right' };

/** The blank between two columns. */
export const COLUMN_GAP = 6;

const ALL: readonly Sketch[] = [
  { head: 'no', width: 27, align: 'right', cell: (_line, place) => formatCount(place) },
  { head: 'identity', width: 70, cell: (line) => formatIdentity(line.identityNumber) },
  { head: 'name', width: 0, cell: (line) => line.name },
  {
    head: 'category',
    width: 38,
    cell: (line, _place, words) => (line.category ? words.categories[line.category] : ''),
  },
  {
    head: 'wage',
    width: 58,
    align: 'right',
    cell: (line) => formatSen(line.wage),
    total: (r) => formatSen(r.wagesSen),
  },
  {
    head: 'employer',
    width: 50,
    align: 'right',
    cell: (line) => formatSen(line.employer),
    total: (r) => formatSen(r.employerSen),
  },
  {
    head: 'employee',
    width: 50,
    align: 'right',
    cell: (line) => formatSen(line.employee),
    total: (r) => formatSen(r.employeeSen),
  },
  {
    head: 'skbbk',
    width: 46,
    align: 'right',
    cell: (line) => formatSen(line.skbbk),
    total: (r) => formatSen(r.skbbkSen),
  },
  {
    head: 'total',
    width: 54,
    align: 'right',
    cell: (line) => formatSen(line.total),
    total: (r) => formatSen(r.totalSen),
  },
];
const ONLY_ON_ACR: readonly ColumnHead[] = ['category', 'skbbk'];

/** The columns of a paper across the width of the page; the name takes what the others leave. */
export function columnsOf(kind: RecordKind): PaperColumn[] {
  const shown = ALL.filter(({ head }) => kind === 'acr' || !ONLY_ON_ACR.includes(head));
  const nameWidth = PAGE.right - PAGE.left - shown.reduce((sum, { width }) => sum + width, 0);
  let left: number = PAGE.left;
  return shown.map(({ width, align, ...column }, index): PaperColumn => {
    const end = left + (column.head === 'name' ? nameWidth : width);
    const right = index === shown.length - 1 ? end : end - COLUMN_GAP;
    const placed = { ...column, left, right, align: align ?? 'left' } as const;
    left = end;
    return placed;
  });
}
