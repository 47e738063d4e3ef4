import { type Column, DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { Tag } from '@/components/ui/tag';
import type { MonthState } from '@/lib/contributions/month-state';
import type { PendingMonth } from '@/lib/contributions/queries';
import { formatSen } from '@/lib/core/money';
import type { SchemeSet } from '@/lib/core/schemes';
import { formatCount, formatMonth, formatShortDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { monthHref } from './addresses';

interface PendingTableProps {
  state: MonthState;
  months: readonly PendingMonth[];
  schemes: SchemeSet;
}

/** The months of one state, each with one action that names it. */
export function PendingTable({ state, months, schemes }: PendingTableProps) {
  const t = wordsHere('contributions.pending');
  const notYet = wordsHere('common')('notYet');
  const unfinished = state === 'overdue' || state === 'due' || state === 'draft';
  const columns: Column<PendingMonth>[] = [
    {
      key: 'month',
      header: t('columns.month'),
      rowHeader: true,
      cell: (row) => <MonthCell row={row} />,
    },
    { key: 'people', header: t('columns.people'), numeric: true, cell: (row) => formatCount(row.people) },
    {
      key: 'amount',
      header: t('columns.amount'),
      numeric: true,
      cell: (row) => (row.totalSen === null ? notYet : formatSen(row.totalSen)),
    },
    {
      key: 'due',
      header: t('columns.due'),
      nowrap: true,
      cell: (row) => <DueCell row={row} unfinished={unfinished} />,
    },
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

function MonthCell({ row }: { row: PendingMonth }) {
  const t = wordsHere('contributions');
  const month = formatMonth(languageHere(), row.month);
  const part = row.filedPart;
  if (!part && row.filesWaiting === 0) return month;
  return (
    <>
      {month}
      {part && <span className="cell-note">{t('pending.partly', { schemes: t(`schemes.${part.schemes}`) })}</span>}
      {row.filesWaiting > 0 && <span className="cell-note">{t('pending.files', { count: row.filesWaiting })}</span>}
    </>
  );
}

function DueCell({ row, unfinished }: { row: PendingMonth; unfinished: boolean }) {
  const t = wordsHere('contributions.pending');
  const due = formatShortDate(languageHere(), row.dueDate);
  const isLate = row.state !== 'paid' && row.lateDays > 0;
  if (!isLate && !unfinished && !row.nonWorking) return due;
  return (
    <>
      {due}
      <span className="cell-note">
        {isLate ? (
          <Tag tone="bad">{t('daysLate', { days: row.lateDays })}</Tag>
        ) : (
          t('daysLeft', { days: -row.lateDays })
        )}
      </span>
      {row.nonWorking && <span className="cell-note">{t(`nonWorking.${row.nonWorking}`)}</span>}
    </>
  );
}

function InterestCell({ row }: { row: PendingMonth }) {
  const t = wordsHere('contributions.pending');
  const amount = formatSen(row.interest);
  if (!row.interestEstimated || row.interest === 0) return amount;
  return (
    <>
      {amount}
      <span className="cell-note">{t('estimated')}</span>
    </>
  );
}

function ActionCell({ row, schemes }: { row: PendingMonth; schemes: SchemeSet }) {
  const t = wordsHere('contributions.pending');
  const month = formatMonth(languageHere(), row.month);
  const label = row.state === 'submitted' || row.state === 'paid' ? 'view' : row.submissionId ? 'continue' : 'open';
  return <AppLink href={monthHref(row.month, row.unfiled ?? schemes)}>{t(label, { month })}</AppLink>;
}
