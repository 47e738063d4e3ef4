import type { Metadata } from 'next';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { listPendingMonths } from '@/lib/contributions/queries';
import { readAttention } from '@/lib/employers/attention-queries';
import { wordsHere } from '@/lib/i18n/here';
import { recentRecords } from '@/lib/records/recent-queries';
import { panelParamsSchema } from '@/lib/records/schema';
import { requireEmployer } from '@/lib/web/session';
import { CasesPanel, PapersPanel } from './_components/attention-panels';
import { MoneyPanel } from './_components/money-panel';
import { RecordPanels } from './_components/record-panel';
import { ToDo } from './_components/to-do';

interface OverviewPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.overview')('title') };
}

/** The first page after sign-in: what needs doing now, the records of both schemes, the money position, what has a date. */
export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const actor = await requireEmployer();
  const { table } = panelParamsSchema.parse(await searchParams);
  const [{ months }, panels, { today, cases, papers }] = await Promise.all([
    listPendingMonths(actor, 'combined'),
    recentRecords(actor),
    readAttention(actor),
  ]);
  const t = wordsHere('contributions.overview');
  return (
    <PageLayout title={<PageTitle title={t('title')} />} wide>
      <ToDo months={months} />
      <RecordPanels panels={panels} table={table} />
      <MoneyPanel months={months} />
      <CasesPanel cases={cases} />
      <PapersPanel papers={papers} today={today} />
    </PageLayout>
  );
}
