import type { Metadata } from 'next';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { MONTH_STATES } from '@/lib/contributions/month-state';
import { listPendingMonths } from '@/lib/contributions/queries';
import { pendingParamsSchema } from '@/lib/contributions/schema';
import { wordsHere } from '@/lib/i18n/here';
import { lateInterestWording } from '@/lib/rules/late-interest';
import { requireEmployer } from '@/lib/web/session';
import { PendingTable } from '../_components/pending-table';

interface PendingPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.pending')('title') };
}

/** Employer Contribution Pending List: every month since liability, most urgent first. */
export default async function PendingPage({ searchParams }: PendingPageProps) {
  const actor = await requireEmployer();
  const { schemes } = pendingParamsSchema.parse(await searchParams);
  const { months } = await listPendingMonths(actor, schemes);
  const t = wordsHere('contributions');
  const layout = wordsHere('layout.menu');
  const groups = MONTH_STATES.map((state) => ({ state, months: months.filter((month) => month.state === state) }));
  const isDone = months.every((month) => month.state === 'submitted' || month.state === 'paid');
  return (
    <PageLayout
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: t('title'), href: '/employer/contributions' },
        { label: t(`schemes.${schemes}`) },
      ]}
      title={<PageTitle eyebrow={t(`schemes.${schemes}`)} title={t('pending.title')} lead={t('pending.lead')} />}
      help={<PendingHelp />}
      wide
    >
      {isDone && <EmptyState icon="check-circle" title={t('pending.nothingOpen')} />}
      {groups.map(
        (group) =>
          group.months.length > 0 && (
            <Panel key={group.state} title={t(`pending.groups.${group.state}`)}>
              <PendingTable state={group.state} months={group.months} schemes={schemes} />
              {group.state === 'paid' && <p className="field-hint">{t('pending.paidNote')}</p>}
            </Panel>
          ),
      )}
    </PageLayout>
  );
}

function PendingHelp() {
  const t = wordsHere('contributions.pending');
  const interest = wordsHere('rules.lateInterest');
  return (
    <>
      <HelpBlock title={t('help')}>
        <p>{t('helpText')}</p>
      </HelpBlock>
      <HelpBlock title={t('interest')}>
        <p>{interest(lateInterestWording())}</p>
        <p>{t('interestText')}</p>
      </HelpBlock>
    </>
  );
}
