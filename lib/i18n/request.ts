import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { asLanguage, languageOf, TIME_ZONE } from './language';
import { messagesIn } from './t';

/** The language and the words of one request. The language is the cookie's: no address carries it. */
export default getRequestConfig(async ({ locale }) => {
  const kept = await cookies();
  const language = locale ? asLanguage(locale) : languageOf((name) => kept.get(name)?.value);
  return { locale: language, messages: messagesIn(language), timeZone: TIME_ZONE };
});
