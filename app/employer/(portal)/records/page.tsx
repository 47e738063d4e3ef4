import type { Metadata } from 'next';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { wordsHere } from '@/lib/i18n/here';
import { recentRecords } from '@/lib/records/recent-queries';
import { panelParamsSchema } from '@/lib/records/schema';
import { requireEmployer } from '@/lib/web/session';
import { RecordPanels } from '../_components/record-panel';
import { paymentsHref } from './_components/addresses';

interface RecordsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('records.home')('title') };
}

/** MY SITES → SEMAKAN: both kinds of record, the payments, and the way to verify a paper. */
export default async function RecordsPage({ searchParams }: RecordsPageProps) {
  const actor = await requireEmployer();
  const { table } = panelParamsSchema.parse(await searchParams);
  const panels = await recentRecords(actor);
  const t = wordsHere('records.home');
  const layout = wordsHere('layout.menu');
  return (
    <PageLayout
      wide
      crumbs={[{ label: layout('overview'), href: '/employer' }, { label: t('title') }]}
      title={<PageTitle title={t('title')} lead={t('lead')} />}
      help={
        <HelpBlock title={t('verify')}>
          <p>{t('verifyText')}</p>
          <p>
            <AppLink href="/verify">{t('verifyLink')}</AppLink>
          </p>
        </HelpBlock>
      }
    >
      <div className="stack">
        <RecordPanels panels={panels} table={table} />
        <Panel title={t('payments')}>
          <p className="mb-4">{t('paymentsText')}</p>
          <LinkButton href={paymentsHref} icon="receipt">
            {t('paymentsLink')}
          </LinkButton>
        </Panel>
      </div>
    </PageLayout>
  );
}
