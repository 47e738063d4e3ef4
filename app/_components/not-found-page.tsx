import { useTranslations } from 'next-intl';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';

/** What is not there and what is not yours look the same. `home` is the first page of this part of the portal. */
export function NotFoundPage({ home }: { home: string }) {
  const t = useTranslations('layout.notFound');
  return (
    <PageLayout narrow title={<PageTitle title={t('title')} lead={t('lead')} />}>
      <div className="prose">
        <h2 className="text-h3">{t('what')}</h2>
        <ul>
          <li>{t('address')}</li>
          <li>{t('employer')}</li>
        </ul>
      </div>
      <p className="mt-8">
        <LinkButton variant="primary" href={home}>
          {t('action')}
        </LinkButton>
      </p>
    </PageLayout>
  );
}
