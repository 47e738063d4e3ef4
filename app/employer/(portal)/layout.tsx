import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PortalFooter } from '@/app/_components/portal-footer';
import { SignOutForm } from '@/app/employer/login/_components/sign-out-form';
import { SiteHeader } from '@/components/layout/site-header';
import { SESSION_HOURS, WARN_SECONDS } from '@/lib/sign-in/limits';
import { currentSession, requireEmployer } from '@/lib/web/session';
import { SessionWarning } from './_components/session-warning';

/** The frame of everything an employer sees: whose portal it is, MY SITES, the person. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  await requireEmployer();
  const session = await currentSession();
  const t = await getTranslations('layout');
  const account = await getTranslations('account');
  const employer = session?.employer;
  return (
    <>
      <SiteHeader
        home="/employer"
        {...(employer && {
          employer: {
            name: employer.name,
            code: employer.code,
            ...(session.employerCount > 1 && { switchHref: '/employer/choose' }),
          },
        })}
        sites={[
          { label: t('menu.contributions'), href: '/employer/contributions', icon: 'send' },
          { label: t('menu.records'), href: '/employer/records', icon: 'file-check' },
        ]}
        {...(session && {
          person: {
            name: session.userName ?? session.email,
            items: [{ label: account('title'), href: '/employer/account', icon: 'user' as const }],
            footer: <SignOutForm />,
          },
        })}
      />
      {children}
      <PortalFooter />
      {session && (
        <SessionWarning secondsLeft={session.secondsLeft} warnSeconds={WARN_SECONDS} sessionHours={SESSION_HOURS} />
      )}
    </>
  );
}
