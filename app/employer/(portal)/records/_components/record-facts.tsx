import { CopyButton } from '@/components/ui/copy-button';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { dateInMalaysia } from '@/lib/core/calendar';
import { formatCount, formatDate, formatMoment, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { RecordView } from '@/lib/records/queries';
import { channelKey } from './channel';

/** The parties, the dates, the sums and the payments of a record. */
export function RecordFacts({ record }: { record: RecordView }) {
  const t = wordsHere('records.detail');
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2 print:break-inside-avoid print:grid-cols-[3fr_2fr]">
      <Panel title={t('parties')}>
        <Parties record={record} />
      </Panel>
      <div className="grid gap-6">
        <Panel title={t('sums')}>
          <Sums record={record} />
          <p className="mt-3 text-small text-ink-soft">{t('wagesNote')}</p>
        </Panel>
        {record.payments.length > 0 && (
          <Panel title={t('payments')}>
            <Payments record={record} />
          </Panel>
        )}
      </div>
    </div>
  );
}

function Parties({ record }: { record: RecordView }) {
  const t = wordsHere('records');
  const common = wordsHere('common');
  const language = languageHere();
  const { employer, number } = record;
  const rows: SummaryRow[] = [
    {
      label: t('word.number'),
      value: number,
      action: <CopyButton text={number} label={common('copy')} doneLabel={common('copied')} />,
    },
    { label: t('word.month'), value: formatMonth(language, record.month) },
    { label: t('word.employer'), value: employer.name },
    { label: t('word.employerCode'), value: employer.code },
    { label: t('word.brn'), value: employer.brn },
    { label: t('word.address'), value: `${employer.address}, ${employer.postcode} ${employer.city}` },
    { label: t('word.received'), value: formatMoment(language, record.receivedAt) },
    ...(record.submittedBy ? [{ label: t('detail.submittedBy'), value: record.submittedBy }] : []),
    { label: t('word.due'), value: formatDate(language, record.dueDate) },
  ];
  return <SummaryList rows={rows} />;
}

function Sums({ record }: { record: RecordView }) {
  const t = wordsHere('records');
  const skbbk = { label: t('detail.skbbkOf'), value: <Money amount={record.skbbkSen} /> };
  return (
    <SummaryList
      numeric
      total
      rows={[
        { label: t('word.people'), value: formatCount(record.people) },
        { label: t('word.wages'), value: <Money amount={record.wagesSen} /> },
        { label: t('word.employerShare'), value: <Money amount={record.employerSen} /> },
        { label: t('word.employeeShare'), value: <Money amount={record.employeeSen} /> },
        ...(record.kind === 'acr' ? [skbbk] : []),
        { label: t('word.total'), value: <Money amount={record.totalSen} /> },
      ]}
    />
  );
}

function Payments({ record }: { record: RecordView }) {
  const t = wordsHere('records.payments');
  const language = languageHere();
  return (
    <SummaryList
      numeric
      rows={record.payments.map((payment) => ({
        label: (
          <>
            {payment.reference}
            <span className="summary-note">
              {t(`channels.${channelKey(payment.channel)}`)}, {formatDate(language, dateInMalaysia(payment.paidAt))}
            </span>
          </>
        ),
        value: <Money amount={payment.amountSen} />,
      }))}
    />
  );
}
