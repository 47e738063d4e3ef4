import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { MomentText, MonthName } from '@/components/ui/date-text';
import { SummaryList } from '@/components/ui/summary-list';
import type { Month } from '@/lib/core/month';
import type { RecordKind } from '@/lib/core/schemes';
import { formatCount } from '@/lib/i18n/format';

interface VerifiedRecordCardProps {
  number: string;
  kind: RecordKind;
  month: Month;
  receivedAt: Date;
  employerCode: string;
  employerName: string;
  people: number;
  /** A later version of the month stands in its place. */
  replaced: boolean;
}

/** What anybody may see of a record, to compare with the paper. */
export function VerifiedRecordCard(record: VerifiedRecordCardProps) {
  const t = useTranslations('public.verify');
  const { replaced } = record;
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
          { label: t('fields.received'), value: <MomentText at={record.receivedAt} /> },
          { label: t('fields.employer'), value: record.employerName },
          { label: t('fields.code'), value: record.employerCode },
          { label: t('fields.people'), value: formatCount(record.people) },
        ]}
      />
    </div>
  );
}
