import { useTranslations } from 'next-intl';
import { SiteFooter } from '@/components/layout/site-footer';

/** The footer of every page, with the ways to the pages that anybody may open. */
export function PortalFooter() {
  const t = useTranslations('layout.footer');
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
