import type { ReactNode } from 'react';
import { SiteHeader } from '@/components/layout/site-header';
import { LinkButton } from '@/components/ui/button';
import { wordsHere } from '@/lib/i18n/here';
import { PortalFooter } from './portal-footer';

/** Header and footer of the pages that anybody may open. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = wordsHere('layout');
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
