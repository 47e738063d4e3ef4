import type { ReactNode } from 'react';
import { requireEmployer, requireSession } from '@/lib/web/session';
import { PortalFrame } from '../portal-frame';

/** The frame of everything that is done for an employer. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  await requireEmployer();
  return <PortalFrame session={await requireSession()}>{children}</PortalFrame>;
}
