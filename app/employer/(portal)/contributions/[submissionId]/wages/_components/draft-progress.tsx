import { Money } from '@/components/ui/money';
import type { SubmissionSums } from '@/lib/contributions/submission-queries';
import type { WageProgress } from '@/lib/contributions/wage-lines';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';

interface DraftProgressProps {
  progress: WageProgress;
  sums: SubmissionSums;
  /** What is to be paid in all, in sen. */
  total: bigint;
}

/** How far the draft is, and its sums as they are saved. */
export function DraftProgress({ progress: { employed, lacking }, sums, total }: DraftProgressProps) {
  const t = wordsHere('wages');
  return (
    <section className="panel" aria-label={t('draft')}>
      <dl className="wage-figures">
        <div>
          <dt>{t('given')}</dt>
          <dd>{t('givenOf', { given: formatCount(employed - lacking), employed: formatCount(employed) })}</dd>
        </div>
        <div>
          <dt>{t('wagesTotal')}</dt>
          <dd>
            <Money amount={sums.wages} withUnit />
          </dd>
        </div>
        <div>
          <dt>{t('total')}</dt>
          <dd>
            <Money amount={total} withUnit />
          </dd>
        </div>
      </dl>
    </section>
  );
}
