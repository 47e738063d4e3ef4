import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from '@/lib/config/derive-key';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what a mail must say and a copy of the database must not: AES-256-GCM under a key from `AUTH_SECRET`, bound
 * to the outbox row, so that it opens in no other row.
 */
export function seal(secrets: unknown, mailId: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', deriveKey('sealed-mail'), nonce).setAAD(Buffer.from(mailId));
  const hidden = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), hidden]));
}

/** What `seal` hid. @throws Error when it was changed, moved to another row, or sealed under another key */
export function unseal(sealed: Uint8Array, mailId: string): unknown {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', deriveKey('sealed-mail'), bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(mailId)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const shown = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(shown.toString('utf8'));
}
