import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { LinkButton } from '@/components/ui/button';

/** Header and footer of the pages that anybody may open. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('layout');
  return (
    <>
      <SiteHeader
        home="/"
        action={
          <LinkButton href="/employer/login" icon="sign-in">
            {t('signIn')}
          </LinkButton>
        }
      />
      {children}
      <PortalFooter />
    </>
  );
}

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
