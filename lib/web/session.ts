import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { type CaseContext, findCase } from '@/lib/cases/queries';
import type { EmployerActor, StaffActor, UserActor } from '@/lib/core/actor';
import { safeNext } from '@/lib/core/safe-next';
import { findSession, type SessionContext, secondsLeftOf } from '@/lib/sign-in/queries';
import { isToken } from '@/lib/sign-in/tokens';
import { readCookie } from './cookies';
import { PATH_HEADER } from './path-header';

/**
 * The session of this request, or null. Read once a request, in one round trip to the database; reading it keeps it
 * alive. When the database cannot be asked the request fails: nobody is taken for signed out because of that.
 */
export const currentSession = cache(
  async (): Promise<SessionContext | null> => findSession((await readCookie('session')) ?? ''),
);

/** Whole seconds that the session of this request has left, without keeping it alive; 0 when there is none. */
export async function secondsLeftHere(): Promise<number> {
  return secondsLeftOf((await readCookie('session')) ?? '');
}

/** Who is signed in, whether or not they chose an employer; null when nobody is. */
export async function findUser(): Promise<UserActor | null> {
  const session = await currentSession();
  return session && userOf(session);
}

/** Who is signed in and for which employer they act; null when nobody is or none is chosen. For route handlers. */
export async function findEmployer(): Promise<EmployerActor | null> {
  const session = await currentSession();
  return session && employerOf(session);
}

/** The pages on which somebody signs in. */
export type SignInPage = '/employer/login' | '/staff/login';

/** What is done about a request that nobody is signed in for; it leaves or throws. */
export type SignedOut = (page: SignInPage) => Promise<never>;

/** Leaves for the sign-in page, which leads back here. */
export const toSignIn: SignedOut = async (page) => redirect(await comingBack(page));

/**
 * Leaves for the sign-in page with what was posted, without script: the browser posts it once more, to where it is kept
 * until its person has signed in (`front.ts`). Without a token that can say whose it is there is nothing to keep it for.
 */
export const toSignInWithForm: SignedOut = async (page) => {
  const isKept = isToken(await readCookie('session')) && (await pathHere()) !== null;
  return isKept ? redirect(await comingBack(`${page}/kept`)) : toSignIn(page);
};

/** The session of this request (or leaves for the sign-in page, which leads back here). */
export async function requireSession(signedOut: SignedOut = toSignIn): Promise<SessionContext> {
  return (await currentSession()) ?? signedOut('/employer/login');
}

/** Who is signed in (or leaves for the sign-in page, which leads back here). */
export async function requireUser(signedOut?: SignedOut): Promise<UserActor> {
  return userOf(await requireSession(signedOut));
}

/** Who is signed in and for which employer they act (or leaves to sign in or to choose one, and comes back here). */
export async function requireEmployer(signedOut?: SignedOut): Promise<EmployerActor> {
  const session = await requireSession(signedOut);
  return employerOf(session) ?? redirect(await comingBack('/employer/choose'));
}

/** Who of the office asks, with both factors given (or leaves to give them; for anybody else there is no such page). */
export async function requireStaff(signedOut: SignedOut = toSignIn): Promise<StaffActor> {
  const session = (await currentSession()) ?? (await signedOut('/staff/login'));
  if (!session.staff) notFound();
  return staffOf(session) ?? redirect(await comingBack('/staff/login/authenticator'));
}

/** Who of the office asks, or null. For route handlers. */
export async function findStaff(): Promise<StaffActor | null> {
  const session = await currentSession();
  return session && staffOf(session);
}

/** The case that a signed-in person may work on, and as whose actor (or leaves to sign in; else it is not there). */
export async function requireCase(caseId: string): Promise<CaseContext> {
  return (await findCase(await requireUser(), caseId)) ?? notFound();
}

function staffOf({ userId, staff }: SessionContext): StaffActor | null {
  return staff?.confirmed ? { kind: 'staff', userId, role: staff.role } : null;
}

function userOf(session: SessionContext): UserActor {
  return { kind: 'user', userId: session.userId };
}

function employerOf({ userId, employer }: SessionContext): EmployerActor | null {
  return employer && { kind: 'employer', userId, employerId: employer.id, role: employer.role };
}

async function comingBack(page: string): Promise<string> {
  const next = await pathHere();
  return next ? `${page}?next=${encodeURIComponent(next)}` : page;
}

/** The page that is asked for or posted to, as a place to come back to; null when it is none. */
async function pathHere(): Promise<string | null> {
  return safeNext((await headers()).get(PATH_HEADER));
}
