import 'server-only';
import { sealBytes, unsealBytes } from '@/lib/config/sealed-box';

/** Encrypts what a mail must say and a copy of the database must not, bound to its outbox row. */
export function seal(secrets: unknown, mailId: string): Uint8Array<ArrayBuffer> {
  return sealBytes('sealed-mail', Buffer.from(JSON.stringify(secrets), 'utf8'), mailId);
}

/** What `seal` hid. @throws Error when it was changed, moved to another row, or sealed under another key */
export function unseal(sealed: Uint8Array, mailId: string): unknown {
  return JSON.parse(Buffer.from(unsealBytes('sealed-mail', sealed, mailId)).toString('utf8'));
}
