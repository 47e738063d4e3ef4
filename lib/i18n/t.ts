import { createTranslator } from 'use-intl/core';
import { type Language, TIME_ZONE } from './language';
import { en } from './messages/en';
import { type Messages, ms } from './messages/ms';

/** The name of one file of words under `messages/`. */
export type Namespace = keyof Messages;

/** Every word in a language. The keys are the same in both; their type is Malay's, whose sentences name the facts. */
export function messagesIn(language: Language): Messages {
  return language === 'en' ? (en as unknown as Messages) : ms;
}

/**
 * The words of a namespace in a language, outside a request: mails, papers, exports, the worker. Pages use
 * `getTranslations` and components `useTranslations` of next-intl, which find the language themselves.
 */
export function translator<const N extends Namespace>(language: Language, namespace: N) {
  return createTranslator<Messages, N>({
    locale: language,
    messages: messagesIn(language),
    namespace,
    timeZone: TIME_ZONE,
  });
}
