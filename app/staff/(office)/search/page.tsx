import type { Metadata } from 'next';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { wordsHere } from '@/lib/i18n/here';
import { requireStaff } from '@/lib/web/session';
import { SearchForm } from './_components/search-form';

export function generateMetadata(): Metadata {
  return { title: wordsHere('staff.search')('title') };
}

/** Look-ups of the office. */
export default async function SearchPage() {
  await requireStaff();
  const t = wordsHere('staff');
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
