import 'server-only';
import type { Tx } from '@/lib/db/prisma';
import { forUser } from '@/lib/db/tenant';
import { recoveryHash } from './recovery-codes';
import {
  auditFactor,
  countFactorTry,
  type FactorKeys,
  type FactorSession,
  type FactorVerdict,
  openOffice,
} from './second-factor';
import { stepOfCode } from './totp';

/**
 * Checks the code of a staff member's authenticator app and, when it is right, opens the office to this session. The
 * code of each time step works once, whatever number of them come at once.
 *
 * @param code six digits, as `enterAuthenticatorSchema` gave them
 */
export async function enterAuthenticator(
  session: FactorSession,
  code: string,
  keys: FactorKeys,
  now: Date,
): Promise<FactorVerdict> {
  return check(session, now, 'app', async (tx) => {
    const secret = await confirmedSecret(tx, session.userId, keys);
    const step = secret && stepOfCode(secret, code, now);
    return step !== null && spendStep(tx, session.userId, step);
  });
}

/**
 * Checks a recovery code in the place of the app's and uses it up.
 *
 * @param code as `enterRecoverySchema` gave it
 */
export async function enterRecoveryCode(
  session: FactorSession,
  code: string,
  keys: FactorKeys,
  now: Date,
): Promise<FactorVerdict> {
  const hash = recoveryHash(code, session.userId, keys.recoveryKey);
  return check(session, now, 'recovery', async (tx) => {
    const count = await tx.$executeRaw`UPDATE staff_recovery_code SET used_at = clock_timestamp()
      WHERE user_id = ${session.userId}::uuid AND code_hash = ${hash} AND used_at IS NULL`;
    return count === 1;
  });
}

/**
 * Whether this is the transaction that uses the code of a time step: a step at or before the last used one is refused. A
 * step of a check.
 */
export async function spendStep(tx: Tx, userId: string, step: number): Promise<boolean> {
  const count = await tx.$executeRaw`UPDATE staff_member SET totp_last_step = ${step}::bigint
    WHERE user_id = ${userId}::uuid AND ended_at IS NULL AND totp_last_step < ${step}::bigint`;
  return count === 1;
}

async function check(
  session: FactorSession,
  now: Date,
  by: 'app' | 'recovery',
  isRight: (tx: Tx) => Promise<boolean>,
): Promise<FactorVerdict> {
  // Nothing is thrown for a wrong code: that would roll the count back.
  return forUser({ kind: 'user', userId: session.userId }, async (tx) => {
    const member = await tx.staffMember.findFirst({ where: { userId: session.userId, endedAt: null } });
    if (!member?.totpConfirmedAt) return { kind: 'none' };
    const seconds = await countFactorTry(tx, session.userId);
    if (seconds > 0) return { kind: 'wait', seconds };
    if (!(await isRight(tx))) {
      await auditFactor(tx, session, 'staff.second-factor-failed', now, { by });
      return { kind: 'wrong' };
    }
    await auditFactor(tx, session, 'staff.second-factor', now, { by });
    return { kind: 'opened', token: await openOffice(tx, session, now) };
  });
}

async function confirmedSecret(tx: Tx, userId: string, keys: FactorKeys): Promise<Uint8Array | null> {
  const member = await tx.staffMember.findUnique({ where: { userId } });
  return member?.totpSealed && member.totpConfirmedAt ? keys.open(member.totpSealed, userId) : null;
}
