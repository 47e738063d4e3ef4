import { Callout } from '@/components/ui/callout';
import { MomentText, MonthName } from '@/components/ui/date-text';
import { SummaryList } from '@/components/ui/summary-list';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import type { VerifiedRecord } from '@/lib/records/verify-record';
import { submissionStateLabel } from '@/lib/rules/lifecycle/submission';

/** What anybody may see of a record, to compare with the paper. */
export function VerifiedRecordCard(record: VerifiedRecord) {
  const t = wordsHere('public.verify');
  const rules = wordsHere('rules');
  const words = wordsHere('records.word');
  const replaced = record.state === 'replaced';
  return (
    <div className="stack-tight">
      <Callout tone={replaced ? 'warn' : 'good'} role="status" title={t(replaced ? 'replaced' : 'found')}>
        <p>{t(replaced ? 'replacedText' : 'foundText')}</p>
      </Callout>
      <SummaryList
        rows={[
          { label: t('fields.number'), value: record.number },
          { label: t('fields.kind'), value: t(`fields.${record.kind}`) },
          { label: t('fields.month'), value: <MonthName month={record.month} /> },
          { label: t('fields.employer'), value: record.employerName },
          { label: t('fields.code'), value: record.employerCode },
          { label: t('fields.received'), value: <MomentText at={record.receivedAt} /> },
          { label: t('fields.people'), value: formatCount(record.people) },
          { label: words('state'), value: rules(submissionStateLabel(record.state)) },
        ]}
      />
    </div>
  );
}
