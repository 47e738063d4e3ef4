import type { ReactNode } from 'react';
import { requireSession } from '@/lib/web/session';
import { PortalFrame } from '../portal-frame';

/** The frame of a kept form, which needs its person; whether an employer has to be chosen depends on the form. */
export default async function KeptFormLayout({ children }: { children: ReactNode }) {
  return <PortalFrame session={await requireSession()}>{children}</PortalFrame>;
}
