import 'server-only';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CodePurpose } from '@/lib/core/one-time-code';

/** What a code is bound to: the portal's key, what it is for, the browser that asked, and a salt of its own. */
export interface CodeBinding {
  /** Made from `AUTH_SECRET`; it is not in the database. */
  readonly key: Uint8Array;
  readonly purpose: CodePurpose;
  readonly flowToken: string;
  readonly salt: Uint8Array;
}

/** 128 random bits, new for each code. */
export function newSalt(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(randomBytes(16));
}

/**
 * HMAC-SHA-256 of a code and what it is bound to. A copy of the database is not enough to try codes, because the key is
 * not in it; docs/decisions/sign-in-codes.md says why it is not a slow hash.
 */
export function codeMac(code: string, { key, purpose, flowToken, salt }: CodeBinding): Uint8Array<ArrayBuffer> {
  const mac = createHmac('sha256', key);
  return Uint8Array.from(mac.update(salt).update(`|${purpose}|${flowToken}|${code}`).digest());
}

/** Whether the code is the one behind `expected`, in the same time whatever the answer. */
export function isSameCode(code: string, binding: CodeBinding, expected: Uint8Array): boolean {
  const actual = codeMac(code, binding);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
