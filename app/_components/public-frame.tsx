import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SiteHeader } from '@/components/layout/site-header';
import { LinkButton } from '@/components/ui/button';
import { PortalFooter } from './portal-footer';

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
