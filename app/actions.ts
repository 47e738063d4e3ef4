'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { asLanguage, LANGUAGE_COOKIE } from '@/lib/i18n/language';
import { saveLanguage } from '@/lib/sign-in/save-language';
import { cookieOf } from '@/lib/web/cookies';
import { requireSameOriginOfAction } from '@/lib/web/origin';
import { findUser } from '@/lib/web/session';

const ONE_YEAR_S = 31_536_000;

/**
 * Keeps the chosen language, in a cookie for this browser and with the person for their mails, and comes back to the
 * page that asked. Anyone may call it.
 */
export async function setLanguage(posted: FormData): Promise<void> {
  await requireSameOriginOfAction();
  const language = asLanguage(String(posted.get('language') ?? ''));
  const { secure, path } = cookieOf('session').options;
  (await cookies()).set(LANGUAGE_COOKIE, language, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path,
    maxAge: ONE_YEAR_S,
  });
  const user = await findUser();
  if (user) await saveLanguage(user, language);
  redirect(pathOf((await headers()).get('referer')));
}

/** The path of the page that the form stood on; only a path, so that nobody is led away from here. */
function pathOf(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname.startsWith('//') ? '/' : pathname + search;
}
