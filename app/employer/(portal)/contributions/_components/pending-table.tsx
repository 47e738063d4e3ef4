import { useLocale, useTranslations } from 'next-intl';
import { type Column, DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { DateText, MonthName } from '@/components/ui/date-text';
import { Money } from '@/components/ui/money';
import { Tag } from '@/components/ui/tag';
import type { MonthState } from '@/lib/contributions/month-state';
import type { PendingMonth } from '@/lib/contributions/queries';
import type { SchemeSet } from '@/lib/core/schemes';
import { formatCount, formatMonth } from '@/lib/i18n/format';
import { monthHref } from './addresses';

interface PendingTableProps {
  state: MonthState;
  months: readonly PendingMonth[];
  schemes: SchemeSet;
}

/** The months of one state, each with one action that names it. */
export function PendingTable({ state, months, schemes }: PendingTableProps) {
  const t = useTranslations('contributions.pending');
  const unfinished = state === 'overdue' || state === 'due' || state === 'draft';
  const columns: Column<PendingMonth>[] = [
    {
      key: 'month',
      header: t('columns.month'),
      rowHeader: true,
      cell: (row) => <MonthCell row={row} schemes={schemes} />,
    },
    { key: 'people', header: t('columns.people'), numeric: true, cell: (row) => formatCount(row.people) },
    { key: 'amount', header: t('columns.amount'), numeric: true, cell: (row) => <AmountCell row={row} /> },
    { key: 'due', header: t('columns.due'), cell: (row) => <DueCell row={row} unfinished={unfinished} /> },
    ...(state === 'paid' ? [] : [interestColumn(t('columns.interest'))]),
    {
      key: 'action',
      header: t('columns.action'),
      action: true,
      cell: (row) => <ActionCell row={row} schemes={schemes} />,
    },
  ];
  return (
    <DataTable caption={t(`groups.${state}`)} hideCaption columns={columns} rows={months} rowKey={(row) => row.month} />
  );
}

function interestColumn(header: string): Column<PendingMonth> {
  return { key: 'interest', header, numeric: true, cell: (row) => <InterestCell row={row} /> };
}

function MonthCell({ row, schemes }: { row: PendingMonth; schemes: SchemeSet }) {
  const t = useTranslations('contributions');
  return (
    <>
      <MonthName month={row.month} />
      {row.schemes && row.schemes !== schemes && schemes === 'combined' && (
        <span className="cell-note">{t('pending.partly', { schemes: t(`schemes.${row.schemes}`) })}</span>
      )}
      {row.filesWaiting > 0 && <span className="cell-note">{t('pending.files', { count: row.filesWaiting })}</span>}
    </>
  );
}

function AmountCell({ row }: { row: PendingMonth }) {
  const t = useTranslations('common');
  return row.totalSen === null ? t('notYet') : <Money amount={row.totalSen} />;
}

function DueCell({ row, unfinished }: { row: PendingMonth; unfinished: boolean }) {
  const t = useTranslations('contributions.pending');
  return (
    <>
      <DateText date={row.dueDate} short />
      {row.state !== 'paid' && row.lateDays > 0 && (
        <span className="cell-note">
          <Tag tone="bad">{t('daysLate', { days: row.lateDays })}</Tag>
        </span>
      )}
      {unfinished && row.lateDays <= 0 && <span className="cell-note">{t('daysLeft', { days: -row.lateDays })}</span>}
    </>
  );
}

function InterestCell({ row }: { row: PendingMonth }) {
  const t = useTranslations('contributions.pending');
  return (
    <>
      <Money amount={row.interest} />
      {row.interestEstimated && row.interest > 0 && <span className="cell-note">{t('estimated')}</span>}
    </>
  );
}

function ActionCell({ row, schemes }: { row: PendingMonth; schemes: SchemeSet }) {
  const t = useTranslations('contributions.pending');
  const month = formatMonth(useLocale(), row.month);
  const label = row.state === 'submitted' || row.state === 'paid' ? 'view' : row.submissionId ? 'continue' : 'open';
  return <AppLink href={monthHref(row.month, schemes)}>{t(label, { month })}</AppLink>;
}
