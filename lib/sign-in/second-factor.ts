import 'server-only';
import { type AuditAction, recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/prisma';
import { AUTHENTICATOR_TRIES } from './limits';
import { countInWindow, forgetCount } from './rate-bucket';
import { newToken, tokenHash } from './tokens';

/** The signed-in browser of a staff member that is about to give its second factor. */
export interface FactorSession {
  readonly userId: string;
  readonly sessionId: string;
}

/** What the portal brings: keys that are not in the database. */
export interface FactorKeys {
  /** Hides the key of an authenticator for one person's row. */
  readonly seal: (secret: Uint8Array, userId: string) => Uint8Array<ArrayBuffer>;
  /** Shows it again. */
  readonly open: (sealed: Uint8Array, userId: string) => Uint8Array<ArrayBuffer>;
  /** Of the HMAC of recovery codes, 32 bytes. */
  readonly recoveryKey: Uint8Array;
}

/**
 * `opened`: this session is in the office now, under a new `token`. `wrong`: not this code, or one that was used.
 * `wait`: too many tries, for so many whole seconds. `none`: nothing that this could be checked against.
 */
export type FactorVerdict =
  | { readonly kind: 'opened'; readonly token: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'none' };

/**
 * Counts a try of somebody's second factor before it is looked at, so that any number of tries at once have five looks
 * between them. A step of a check: nothing may be thrown after it, which would roll the count back.
 *
 * @returns 0, or the whole seconds to wait
 */
export async function countFactorTry(tx: Tx, userId: string): Promise<number> {
  let wait = 0;
  for (const window of AUTHENTICATOR_TRIES)
    wait = Math.max(wait, await countInWindow(tx, keyOf(userId, window), window));
  return wait;
}

/** Opens the office to a session: it gets a new token, and the tries are forgotten. A step of a check. */
export async function openOffice(tx: Tx, { userId, sessionId }: FactorSession, now: Date): Promise<string> {
  const token = newToken();
  await tx.$executeRaw`UPDATE session SET second_factor_at = ${now}::timestamptz(3), token_hash = ${tokenHash(token)}
    WHERE id = ${sessionId}::uuid AND user_id = ${userId}::uuid AND revoked_at IS NULL`;
  for (const window of AUTHENTICATOR_TRIES) await forgetCount(tx, keyOf(userId, window));
  return token;
}

/** Writes down what became of a second factor. A step of a check. */
export async function auditFactor(
  tx: Tx,
  { userId, sessionId }: FactorSession,
  action: Extract<AuditAction, `staff.${string}`>,
  at: Date,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await recordAudit(tx, { at, chain: userId, actorId: userId, action, subjectId: sessionId, details });
}

function keyOf(userId: string, { seconds }: (typeof AUTHENTICATOR_TRIES)[number]): string {
  return `authenticator ${seconds} ${userId}`;
}
