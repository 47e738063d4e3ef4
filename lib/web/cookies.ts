import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/config/env';
import { LANGUAGE_COOKIE } from '@/lib/i18n/language';

/** The cookies of the portal. `session` is the signed-in browser, `flow` the one that waits for a code,
 * `csrf` and `callback` are next-auth's own. */
export type CookieName = 'session' | 'flow' | 'csrf' | 'callback' | 'language';

const KEPT_SECONDS: Partial<Record<CookieName, number>> = { flow: 3_600, language: 31_536_000 };

/**
 * How a cookie is called and kept. Over https its name begins with `__Host-`, so that no other host can set it; plain
 * http, on one person's own machine only, can have no such name.
 */
export function cookieOf(name: CookieName) {
  const secure = env().appOrigin.startsWith('https:');
  const bare = name === 'language' ? LANGUAGE_COOKIE : `portal-${name}`;
  const maxAge = KEPT_SECONDS[name];
  return {
    name: secure ? `__Host-${bare}` : bare,
    options: {
      httpOnly: true,
      secure,
      path: '/',
      // The flow never has to come along from elsewhere; a signed-in person follows a link in a mail.
      sameSite: name === 'flow' ? ('strict' as const) : ('lax' as const),
      ...(maxAge !== undefined && { maxAge }),
    },
  };
}

/** The value of a cookie of this request, or null. */
export async function readCookie(name: CookieName): Promise<string | null> {
  return (await cookies()).get(cookieOf(name).name)?.value ?? null;
}

/** Sets a cookie; only inside an action or a route handler. */
export async function writeCookie(name: CookieName, value: string): Promise<void> {
  const cookie = cookieOf(name);
  (await cookies()).set(cookie.name, value, cookie.options);
}

/** Takes a cookie back; only inside an action or a route handler. */
export async function dropCookie(name: CookieName): Promise<void> {
  const cookie = cookieOf(name);
  (await cookies()).set(cookie.name, '', { ...cookie.options, maxAge: 0 });
}
