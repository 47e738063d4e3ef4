import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { requireStaff } from '@/lib/web/session';
import { SearchForm } from './_components/search-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff.search'))('title') };
}

/** Look-ups of the office. */
export default async function SearchPage() {
  await requireStaff();
  const t = await getTranslations('staff');
  return (
    <PageLayout
      crumbs={[{ label: t('queue.title'), href: '/staff' }, { label: t('search.title') }]}
      title={<PageTitle title={t('search.title')} lead={t('search.lead')} />}
    >
      <ClientWords namespaces={['staff', 'errors']}>
        <SearchForm />
      </ClientWords>
    </PageLayout>
  );
}
