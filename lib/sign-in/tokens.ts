import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits for a cookie. The database gets only `tokenHash` of it. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Whether a cookie's value can be one of our tokens at all. */
export function isToken(text: string | null | undefined): text is string {
  return typeof text === 'string' && TOKEN.test(text);
}

/** SHA-256 of a token. It needs no salt: nobody guesses 256 random bits. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest());
}
