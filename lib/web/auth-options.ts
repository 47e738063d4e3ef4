import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { endSessionOfToken } from '@/lib/sign-in/end-session';
import { SESSION_HOURS } from '@/lib/sign-in/limits';
import { findSession } from '@/lib/sign-in/queries';
import { cookieOf } from './cookies';

/**
 * The settings of next-auth: the shell of the session. Who may sign in is decided by our own code (`lib/sign-in`), so it
 * has no providers; of its adapter it needs only to find a session and to end one. A provider for OpenID Connect would
 * be added here.
 */
export function authOptions(): AuthOptions {
  return {
    providers: [],
    secret: env().nextAuthSecret,
    useSecureCookies: env().appOrigin.startsWith('https:'),
    session: { strategy: 'database', maxAge: SESSION_HOURS * 3_600 },
    adapter: sessionAdapter,
    cookies: {
      sessionToken: cookieOf('session'),
      csrfToken: cookieOf('csrf'),
      callbackUrl: cookieOf('callback'),
    },
    pages: { signIn: '/employer/login', signOut: '/employer/login', error: '/employer/login' },
    callbacks: { redirect: () => `${env().appOrigin}/employer/login` },
    logger: {
      error: (code) => log.error({ event: 'auth.error', code }),
      warn: (code) => log.warn({ event: 'auth.warning', code }),
      debug: () => undefined,
    },
  };
}

/** Sessions live in our own table, by the SHA-256 of their token; the database's clock says whether one is over. */
export const sessionAdapter = {
  async getSessionAndUser(token) {
    const context = await findSession(token);
    if (!context) return null;
    // next-auth compares with this machine's clock, so it gets the time that is left, counted from now.
    const expires = new Date(Date.now() + context.secondsLeft * 1_000);
    const { userId, email, userName } = context;
    const user = { id: userId, email, name: userName, emailVerified: null };
    return { session: { sessionToken: token, userId, expires }, user };
  },
  // A request keeps its session alive when the session is read.
  updateSession: () => null,
  deleteSession: (token) => endSessionOfToken(token),
} satisfies Adapter;
