import { wordsHere } from '@/lib/i18n/here';
import { NotFoundView } from './not-found-view';

/**
 * What is not there and what is not yours look the same. `home` is the first page of this part of the portal. Next makes
 * this page beside every other one, in case that one is not there, so it costs the server its words alone.
 */
export function NotFoundPage({ home }: { home: string }) {
  const t = wordsHere('layout.notFound');
  return (
    <NotFoundView
      title={t('title')}
      lead={t('lead')}
      what={t('what')}
      reasons={[t('address'), t('employer')]}
      action={t('action')}
      home={home}
    />
  );
}
