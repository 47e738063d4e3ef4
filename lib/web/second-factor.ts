import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { brand } from '@/lib/config/brand';
import { deriveKey } from '@/lib/config/derive-key';
import { log } from '@/lib/config/log';
import { sealBytes, unsealBytes } from '@/lib/config/sealed-box';
import { DomainError } from '@/lib/core/errors';
import { beginEnrolment, confirmEnrolment, findPendingSecret } from '@/lib/sign-in/enrol-authenticator';
import { enterAuthenticator, enterRecoveryCode } from '@/lib/sign-in/enter-authenticator';
import type { SessionContext } from '@/lib/sign-in/queries';
import type { FactorKeys, FactorVerdict } from '@/lib/sign-in/second-factor';
import { enrolmentQr, enrolmentUri, secretText } from '@/lib/sign-in/totp';
import { clientIp } from './client-ip';
import { writeCookie } from './cookies';
import { currentSession } from './session';

/** What somebody needs to set up an authenticator app. */
export interface Enrolment {
  /** The QR code: rows of modules, true where it is dark. */
  readonly modules: readonly (readonly boolean[])[];
  /** For typing. */
  readonly key: string;
}

/** A signed-in member of the office, whether or not the second factor was given. */
export type OfficeSession = SessionContext & { readonly staff: NonNullable<SessionContext['staff']> };

/** The session of a member of the office (or leaves to sign in; for anybody else there is no such page). */
export async function requireOfficeSession(): Promise<OfficeSession> {
  const session = (await currentSession()) ?? redirect('/staff/login');
  const { staff } = session;
  if (!staff) notFound();
  return { ...session, staff };
}

/** The enrolment that this session's person has begun; null when none is or when it is done. */
export async function pendingEnrolment({ userId, email }: OfficeSession): Promise<Enrolment | null> {
  const secret = await findPendingSecret({ kind: 'user', userId }, factorKeys());
  if (!secret) return null;
  const uri = enrolmentUri(secret, { issuer: brand.name, account: email });
  return { modules: enrolmentQr(uri), key: secretText(secret) };
}

/** Begins the enrolment of this session's person. @throws DomainError `staff.already_enrolled` */
export async function beginEnrolmentHere(): Promise<void> {
  const { userId } = await requireOfficeSession();
  await beginEnrolment({ kind: 'user', userId }, factorKeys());
}

/**
 * Ends the enrolment with a code of the app. The session is in the office from now on.
 *
 * @returns the recovery codes, to be shown once
 * @throws DomainError `staff.wrong_code`, `staff.too_many_tries`, `staff.already_enrolled`
 */
export async function confirmEnrolmentHere(code: string, now: Date): Promise<readonly string[]> {
  const session = await requireOfficeSession();
  const verdict = await confirmEnrolment(session, code, factorKeys(), now);
  if (verdict.kind !== 'opened') return refuse(verdict, session, 'staff.already_enrolled');
  await enter(verdict.token, session, 'enrolled');
  return verdict.recoveryCodes;
}

/**
 * Takes this session into the office with a code of the app.
 *
 * @throws DomainError `staff.wrong_code`, `staff.too_many_tries`
 */
export async function enterAuthenticatorHere(code: string, now: Date): Promise<void> {
  const session = await requireOfficeSession();
  const verdict = await enterAuthenticator(session, code, factorKeys(), now);
  if (verdict.kind !== 'opened') return refuse(verdict, session);
  await enter(verdict.token, session, 'app');
}

/** The same with a recovery code, which is then used up. */
export async function enterRecoveryCodeHere(code: string, now: Date): Promise<void> {
  const session = await requireOfficeSession();
  const verdict = await enterRecoveryCode(session, code, factorKeys(), now);
  if (verdict.kind !== 'opened') return refuse(verdict, session);
  await enter(verdict.token, session, 'recovery');
}

function factorKeys(): FactorKeys {
  return {
    seal: (secret, userId) => sealBytes('authenticator', secret, userId),
    open: (sealed, userId) => unsealBytes('authenticator', sealed, userId),
    recoveryKey: deriveKey('recovery-code'),
  };
}

async function enter(token: string, session: OfficeSession, by: string): Promise<void> {
  log.info({ event: 'staff.second-factor', actor: session.userId, by, ip: clientIp(await headers()) });
  await writeCookie('session', token);
}

async function refuse(
  verdict: Exclude<FactorVerdict, { kind: 'opened' }>,
  session: OfficeSession,
  none: 'staff.wrong_code' | 'staff.already_enrolled' = 'staff.wrong_code',
): Promise<never> {
  log.warn({
    event: 'staff.second-factor-failed',
    actor: session.userId,
    reason: verdict.kind,
    ip: clientIp(await headers()),
  });
  switch (verdict.kind) {
    case 'wrong':
      throw new DomainError('staff.wrong_code');
    case 'wait':
      throw new DomainError('staff.too_many_tries', { minutes: Math.ceil(verdict.seconds / 60) });
    case 'none':
      throw new DomainError(none);
  }
}
