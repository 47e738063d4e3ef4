import { useTranslations } from 'next-intl';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { PublicFrame } from './_components/public-frame';

export default function Forbidden() {
  const t = useTranslations('layout');
  return (
    <PublicFrame>
      <PageLayout narrow title={<PageTitle title={t('forbidden.title')} lead={t('forbidden.lead')} />}>
        <LinkButton variant="primary" href="/">
          {t('notFound.action')}
        </LinkButton>
      </PageLayout>
    </PublicFrame>
  );
}
