import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { asLanguage, LANGUAGE_COOKIE, TIME_ZONE } from './language';
import { messagesIn } from './t';

/** The language and the words of one request. The language is the cookie's: no address carries it. */
export default getRequestConfig(async ({ locale }) => {
  const language = asLanguage(locale ?? (await cookies()).get(LANGUAGE_COOKIE)?.value);
  return { locale: language, messages: messagesIn(language), timeZone: TIME_ZONE };
});
