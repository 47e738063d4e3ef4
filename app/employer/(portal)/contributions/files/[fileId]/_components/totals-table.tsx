import { type Column, DataTable } from '@/components/table/data-table';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import type { CheckView } from '@/lib/contributions/check-queries';
import type { MonthComparison } from '@/lib/contributions/compare-months';
import type { StoredSummary } from '@/lib/contributions/stored-summary';
import type { SubmissionSums } from '@/lib/contributions/submission-queries';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import { formatCount, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';

interface TotalsTableProps {
  check: CheckView;
  summary: StoredSummary;
  comparison: MonthComparison | null;
}

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly now: bigint;
  readonly before: bigint | null;
  readonly money: boolean;
}

/** Lines, people, wages and each share's total, with the last filed month beside them. */
export function TotalsTable({ check, summary, comparison }: TotalsTableProps) {
  const t = wordsHere('contributions.check');
  const language = languageHere();
  const figures: Figure[] = [
    { key: 'lines', label: t('lines'), now: BigInt(summary.lines), before: null, money: false },
    { key: 'fileWages', label: t('fileWages'), now: BigInt(summary.fileWages), before: null, money: true },
    {
      key: 'people',
      label: t('people'),
      now: BigInt(check.people),
      before: comparison && BigInt(comparison.previousPeople),
      money: false,
    },
    ...shareRows(check.schemes).map((key) => ({
      key,
      label: t(key),
      now: amountOf(check.sums, key),
      before: comparison && amountOf(comparison.previousSums, key),
      money: true,
    })),
  ];
  const shown = (value: bigint | null, money: boolean) =>
    value === null ? '' : money ? <Money amount={value} /> : formatCount(value);
  const columns: Column<Figure>[] = [
    { key: 'label', header: t('figure'), rowHeader: true, cell: (row) => row.label },
    { key: 'now', header: t('thisFile'), numeric: true, cell: (row) => shown(row.now, row.money) },
    ...(comparison
      ? [
          {
            key: 'before',
            header: formatMonth(language, comparison.previousMonth),
            numeric: true,
            cell: (row: Figure) => shown(row.before, row.money),
          },
          {
            key: 'difference',
            header: t('difference'),
            numeric: true,
            cell: (row: Figure) => shown(row.before === null ? null : row.now - row.before, row.money),
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('totals')}>
      <DataTable caption={t('totals')} hideCaption columns={columns} rows={figures} rowKey={(row) => row.key} />
    </Panel>
  );
}

type Share = keyof SubmissionSums | 'total';

function shareRows(schemes: SchemeSet): Share[] {
  const rows: Share[] = ['wages'];
  if (coversSocso(schemes)) rows.push('socsoEmployer', 'socsoEmployee', 'skbbk');
  if (coversEis(schemes)) rows.push('eisEmployer', 'eisEmployee');
  return [...rows, 'total'];
}

function amountOf(sums: SubmissionSums | null, share: Share): bigint {
  if (!sums) return 0n;
  if (share !== 'total') return sums[share];
  return sums.socsoEmployer + sums.socsoEmployee + sums.skbbk + sums.eisEmployer + sums.eisEmployee;
}
