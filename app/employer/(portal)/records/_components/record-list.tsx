import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { type Column, DataTable } from '@/components/table/data-table';
import { Filters } from '@/components/table/filters';
import { addressOf, Pagination } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { MonthName } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { dateInMalaysia } from '@/lib/core/calendar';
import { formatSen } from '@/lib/core/money';
import type { RecordKind } from '@/lib/core/schemes';
import { formatCount, formatShortDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { RecordList as List } from '@/lib/records/queries';
import type { RecordSummary } from '@/lib/records/record-summary';
import { RECORD_FILTERS, type RecordListParams } from '@/lib/records/schema';
import { listHref, paymentsHref, recordHref, recordsHref } from './addresses';
import { RecordTag } from './record-tag';

interface RecordListProps {
  kind: RecordKind;
  params: RecordListParams;
  list: List;
}

/** The list of ACR or ECR made: search, state, totals, one labelled way into each. */
export function RecordList({ kind, params, list }: RecordListProps) {
  const t = wordsHere('records');
  const layout = wordsHere('layout.menu');
  const path = listHref(kind);
  const address = { q: params.q, state: params.state ?? undefined };
  const isFiltered = params.q !== '' || params.state !== null;
  return (
    <PageLayout
      wide
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: t('home.title'), href: recordsHref },
        { label: t(`kind.${kind}`) },
      ]}
      title={
        <PageTitle
          title={t(`panelTitle.${kind}`)}
          lead={t(`list.lead.${kind}`)}
          action={
            <LinkButton href={paymentsHref} icon="receipt">
              {t('payments.title')}
            </LinkButton>
          }
        />
      }
    >
      <Filters path={path} isFiltered={isFiltered} label={t(`list.search.${kind}`)}>
        <TextField
          name="q"
          type="search"
          label={t('list.find')}
          hint={t(`list.findHint.${kind}`)}
          defaultValue={params.q}
          maxLength={100}
          className="max-w-none"
        />
        <SelectField
          name="state"
          label={t('list.state')}
          prompt={t('list.states.all')}
          defaultValue={params.state ?? ''}
          options={RECORD_FILTERS.map((state) => ({ value: state, label: t(`list.states.${state}`) }))}
        />
      </Filters>
      <RecordTable {...{ kind, list, isFiltered }} />
      <Pagination page={list.page} pageCount={list.pageCount} path={path} params={address} />
      {list.count > 0 && <ListFoot {...{ kind, list, address }} />}
    </PageLayout>
  );
}

function RecordTable({ kind, list, isFiltered }: { kind: RecordKind; list: List; isFiltered: boolean }) {
  const t = wordsHere('records');
  const columns = useColumns(kind, list);
  return (
    <DataTable
      caption={t('list.caption', { count: list.count })}
      columns={columns}
      rows={list.rows}
      rowKey={(record) => record.id}
      link={{ text: t('list.open'), href: recordHref, of: (record) => record.number }}
      totalLabel={list.pageCount > 1 ? t('list.total') : t('word.sum')}
      empty={
        isFiltered ? (
          <EmptyState
            icon="search"
            title={t('list.nothing')}
            action={<LinkButton href={listHref(kind)}>{t('list.all')}</LinkButton>}
          >
            <p>{t('list.nothingText')}</p>
          </EmptyState>
        ) : (
          <EmptyState
            icon="file-check"
            title={t(`list.empty.${kind}`)}
            action={<LinkButton href="/employer/contributions">{t('list.begin')}</LinkButton>}
          >
            <p>{t('list.emptyText')}</p>
          </EmptyState>
        )
      }
    />
  );
}

function useColumns(kind: RecordKind, { totals }: List): Column<RecordSummary>[] {
  const t = wordsHere('records');
  const language = languageHere();
  const money = (
    key: 'employerSen' | 'employeeSen' | 'skbbkSen' | 'totalSen',
    label: string,
  ): Column<RecordSummary> => ({
    key,
    header: label,
    numeric: true,
    cell: (record) => formatSen(record[key]),
    total: formatSen(totals[key]),
  });
  return [
    {
      key: 'number',
      header: t('word.number'),
      rowHeader: true,
      cell: (record) => (
        <>
          {record.number}
          <span className="cell-note">
            {t('list.received', { date: formatShortDate(language, dateInMalaysia(record.receivedAt)) })}
          </span>
        </>
      ),
    },
    { key: 'month', header: t('word.month'), cell: (record) => <MonthName month={record.month} /> },
    { key: 'people', header: t('word.people'), numeric: true, cell: (record) => formatCount(record.people) },
    money('employerSen', t('word.employerShare')),
    money('employeeSen', t('word.employeeShare')),
    ...(kind === 'acr' ? [money('skbbkSen', t('word.skbbk'))] : []),
    money('totalSen', t('word.sum')),
    { key: 'state', header: t('word.state'), cell: (record) => <RecordTag state={record.state} /> },
  ];
}

interface ListFootProps {
  kind: RecordKind;
  list: List;
  address: Readonly<Record<string, string | undefined>>;
}

function ListFoot({ kind, list, address }: ListFootProps) {
  const t = wordsHere('records');
  return (
    <div className="mt-6 flex flex-wrap items-start justify-between gap-4">
      <div className="text-small text-ink-soft">
        {kind === 'acr' && <p>{t('list.skbbkNote')}</p>}
        {list.rows.some((record) => record.state === 'replaced') && <p>{t('list.replacedNote')}</p>}
      </div>
      <LinkButton href={addressOf('/api/records/list.csv', { kind, ...address })} icon="download" download>
        {t('detail.csv')}
      </LinkButton>
    </div>
  );
}
