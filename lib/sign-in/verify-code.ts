import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { NewId } from '@/lib/core/ids';
import type { CodePurpose } from '@/lib/core/one-time-code';
import type { Language } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/prisma';
import { forSignIn } from '@/lib/db/tenant';
import { lockAddressOfFlow } from './address-lock';
import { isSameCode } from './code-mac';
import { TRIES_PER_CODE, WRONG_TRIES_PER_DAY } from './limits';
import { type OpenedSession, openSession } from './open-session';
import { tokenHash } from './tokens';

/** A code that somebody typed, and the browser it was typed in. */
export interface CodeTry {
  /** Eight digits, as `readCode` gave them. */
  readonly code: string;
  readonly purpose: CodePurpose;
  readonly flowToken: string;
  /** Of the session that this browser had before; it ends when a new one begins. */
  readonly oldToken: string | null;
  readonly ip: string;
  readonly userAgent: string | null;
  /** For an account that is made now. */
  readonly language: Language;
}

/** What the portal brings to every check. */
export interface CodeChecker {
  /** The key of the codes, 32 bytes. */
  readonly key: Uint8Array;
  readonly newId: NewId;
  /** The audit chain of an address that has no account. */
  readonly chainOf: (email: string) => string;
}

/**
 * `wrong`: the code may be tried again, `triesLeft` times. `over`: it may not, and a new one has to be asked for:
 * `locked` after the last wrong try, `day` after too many wrong tries of the address in 24 hours, `expired`, and
 * `unknown` for a code that was used, replaced, or never asked for in this browser.
 */
export type CodeVerdict =
  | ({ readonly kind: 'signed-in' } & OpenedSession)
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'over'; readonly reason: 'locked' | 'day' | 'expired' | 'unknown' };

interface TriedCode {
  id: string;
  email: string;
  salt: Uint8Array;
  code_mac: Uint8Array;
  attempts: number;
  now: Date;
}

/**
 * Checks a one-time code and, when it is right, opens a session. The try is counted before the code is looked at, so
 * that any number of tries at once have five looks between them, and of any number of right ones only one opens a
 * session. Deadlines are the database's.
 */
export async function verifyCode(tried: CodeTry, checker: CodeChecker): Promise<CodeVerdict> {
  // Nothing is thrown for a wrong code: that would roll the count back.
  return forSignIn(async (tx) => {
    const flowHash = tokenHash(tried.flowToken);
    await lockAddressOfFlow(tx, flowHash);
    const code = await countTry(tx, flowHash, tried.purpose);
    if (!code) return { kind: 'over', reason: await whyOver(tx, flowHash, tried.purpose) };

    const binding = { key: checker.key, purpose: tried.purpose, flowToken: tried.flowToken, salt: code.salt };
    if (!isSameCode(tried.code, binding, code.code_mac)) return refuse(tx, code, checker);
    if (!(await consume(tx, code.id))) return { kind: 'over', reason: 'unknown' };

    const opened = await openSession(tx, { ...tried, email: code.email, now: code.now }, checker.newId);
    return opened ? { kind: 'signed-in', ...opened } : { kind: 'over', reason: 'unknown' };
  });
}

/** Adds one to the tries of the live code of a flow, in one statement. Null when there is none to try. */
async function countTry(tx: Tx, flowHash: Uint8Array, purpose: CodePurpose): Promise<TriedCode | null> {
  const rows = await tx.$queryRaw<TriedCode[]>`
    UPDATE login_code c SET attempts = c.attempts + 1
    WHERE c.flow_hash = ${flowHash} AND c.purpose = ${purpose} AND c.used_at IS NULL AND c.dead_at IS NULL
      AND c.attempts < ${TRIES_PER_CODE} AND c.expires_at > clock_timestamp()
      AND (SELECT coalesce(sum(o.attempts - CASE WHEN o.used_at IS NULL THEN 0 ELSE 1 END), 0) FROM login_code o
        WHERE o.email = c.email AND o.created_at > clock_timestamp() - interval '24 hours') < ${WRONG_TRIES_PER_DAY}
    RETURNING c.id, c.email, c.salt, c.code_mac, c.attempts, clock_timestamp() AS now`;
  return rows[0] ?? null;
}

async function refuse(tx: Tx, code: TriedCode, checker: CodeChecker): Promise<CodeVerdict> {
  const triesLeft = TRIES_PER_CODE - code.attempts;
  if (triesLeft === 0)
    await tx.$executeRaw`UPDATE login_code SET dead_at = clock_timestamp() WHERE id = ${code.id}::uuid`;
  const [account] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM user_account WHERE email = ${code.email}`;
  await recordAudit(tx, {
    at: code.now,
    chain: account?.id ?? checker.chainOf(code.email),
    actorId: null,
    action: triesLeft === 0 ? 'sign-in.locked' : 'sign-in.failed',
    subjectId: code.id,
    details: { attempt: code.attempts },
  });
  return triesLeft === 0 ? { kind: 'over', reason: 'locked' } : { kind: 'wrong', triesLeft };
}

/** Whether this transaction is the one that uses the code. */
async function consume(tx: Tx, codeId: string): Promise<boolean> {
  const count = await tx.$executeRaw`UPDATE login_code SET used_at = clock_timestamp()
    WHERE id = ${codeId}::uuid AND used_at IS NULL AND dead_at IS NULL`;
  return count === 1;
}

async function whyOver(tx: Tx, flowHash: Uint8Array, purpose: CodePurpose) {
  const [code] = await tx.$queryRaw<{ attempts: number; ended: boolean; expired: boolean }[]>`
    SELECT attempts, used_at IS NOT NULL OR dead_at IS NOT NULL AS ended, expires_at <= clock_timestamp() AS expired
    FROM login_code WHERE flow_hash = ${flowHash} AND purpose = ${purpose}`;
  if (!code) return 'unknown';
  if (code.attempts >= TRIES_PER_CODE) return 'locked';
  if (code.ended) return 'unknown';
  return code.expired ? 'expired' : 'day';
}
