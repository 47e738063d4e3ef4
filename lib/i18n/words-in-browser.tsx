'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { createTranslator } from 'use-intl/core';
import { DEFAULT_LANGUAGE, type Language, TIME_ZONE } from './language';
import type { Messages, Namespaces, Translator } from './t';

interface Words {
  readonly language: Language;
  /** The namespaces that the page handed over; the types promise them all. */
  readonly messages: Partial<Messages>;
}

const Given = createContext<Words>({ language: DEFAULT_LANGUAGE, messages: {} });

interface WordsProviderProps extends Words {
  children: ReactNode;
}

/** Hands words to the components inside it. A page does so through `ClientWords`. */
export function WordsProvider({ language, messages, children }: WordsProviderProps) {
  return <Given value={{ language, messages }}>{children}</Given>;
}

/** `#words` for a component in the browser, and for the first picture of it that the server makes. */
export function useTranslations<const N extends Namespaces>(namespace: N): Translator<N> {
  const { language, messages } = useContext(Given);
  const name = `${language} ${namespace}`;
  let words = kept.get(name);
  if (!words) {
    words = createTranslator({ locale: language, messages: messages as Messages, namespace, timeZone: TIME_ZONE });
    kept.set(name, words);
  }
  return words as Translator<N>;
}

/** The language that the page is shown in. */
export function useLocale(): Language {
  return useContext(Given).language;
}

/** Sentences are read into their parts once. The words of a namespace never differ between two pages of one build. */
const kept = new Map<string, unknown>();
