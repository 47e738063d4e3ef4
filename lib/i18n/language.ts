/** The languages of the portal. Malay comes first: it is the default and the model for the other. */
export const LANGUAGES = ['ms', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a person who has not chosen one. */
export const DEFAULT_LANGUAGE: Language = 'ms';

/** The cookie that keeps the chosen language, for people who are not signed in too. */
export const LANGUAGE_COOKIE = 'lang';

/**
 * The language that a browser keeps. Over https the cookie's name begins with `__Host-` (`lib/web/cookies.ts`).
 *
 * @param read the value of a cookie by its name
 */
export function languageOf(read: (name: string) => string | undefined): Language {
  return asLanguage(read(`__Host-${LANGUAGE_COOKIE}`) ?? read(LANGUAGE_COOKIE));
}

/** The zone in which every time is shown. */
export const TIME_ZONE = 'Asia/Kuala_Lumpur';

/** A language from a cookie, a form or a user's row; the default when it is none of ours. */
export function asLanguage(text: string | null | undefined): Language {
  return LANGUAGES.find((language) => language === text) ?? DEFAULT_LANGUAGE;
}
