'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { asLanguage } from '@/lib/i18n/language';
import { keepLanguage } from '@/lib/web/language';
import { requireSameOriginOfAction } from '@/lib/web/origin';
import { readPosted } from '@/lib/web/posted-form';

/**
 * Keeps the chosen language, in a cookie for this browser and with the person for their mails, and comes back to the
 * page that asked. Anyone may call it.
 */
export async function setLanguage(posted: FormData): Promise<void> {
  await requireSameOriginOfAction();
  await keepLanguage(asLanguage(String(readPosted(posted).input.language ?? '')));
  redirect(pathOf((await headers()).get('referer')));
}

/** The path of the page that the form stood on; only a path, so that nobody is led away from here. */
function pathOf(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname.startsWith('//') ? '/' : pathname + search;
}
