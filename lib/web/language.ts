import 'server-only';
import { asLanguage, type Language } from '@/lib/i18n/language';
import { saveLanguage } from '@/lib/sign-in/save-language';
import { readCookie, writeCookie } from './cookies';
import { findUser } from './session';

/** Keeps the chosen language: in the cookie of this browser, and in the row of a person who is signed in. */
export async function keepLanguage(language: Language): Promise<void> {
  await writeCookie('language', language);
  const user = await findUser();
  if (user) await saveLanguage(user, language);
}

/** Shows a person's own language in a browser where none was chosen. What was chosen there stays. */
export async function offerLanguage(language: Language): Promise<void> {
  if ((await readCookie('language')) === null) await writeCookie('language', language);
}

/** The language that this browser shows. */
export async function languageOfCookie(): Promise<Language> {
  return asLanguage(await readCookie('language'));
}
