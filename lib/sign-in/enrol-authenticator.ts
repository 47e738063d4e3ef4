import 'server-only';
import type { UserActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { forUser } from '@/lib/db/tenant';
import { spendStep } from './enter-authenticator';
import { newRecoveryCodes, recoveryHash } from './recovery-codes';
import {
  auditFactor,
  countFactorTry,
  type FactorKeys,
  type FactorSession,
  type FactorVerdict,
  openOffice,
} from './second-factor';
import { newTotpSecret, stepOfCode } from './totp';

/** The enrolled app opens the office; the recovery codes are shown now and never again. */
export type EnrolVerdict =
  | (Extract<FactorVerdict, { kind: 'opened' }> & { readonly recoveryCodes: readonly string[] })
  | Exclude<FactorVerdict, { kind: 'opened' }>;

/** The key that a staff member is setting up, or null: none was begun, or it is confirmed and shown no more. */
export async function findPendingSecret(user: UserActor, keys: FactorKeys): Promise<Uint8Array | null> {
  return forUser(user, async (tx) => {
    const member = await tx.staffMember.findFirst({
      where: { userId: user.userId, endedAt: null, totpConfirmedAt: null },
    });
    return member?.totpSealed ? keys.open(member.totpSealed, user.userId) : null;
  });
}

/**
 * Makes a new key for a staff member's authenticator app; one that was begun before and not confirmed is worth nothing
 * any more.
 *
 * @throws DomainError `staff.already_enrolled`
 */
export async function beginEnrolment(user: UserActor, keys: FactorKeys): Promise<void> {
  const sealed = keys.seal(newTotpSecret(), user.userId);
  await forUser(user, async (tx) => {
    const { count } = await tx.staffMember.updateMany({
      where: { userId: user.userId, endedAt: null, totpConfirmedAt: null },
      data: { totpSealed: sealed },
    });
    if (count === 0) throw new DomainError('staff.already_enrolled');
  });
}

/**
 * Confirms the key with a code of the app, makes the recovery codes, and opens the office to this session. Of several at
 * once one does.
 *
 * @param code six digits, as `enterAuthenticatorSchema` gave them
 */
export async function confirmEnrolment(
  session: FactorSession,
  code: string,
  keys: FactorKeys,
  now: Date,
): Promise<EnrolVerdict> {
  const { userId } = session;
  // Nothing is thrown for a wrong code: that would roll the count back.
  return forUser({ kind: 'user', userId }, async (tx) => {
    const member = await tx.staffMember.findFirst({ where: { userId, endedAt: null, totpConfirmedAt: null } });
    if (!member?.totpSealed) return { kind: 'none' };
    const seconds = await countFactorTry(tx, userId);
    if (seconds > 0) return { kind: 'wait', seconds };
    const step = stepOfCode(keys.open(member.totpSealed, userId), code, now);
    if (step === null || !(await spendStep(tx, userId, step))) {
      await auditFactor(tx, session, 'staff.second-factor-failed', now, { by: 'enrolment' });
      return { kind: 'wrong' };
    }
    const { count } = await tx.staffMember.updateMany({
      where: { userId, totpConfirmedAt: null, totpSealed: member.totpSealed },
      data: { totpConfirmedAt: now },
    });
    if (count === 0) return { kind: 'none' };
    const recoveryCodes = newRecoveryCodes();
    await tx.staffRecoveryCode.deleteMany({ where: { userId } });
    await tx.staffRecoveryCode.createMany({
      data: recoveryCodes.map((one) => ({ userId, codeHash: recoveryHash(one, userId, keys.recoveryKey) })),
    });
    await auditFactor(tx, session, 'staff.enrolled', now);
    return { kind: 'opened', token: await openOffice(tx, session, now), recoveryCodes };
  });
}
