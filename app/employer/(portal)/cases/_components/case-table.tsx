import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { type Column, DataTable } from '@/components/table/data-table';
import { Pagination } from '@/components/table/pagination';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { CalendarDate } from '@/lib/core/calendar';
import type { CaseList, EmployerCase } from '@/lib/employers/case-queries';
import { formatShortDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { isWithOffice } from '@/lib/rules/lifecycle/case';
import { CaseTag } from '../../../registration/_components/case-tag';
import { addressOfCase } from '../../_components/case-address';
import { casesHref } from './addresses';

/** Every case, with where it stands: what waits for the employer first, what has ended last. */
export function CaseTable({ list }: { list: CaseList }) {
  const t = wordsHere('contributions');
  return (
    <PageLayout
      wide
      crumbs={[{ label: t('overview.title'), href: '/employer' }, { label: t('cases.title') }]}
      title={<PageTitle title={t('cases.title')} lead={t('cases.lead')} />}
    >
      <DataTable
        caption={t('cases.caption', { count: list.count })}
        columns={columns()}
        rows={list.rows}
        rowKey={(row) => row.caseId}
        empty={
          <EmptyState
            icon="file-check"
            title={t('cases.empty')}
            action={<LinkButton href="/employer">{t('done.overview')}</LinkButton>}
          >
            <p>{t('cases.emptyText')}</p>
          </EmptyState>
        }
      />
      <Pagination page={list.page} pageCount={list.pageCount} path={casesHref} />
    </PageLayout>
  );
}

function columns(): Column<EmployerCase>[] {
  const t = wordsHere('contributions.cases');
  const kinds = wordsHere('staff.kind');
  const language = languageHere();
  const day = (on: CalendarDate | null) => (on ? formatShortDate(language, on) : t('none'));
  return [
    {
      key: 'case',
      header: t('case'),
      rowHeader: true,
      cell: ({ kind, employeeName, ...row }) => (
        <>
          <AppLink href={addressOfCase(row)} className="link">
            {kinds(kind)}
          </AppLink>
          {employeeName && <span className="cell-note wrap-anywhere">{employeeName}</span>}
        </>
      ),
    },
    { key: 'number', header: t('number'), nowrap: true, cell: ({ number }) => number ?? t('none') },
    { key: 'sent', header: t('sent'), nowrap: true, cell: ({ sentOn }) => day(sentOn) },
    {
      key: 'target',
      header: t('target'),
      nowrap: true,
      cell: ({ state, targetDate }) => day(isWithOffice(state) ? targetDate : null),
    },
    { key: 'state', header: t('state'), cell: ({ state }) => <CaseTag state={state} /> },
  ];
}
