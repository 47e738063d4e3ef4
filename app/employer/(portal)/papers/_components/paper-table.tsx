import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { type Column, DataTable } from '@/components/table/data-table';
import { Pagination } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { CalendarDate } from '@/lib/core/calendar';
import type { EndingPapers } from '@/lib/employers/attention-queries';
import type { PaperList } from '@/lib/employers/paper-queries';
import { formatShortDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { PAPERS_RUN_OUT_DAYS } from '@/lib/rules/employees/papers';
import { daysLeftOf, PapersTag } from '../../_components/papers-tag';
import { papersHref } from './addresses';

/** Who has papers that run out, and when, the first to end first. */
export function PaperTable({ list }: { list: PaperList }) {
  const t = wordsHere('contributions');
  return (
    <PageLayout
      wide
      crumbs={[{ label: t('overview.title'), href: '/employer' }, { label: t('overview.papers') }]}
      title={<PageTitle title={t('overview.papers')} lead={t('papers.lead', { days: PAPERS_RUN_OUT_DAYS })} />}
    >
      <DataTable
        caption={t('papers.caption', { count: list.count })}
        columns={columnsOf(list.today)}
        rows={list.rows}
        rowKey={(row) => row.employeeId}
        empty={
          <EmptyState
            icon="check-circle"
            title={t('papers.empty')}
            action={<LinkButton href="/employer">{t('done.overview')}</LinkButton>}
          >
            <p>{t('papers.emptyText', { days: PAPERS_RUN_OUT_DAYS })}</p>
          </EmptyState>
        }
      />
      <Pagination page={list.page} pageCount={list.pageCount} path={papersHref} />
    </PageLayout>
  );
}

function columnsOf(today: CalendarDate): Column<EndingPapers>[] {
  const t = wordsHere('contributions.papers');
  const language = languageHere();
  const day = (until: CalendarDate | null) => (until ? formatShortDate(language, until) : t('none'));
  return [
    { key: 'name', header: t('name'), rowHeader: true, cell: ({ name }) => name },
    { key: 'passport', header: t('passport'), nowrap: true, cell: ({ passportUntil }) => day(passportUntil) },
    { key: 'pass', header: t('pass'), nowrap: true, cell: ({ passUntil }) => day(passUntil) },
    { key: 'state', header: t('state'), cell: (row) => <PapersTag days={daysLeftOf(row, today)} /> },
  ];
}
