import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { formatSen } from '@/lib/core/money';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { Language } from '@/lib/i18n/language';
import type { MonthTotals, RecentRecords } from '@/lib/records/recent-queries';
import type { RecordSummary } from '@/lib/records/record-summary';
import type { PanelParams } from '@/lib/records/schema';
import { listHref, recordHref } from '../records/_components/addresses';
import { RecordTag } from '../records/_components/record-tag';
import { type LastRecord, LastRecords } from './last-records';
import { type BarMonth, MonthBars } from './month-bars';
import './record-panel.css';

/** The two panels of the guide, side by side: Maklumat Caruman & Kutipan (ACR), and SIP (ECR). */
export function RecordPanels({ panels, table }: { panels: readonly RecentRecords[]; table: PanelParams['table'] }) {
  return (
    <div className="record-panels">
      {panels.map((panel) => (
        <RecordPanel key={panel.kind} {...panel} hasTable={panel.kind === table} />
      ))}
    </div>
  );
}

/** One kind of record: the last twelve months, the last records, and the way to all of them. */
function RecordPanel({ kind, months, last, hasTable }: RecentRecords & { hasTable: boolean }) {
  const t = wordsHere('records');
  const language = languageHere();
  return (
    <Panel title={t(`panelTitle.${kind}`)}>
      <p className="record-panel-opened">{t(`opened.${kind}`)}</p>
      {last.length === 0 ? (
        <EmptyState
          icon="chart"
          title={t(`panel.empty.${kind}`)}
          action={<LinkButton href="/employer/contributions">{t('panel.begin')}</LinkButton>}
        >
          <p>{t(`panel.emptyText.${kind}`)}</p>
        </EmptyState>
      ) : (
        <>
          <PanelBars {...{ kind, months, hasTable }} />
          <LastRecords title={t('panel.last')} records={last.map((record) => lastRecord(record, language))} />
          <LinkButton href={listHref(kind)} icon="file-check">
            {t(`panel.list.${kind}`)}
          </LinkButton>
        </>
      )}
    </Panel>
  );
}

function PanelBars({ kind, months, hasTable }: Pick<RecentRecords, 'kind' | 'months'> & { hasTable: boolean }) {
  const t = wordsHere('records');
  const withRecord = months.filter(({ totalSen }) => totalSen > 0n);
  const sum = months.reduce((total, { totalSen }) => total + totalSen, 0n);
  const skbbk = kind === 'acr' ? [t('panel.skbbk')] : [];
  return (
    <MonthBars
      title={t('panel.chart')}
      summary={t('panel.chartSummary', { months: withRecord.length, total: formatSen(sum) })}
      series={[t('panel.employer'), t('panel.employee'), ...skbbk]}
      totalLabel={t('word.sum')}
      unpaidLabel={t('panel.unpaid')}
      months={months.map((month) => barOf(month, kind === 'acr'))}
      table={{ id: `table-${kind}`, href: `?table=${kind}#table-${kind}`, isShown: hasTable }}
    />
  );
}

function barOf(
  { month, employerSen, employeeSen, skbbkSen, totalSen, paidSen }: MonthTotals,
  isAcr: boolean,
): BarMonth {
  const parts = isAcr ? [employerSen, employeeSen, skbbkSen] : [employerSen, employeeSen];
  return { month, parts, total: totalSen, isUnpaid: paidSen < totalSen };
}

function lastRecord(record: RecordSummary, language: Language): LastRecord {
  return {
    href: recordHref(record),
    number: record.number,
    month: formatMonth(language, record.month),
    total: `RM ${formatSen(record.totalSen)}`,
    tag: <RecordTag state={record.state} />,
  };
}
