import { wordsHere } from '@/lib/i18n/here';
import './office.css';
import type { ReactNode } from 'react';
import { PortalFooter } from '@/app/_components/portal-footer';
import { SessionWarning } from '@/app/employer/(portal)/_components/session-warning';
import { SignOutForm } from '@/app/employer/login/_components/sign-out-form';
import { SiteHeader } from '@/components/layout/site-header';
import { SESSION_HOURS, WARN_SECONDS } from '@/lib/sign-in/limits';
import { currentSession, requireStaff } from '@/lib/web/session';

/** The frame of everything the office sees: no employer, its own menu, the person and their part. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { role } = await requireStaff();
  const session = await currentSession();
  const t = wordsHere('staff');
  return (
    <>
      <SiteHeader
        home="/staff"
        sitesLabel={t('menu.office')}
        sites={[
          { label: t('menu.queue'), href: '/staff', icon: 'file-check' },
          { label: t('menu.search'), href: '/staff/search', icon: 'search' },
          { label: t('menu.settings'), href: '/staff/settings', icon: 'scale' },
        ]}
        {...(session && {
          person: {
            name: `${session.userName ?? session.email} (${t(`role.${role}`)})`,
            footer: <SignOutForm door="staff" />,
          },
        })}
      />
      {children}
      <PortalFooter />
      {session && (
        <SessionWarning
          secondsLeft={session.secondsLeft}
          warnSeconds={WARN_SECONDS}
          sessionHours={SESSION_HOURS}
          door="/staff/login"
        />
      )}
    </>
  );
}
