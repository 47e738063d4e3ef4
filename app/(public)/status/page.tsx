import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { checkHealth } from '@/lib/health/check-health';
import { formatMoment } from '@/lib/i18n/format';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.status');
  return { title: t('title') };
}

export default async function StatusPage() {
  const t = await getTranslations('public.status');
  const language = await getLocale();
  const { database } = await checkHealth();
  const lead = t('lead', { at: formatMoment(language, new Date(), true) });
  const state = (up: boolean) => <Tag tone={up ? 'good' : 'bad'}>{t(up ? 'up' : 'down')}</Tag>;
  return (
    <PageLayout narrow title={<PageTitle title={t('title')} lead={lead} />}>
      <div className="stack">
        <Callout tone={database ? 'good' : 'bad'} title={t(database ? 'allGood' : 'someBad')}>
          {!database && <p>{t('safe')}</p>}
        </Callout>
        <SummaryList
          rows={[
            { label: t('portal'), value: state(true) },
            { label: t('database'), value: state(database) },
          ]}
        />
        <LinkButton href="/status" icon="refresh">
          {t('again')}
        </LinkButton>
      </div>
    </PageLayout>
  );
}
