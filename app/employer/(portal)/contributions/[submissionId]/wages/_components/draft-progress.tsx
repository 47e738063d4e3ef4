import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { SubmissionSums } from '@/lib/contributions/submission-queries';
import type { WageProgress } from '@/lib/contributions/wage-lines';
import { formatCount } from '@/lib/i18n/format';

interface DraftProgressProps {
  progress: WageProgress;
  sums: SubmissionSums;
  /** What is to be paid in all, in sen. */
  total: bigint;
}

/** How far the draft is, and its sums as they are saved. */
export function DraftProgress({ progress: { employed, lacking }, sums, total }: DraftProgressProps) {
  const t = useTranslations('wages');
  const given = t('givenOf', { given: formatCount(employed - lacking), employed: formatCount(employed) });
  return (
    <Panel title={t('draft')}>
      <SummaryList
        numeric
        rows={[
          { label: t('given'), value: given },
          { label: t('wagesTotal'), value: <Money amount={sums.wages} withUnit /> },
          { label: t('total'), value: <Money amount={total} withUnit /> },
        ]}
      />
    </Panel>
  );
}
