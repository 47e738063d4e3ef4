import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DEFAULT_LANGUAGE, type Language } from './language';
import { type Namespaces, type Translator, translator } from './t';

/** Shared with the front, which Next compiles apart from the pages: a module stands in memory twice. */
const held = globalThis as { portalLanguages?: AsyncLocalStorage<Language> };
held.portalLanguages ??= new AsyncLocalStorage();
const languages = held.portalLanguages;

/** Does the work of one request, whose language it is from then on. Called by the front alone (`lib/web/front.ts`). */
export function inLanguage(language: Language, work: () => void): void {
  languages.run(language, work);
}

/** The language of this request: what its browser keeps in a cookie. The default outside of a request. */
export function languageHere(): Language {
  return languages.getStore() ?? DEFAULT_LANGUAGE;
}

/** Whether the front has seen this request: only it tells the language. */
export function hasRequestLanguage(): boolean {
  return languages.getStore() !== undefined;
}

/**
 * The words of a namespace in the language of this request, for what runs on the server alone. What may run in the
 * browser too takes `useTranslations` from `#words`.
 */
export function wordsHere<const N extends Namespaces>(namespace: N): Translator<N> {
  return translator(languageHere(), namespace);
}
