import { SiteFooter } from '@/components/layout/site-footer';
import { wordsHere } from '@/lib/i18n/here';

/** The footer of every page, with the ways to the pages that anybody may open. */
export function PortalFooter() {
  const t = wordsHere('layout.footer');
  return (
    <SiteFooter
      links={[
        { label: t('guides'), href: '/guides' },
        { label: t('checkFile'), href: '/check-file' },
        { label: t('verify'), href: '/verify' },
        { label: t('status'), href: '/status' },
      ]}
    />
  );
}
