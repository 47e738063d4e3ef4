import { type Column, DataTable } from '@/components/table/data-table';
import { LinkButton } from '@/components/ui/button';
import { DateText } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import { type CalendarDate, dateInMalaysia, daysBetween } from '@/lib/core/calendar';
import { wordsHere } from '@/lib/i18n/here';
import type { Queue, QueueRow } from '@/lib/staff/queue-queries';
import { CaseTag } from './case-tag';

/** The cases, the oldest target first. */
export function QueueTable({ queue, isFiltered }: { queue: Queue; isFiltered: boolean }) {
  const t = wordsHere('staff.queue');
  return (
    <DataTable
      caption={t('caption', { waiting: queue.waiting, overdue: queue.overdue })}
      columns={useColumns(queue.today)}
      rows={queue.rows}
      rowKey={(row) => row.caseId}
      empty={
        <EmptyState
          icon="file-check"
          title={t(isFiltered ? 'nothing' : 'empty')}
          {...(isFiltered && { action: <LinkButton href="/staff">{t('all')}</LinkButton> })}
        >
          <p>{t(isFiltered ? 'nothingText' : 'emptyText')}</p>
        </EmptyState>
      }
    />
  );
}

function useColumns(today: CalendarDate): Column<QueueRow>[] {
  const t = wordsHere('staff.queue');
  const kinds = wordsHere('staff.kind');
  return [
    {
      key: 'number',
      header: t('number'),
      rowHeader: true,
      cell: (row) => (
        <>
          <span className="nowrap">{row.number}</span>
          <span className="cell-note">{kinds(row.kind)}</span>
        </>
      ),
    },
    {
      key: 'employer',
      header: t('employer'),
      cell: (row) => <span className="wrap-anywhere">{row.employerName}</span>,
    },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          <CaseTag state={row.state} />
          {row.hasNewMessage && (
            <span className="cell-note">
              <Tag tone="warn" icon="mail">
                {t('newMessage')}
              </Tag>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'age',
      header: t('age'),
      cell: (row) => t('days', { count: daysBetween(dateInMalaysia(row.submittedAt), today) }),
    },
    {
      key: 'target',
      header: t('target'),
      cell: (row) => (
        <>
          <DateText date={row.targetDate} short />
          {row.isOverdue && (
            <span className="cell-note">
              <Tag tone="bad" icon="clock">
                {t('overdueBy', { count: daysBetween(row.targetDate, today) })}
              </Tag>
            </span>
          )}
        </>
      ),
    },
    { key: 'checks', header: t('checks'), cell: (row) => <Checks row={row} /> },
    { key: 'officer', header: t('officer'), cell: (row) => (row.isMine ? t('me') : (row.officer ?? t('nobody'))) },
    {
      key: 'open',
      header: t('open'),
      action: true,
      cell: (row) => (
        <LinkButton href={`/staff/cases/${row.caseId}`} icon="eye" className="btn-small">
          {t('open')}
          <span className="visually-hidden"> {row.number}</span>
        </LinkButton>
      ),
    },
  ];
}

function Checks({ row }: { row: QueueRow }) {
  const t = wordsHere('staff.queue');
  if (row.fails > 0) return <Tag tone="bad">{t('fails', { count: row.fails })}</Tag>;
  if (row.looks > 0) return <Tag tone="warn">{t('looks', { count: row.looks })}</Tag>;
  if (row.pending > 0) return <Tag tone="neutral">{t('pending', { count: row.pending })}</Tag>;
  return <Tag tone="good">{t('passed')}</Tag>;
}
