import type { ReactNode } from 'react';
import { PortalFooter } from '@/app/_components/portal-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { wordsHere } from '@/lib/i18n/here';
import { SESSION_HOURS, WARN_SECONDS } from '@/lib/sign-in/limits';
import type { SessionContext } from '@/lib/sign-in/queries';
import { SessionWarning } from './(portal)/_components/session-warning';
import { SignOutForm } from './login/_components/sign-out-form';

/**
 * The frame of everything behind the sign-in: for whom the person acts, MY SITES, the person. Registration is open to
 * somebody without an employer too; the rest of MY SITES needs one.
 */
export function PortalFrame({ session, children }: { session: SessionContext; children: ReactNode }) {
  const t = wordsHere('layout');
  const account = wordsHere('account');
  const { employer } = session;
  const registration = { label: t('menu.registration'), href: '/employer/registration', icon: 'building' as const };
  return (
    <>
      <SiteHeader
        home={employer ? '/employer' : '/employer/registration'}
        {...(employer && {
          employer: {
            name: employer.name,
            code: employer.code,
            ...(session.employerCount > 1 && { switchHref: '/employer/choose' }),
          },
        })}
        sites={[
          registration,
          ...(employer
            ? [
                { label: t('menu.contributions'), href: '/employer/contributions', icon: 'send' as const },
                { label: t('menu.records'), href: '/employer/records', icon: 'file-check' as const },
              ]
            : []),
        ]}
        person={{
          name: session.userName ?? session.email,
          ...(employer && { items: [{ label: account('title'), href: '/employer/account', icon: 'user' as const }] }),
          footer: <SignOutForm />,
        }}
      />
      {children}
      <PortalFooter />
      <SessionWarning secondsLeft={session.secondsLeft} warnSeconds={WARN_SECONDS} sessionHours={SESSION_HOURS} />
    </>
  );
}
