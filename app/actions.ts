'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { asLanguage, LANGUAGE_COOKIE } from '@/lib/i18n/language';

const ONE_YEAR_S = 31_536_000;

/** Keeps the chosen language in a cookie and comes back to the page that asked. Anyone may call it. */
export async function setLanguage(posted: FormData): Promise<void> {
  const language = asLanguage(String(posted.get('language') ?? ''));
  const asked = await headers();
  (await cookies()).set(LANGUAGE_COOKIE, language, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: ONE_YEAR_S,
    secure: asked.get('x-forwarded-proto') === 'https',
  });
  redirect(pathOf(asked.get('referer')));
}

/** The path of the page that the form stood on; only a path, so that nobody is led away from here. */
function pathOf(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname.startsWith('//') ? '/' : pathname + search;
}
