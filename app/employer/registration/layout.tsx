import type { ReactNode } from 'react';
import { requireSession } from '@/lib/web/session';
import { PortalFrame } from '../portal-frame';

/** The frame of registration, which needs a person and no employer. */
export default async function RegistrationLayout({ children }: { children: ReactNode }) {
  return <PortalFrame session={await requireSession()}>{children}</PortalFrame>;
}
