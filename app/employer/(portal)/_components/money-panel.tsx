import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { PendingMonth } from '@/lib/contributions/queries';
import { sumSen, ZERO_SEN } from '@/lib/core/money';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import { pendingHref } from '../contributions/_components/addresses';

/** What is submitted and unpaid, and the interest that runs. */
export function MoneyPanel({ months }: { months: readonly PendingMonth[] }) {
  const t = wordsHere('contributions.overview');
  const total = months.reduce((sum, month) => sum + month.unpaidSen, 0n);
  const interest = sumSen(months.flatMap(({ interest, filedPart }) => [interest, filedPart?.interest ?? ZERO_SEN]));
  return (
    <Panel title={t('money')} link={{ href: pendingHref('combined'), label: t('list') }}>
      <SummaryList
        rows={[
          { label: t('unpaid'), value: total > 0n ? <Money amount={total} withUnit /> : t('unpaidNone') },
          { label: t('interest'), value: <Money amount={interest} withUnit /> },
          ...(months[0] ? [{ label: t('people'), value: formatCount(months[0].people) }] : []),
        ]}
      />
    </Panel>
  );
}
