import 'server-only';
import { hkdfSync } from 'node:crypto';
import { env } from './env';

/** What a key is for. A key of one purpose opens nothing of another. */
export type KeyPurpose =
  | 'sign-in-code'
  | 'sealed-mail'
  | 'address-chain'
  | 'authenticator'
  | 'recovery-code'
  | 'search-term'
  | 'person-search'
  | 'kept-form';

const KEY_BYTES = 32;

/** 32 bytes made from `AUTH_SECRET` for one purpose; the same after every start. */
export function deriveKey(purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env().authSecret, '', `majikan ${purpose}`, KEY_BYTES));
}
