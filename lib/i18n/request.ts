import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { _createCache } from 'use-intl/core';
import { asLanguage, languageOf, TIME_ZONE } from './language';
import { messagesIn } from './t';

/** Sentences that were read into their parts, kept for every request: next-intl by itself reads them anew for each. */
const kept = { _cache: _createCache() };

/** The language and the words of one request. The language is the cookie's: no address carries it. */
export default getRequestConfig(async ({ locale }) => {
  const jar = await cookies();
  const language = locale ? asLanguage(locale) : languageOf((name) => jar.get(name)?.value);
  return { ...kept, locale: language, messages: messagesIn(language), timeZone: TIME_ZONE };
});
