import type { ReactNode } from 'react';
import { PortalFooter } from '@/app/_components/portal-footer';
import { SiteHeader } from '@/components/layout/site-header';

export default function OfficeSignInLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader home="/" />
      {children}
      <PortalFooter />
    </>
  );
}
