import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { qrModules } from '@/lib/paper/qr-code';

const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Codes of the step before and after pass too: clocks of telephones are not exact, and typing takes time. */
const WINDOW_STEPS = 1;

/** A new key of an authenticator app. */
export function newTotpSecret(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** The key as letters and digits (base32) in groups of four, for typing into an app. */
export function secretText(secret: Uint8Array): string {
  return (secretOf(secret).base32.match(/.{1,4}/g) ?? []).join(' ');
}

/** What the QR code holds: an `otpauth:` address that an authenticator app reads (RFC 6238: SHA-1, 6 digits, 30 seconds). */
export function enrolmentUri(secret: Uint8Array, { issuer, account }: { issuer: string; account: string }): string {
  return totpOf(secret, issuer, account).toString();
}

/** The QR code of an enrolment: rows of modules, true where it is dark. */
export function enrolmentQr(uri: string): boolean[][] {
  return qrModules(uri);
}

/**
 * The time step whose code this is: the one of an instant, the one before or the one after.
 *
 * @returns null when it is no code of those three
 */
export function stepOfCode(secret: Uint8Array, code: string, at: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: WINDOW_STEPS });
  return delta === null ? null : Math.floor(at.getTime() / 1_000 / PERIOD_SECONDS) + delta;
}

function totpOf(secret: Uint8Array, issuer = '', label = 'portal'): TOTP {
  return new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: secretOf(secret),
  });
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}
