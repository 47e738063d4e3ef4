import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { DateText } from '@/components/ui/date-text';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { PendingMonth } from '@/lib/contributions/queries';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import { submissionHref } from './addresses';

/** A month in figures, and the way to its records once it is filed. */
export function MonthFacts({ month }: { month: PendingMonth }) {
  const t = wordsHere('contributions.month');
  const rules = wordsHere('rules');
  const isFiled = month.state === 'submitted' || month.state === 'paid';
  return (
    <Panel title={t('facts')}>
      <SummaryList
        rows={[
          {
            label: t('due'),
            value: <DateText date={month.dueDate} />,
            note: month.nonWorking && rules(`nonWorkingDay.${month.nonWorking}`),
          },
          { label: t('people'), value: formatCount(month.people) },
          ...(month.interest > 0 ? [{ label: t('interest'), value: <Money amount={month.interest} withUnit /> }] : []),
        ]}
      />
      {isFiled && month.submissionId && (
        <ButtonRow>
          <LinkButton href={submissionHref(month.submissionId, 'done')} variant="primary">
            {t('records')}
          </LinkButton>
        </ButtonRow>
      )}
    </Panel>
  );
}
