import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { type Column, DataTable } from '@/components/table/data-table';
import { Pagination } from '@/components/table/pagination';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { dateInMalaysia } from '@/lib/core/calendar';
import { formatSen } from '@/lib/core/money';
import { formatDate, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { PaymentList, PaymentSummary } from '@/lib/records/payment-queries';
import { listHref, paymentsHref, recordHref, recordsHref } from './addresses';
import { channelKey } from './channel';

/** The payments received, each with the records it paid. */
export function PaymentTable({ list }: { list: PaymentList }) {
  const t = wordsHere('records');
  const layout = wordsHere('layout.menu');
  const columns = useColumns(list);
  return (
    <PageLayout
      wide
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: t('home.title'), href: recordsHref },
        { label: t('payments.title') },
      ]}
      title={<PageTitle title={t('payments.title')} lead={t('payments.lead')} />}
    >
      <DataTable
        caption={t('payments.caption', { count: list.count })}
        columns={columns}
        rows={list.rows}
        rowKey={(payment) => payment.id}
        totalLabel={list.pageCount > 1 ? t('payments.total') : t('word.sum')}
        empty={
          <EmptyState
            icon="receipt"
            title={t('payments.empty')}
            action={
              <ButtonRow>
                <LinkButton href={listHref('acr')}>{t('payments.toAcr')}</LinkButton>
                <LinkButton href={listHref('ecr')}>{t('payments.toEcr')}</LinkButton>
              </ButtonRow>
            }
          >
            <p>{t('payments.emptyText')}</p>
          </EmptyState>
        }
      />
      <Pagination page={list.page} pageCount={list.pageCount} path={paymentsHref} />
    </PageLayout>
  );
}

function useColumns(list: PaymentList): Column<PaymentSummary>[] {
  const t = wordsHere('records.payments');
  const language = languageHere();
  return [
    { key: 'reference', header: t('reference'), rowHeader: true, cell: (payment) => payment.reference },
    { key: 'paidAt', header: t('paidAt'), cell: (payment) => formatDate(language, dateInMalaysia(payment.paidAt)) },
    { key: 'channel', header: t('channel'), cell: (payment) => t(`channels.${channelKey(payment.channel)}`) },
    {
      key: 'for',
      header: t('for'),
      cell: (payment) => (
        <ul className="plain-list">
          {payment.parts.map((part) => (
            <li key={part.recordId}>
              <AppLink href={recordHref({ kind: part.kind, id: part.recordId })}>{part.number}</AppLink>
              <span className="cell-note">
                {t('part', { month: formatMonth(language, part.month), amount: formatSen(part.amountSen) })}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'amount',
      header: t('amount'),
      numeric: true,
      cell: (payment) => <Money amount={payment.amountSen} />,
      total: <Money amount={list.totalSen} />,
    },
  ];
}
