import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { PendingMonth } from '@/lib/contributions/queries';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import { wagesHref } from '../[submissionId]/wages/_components/addresses';
import { submissionHref } from './addresses';

/** The draft of a month and the way on from it. */
export function DraftPanel({ month, actor }: { month: PendingMonth; actor: EmployerActor }) {
  const t = wordsHere('contributions.month');
  const wages = wordsHere('wages');
  if (!month.submissionId) return null;
  const isEmpty = month.people === 0;
  return (
    <Panel title={t('draft')}>
      <SummaryList
        numeric
        rows={[
          { label: t('draftPeople'), value: formatCount(month.people) },
          { label: t('draftTotal'), value: <Money amount={month.totalSen ?? 0n} /> },
        ]}
      />
      <ButtonRow>
        {!isEmpty && (
          <LinkButton href={submissionHref(month.submissionId, 'review')} variant="primary" iconAfter="arrow-right">
            {t('review')}
          </LinkButton>
        )}
        {mayPrepare(actor.role) && (
          <LinkButton href={wagesHref(month.submissionId)} variant={isEmpty ? 'primary' : 'secondary'} icon="pencil">
            {wages('open')}
          </LinkButton>
        )}
        {mayPrepare(actor.role) && (
          <LinkButton href={submissionHref(month.submissionId, 'discard')} variant="danger">
            {t('discard')}
          </LinkButton>
        )}
      </ButtonRow>
    </Panel>
  );
}
