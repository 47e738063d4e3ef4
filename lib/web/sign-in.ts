import 'server-only';
import { createHmac } from 'node:crypto';
import { headers } from 'next/headers';
import { deriveKey } from '@/lib/config/derive-key';
import { log } from '@/lib/config/log';
import type { UserActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { uuidv7 } from '@/lib/core/ids';
import { newId } from '@/lib/db/new-id';
import { chooseOnlyEmployer } from '@/lib/sign-in/choose-employer';
import { endSessionOfToken } from '@/lib/sign-in/end-session';
import { type AwaitedCode, findAwaitedCode } from '@/lib/sign-in/queries';
import { type CodeAnswer, requestCode } from '@/lib/sign-in/request-code';
import { isToken } from '@/lib/sign-in/tokens';
import { type CodeVerdict, verifyCode } from '@/lib/sign-in/verify-code';
import { clientIp } from './client-ip';
import { dropCookie, readCookie, writeCookie } from './cookies';
import { languageOfCookie, offerLanguage } from './language';
import { findUser } from './session';

/** From so many seconds on a wait is told in minutes. */
const LONG_WAIT_SECONDS = 91;

/**
 * Sends a one-time code to an address and makes this browser the one that may use it. When this very browser waits for a
 * code of that address already, and it is too early for another, it simply goes on waiting.
 *
 * @param email as `askForCodeSchema` gave it
 * @throws DomainError `sign_in.wait` (a code went there a moment ago), `sign_in.wait_long` and `sign_in.wait_hours` (too
 * many in a while), `sign_in.wait_network` (too many from this network), each with its time
 */
export async function askForCode(email: string): Promise<void> {
  const answer = await sendCode(email);
  if (answer.kind === 'sent') return;
  const awaited = answer.by === 'address' ? await awaitedCode() : null;
  if (awaited?.email !== email) throw waitError(answer);
}

/**
 * Sends another code to the address that this browser waits for; the earlier one dies.
 *
 * @throws DomainError as `askForCode`; `sign_in.code_unknown` when it waits for none
 */
export async function askForAnotherCode(): Promise<void> {
  const awaited = await awaitedCode();
  if (!awaited) throw new DomainError('sign_in.code_unknown');
  const answer = await sendCode(awaited.email);
  if (answer.kind === 'wait') throw waitError(answer);
}

async function sendCode(email: string): Promise<CodeAnswer> {
  const ip = clientIp(await headers());
  const answer = await requestCode(
    { email, ip, flowToken: await flowOf(), language: await languageOfCookie() },
    { key: deriveKey('sign-in-code'), newId },
  );
  log.info({ event: 'sign-in.asked', ip, answer: answer.kind });
  if (answer.kind === 'sent') await writeCookie('flow', answer.flowToken);
  return answer;
}

/** The code that this browser waits for, or null. */
export async function awaitedCode(): Promise<AwaitedCode | null> {
  return findAwaitedCode(await readCookie('flow'));
}

/**
 * Signs this browser in with the code that its person typed, under a new token. One who belongs to a single employer acts
 * for it from now on.
 *
 * @param code as `enterCodeSchema` gave it
 * @throws DomainError `sign_in.wrong_code` with `left`, `sign_in.code_locked`, `sign_in.code_expired`,
 * `sign_in.code_unknown`, `sign_in.too_many_tries`
 */
export async function enterCode(code: string): Promise<void> {
  const asked = await headers();
  const flowToken = await flowOf();
  if (!flowToken) throw new DomainError('sign_in.code_unknown');
  const oldToken = await readCookie('session');
  const verdict = await verifyCode(
    {
      code,
      purpose: 'sign-in',
      flowToken,
      oldToken: isToken(oldToken) ? oldToken : null,
      ip: clientIp(asked),
      userAgent: asked.get('user-agent'),
      language: await languageOfCookie(),
    },
    { key: deriveKey('sign-in-code'), newId, chainOf },
  );
  if (verdict.kind !== 'signed-in') throw refusalOf(verdict, clientIp(asked));

  log.info({ event: 'sign-in.succeeded', actor: verdict.userId, session: verdict.sessionId, ip: clientIp(asked) });
  await chooseOnlyEmployer({ kind: 'user', userId: verdict.userId }, verdict.sessionId);
  await writeCookie('session', verdict.token);
  await dropCookie('flow');
  await offerLanguage(verdict.language);
}

/** Ends the session of this browser, here and in the database. */
export async function signOutHere(): Promise<void> {
  const token = await readCookie('session');
  const user: UserActor | null = await findUser();
  if (token) await endSessionOfToken(token);
  if (user) log.info({ event: 'session.ended', actor: user.userId });
  await dropCookie('session');
}

async function flowOf(): Promise<string | null> {
  const token = await readCookie('flow');
  return isToken(token) ? token : null;
}

function waitError({ seconds, by }: Extract<CodeAnswer, { kind: 'wait' }>): DomainError {
  const minutes = Math.ceil(seconds / 60);
  if (by === 'client') return new DomainError('sign_in.wait_network', { minutes });
  if (seconds < LONG_WAIT_SECONDS) return new DomainError('sign_in.wait', { seconds });
  return minutes <= 60
    ? new DomainError('sign_in.wait_long', { minutes })
    : new DomainError('sign_in.wait_hours', { hours: Math.ceil(minutes / 60) });
}

function refusalOf(verdict: Exclude<CodeVerdict, { kind: 'signed-in' }>, ip: string): DomainError {
  const reason = verdict.kind === 'wrong' ? 'wrong' : verdict.reason;
  log.warn({ event: 'sign-in.failed', reason, ip });
  if (verdict.kind === 'wrong') return new DomainError('sign_in.wrong_code', { left: verdict.triesLeft });
  switch (verdict.reason) {
    case 'locked':
      return new DomainError('sign_in.code_locked');
    case 'expired':
      return new DomainError('sign_in.code_expired');
    case 'day':
      return new DomainError('sign_in.too_many_tries');
    case 'unknown':
      return new DomainError('sign_in.code_unknown');
  }
}

/** The audit chain of an address without an account: the same each time, and it does not show the address. */
function chainOf(email: string): string {
  return uuidv7(0, createHmac('sha256', deriveKey('address-chain')).update(email).digest());
}
