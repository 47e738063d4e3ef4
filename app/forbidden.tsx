import { useTranslations } from 'next-intl';
import { NotFoundView } from './_components/not-found-view';
import { PublicFrame } from './_components/public-frame';

export default function Forbidden() {
  const t = useTranslations('layout');
  return (
    <PublicFrame>
      <NotFoundView title={t('forbidden.title')} lead={t('forbidden.lead')} action={t('notFound.action')} home="/" />
    </PublicFrame>
  );
}
