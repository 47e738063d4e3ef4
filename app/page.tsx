import { getTranslations } from 'next-intl/server';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { SiteHeader } from '@/components/layout/site-header';

export default async function LandingPage() {
  const t = await getTranslations('layout');
  return (
    <>
      <SiteHeader home="/" />
      <PageLayout title={<PageTitle title={t('tagline')} />}>
        <p>{t('notice')}</p>
      </PageLayout>
    </>
  );
}
