import 'server-only';
import { notFound } from 'next/navigation';
import { env } from '@/lib/config/env';
import { type KeptMail, listMail, mailboxFolder } from '@/lib/mail/mailbox';

/** Whether this portal runs on one person's own machine, where no mail leaves it. */
export function isLocalPortal(): boolean {
  return env().local;
}

/**
 * Mails of the local mailbox, the newest first (or leaves with 404 anywhere but on one person's own machine, should the
 * page ever be built there).
 *
 * @param to only those to this address
 */
export async function requireLocalMail(to: string | undefined): Promise<KeptMail[]> {
  if (!isLocalPortal()) notFound();
  return listMail(mailboxFolder(env().dataDir), to ? { to } : {});
}
