import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey, type KeyPurpose } from './derive-key';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what a copy of the database must not show: AES-256-GCM under a key of one purpose, bound to the row that it
 * stands in, so that it opens in no other row.
 */
export function sealBytes(purpose: KeyPurpose, bytes: Uint8Array, rowId: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(purpose), nonce).setAAD(Buffer.from(rowId));
  const hidden = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), hidden]));
}

/** What `sealBytes` hid. @throws Error when it was changed, moved to another row, or sealed under another key */
export function unsealBytes(purpose: KeyPurpose, sealed: Uint8Array, rowId: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(purpose), bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(rowId)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Uint8Array.from(Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]));
}
