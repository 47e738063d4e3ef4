import { IntlMessageFormat } from 'intl-messageformat';
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core';
import { type Language, TIME_ZONE } from './language';
import { en } from './messages/en';
import { type Messages, ms } from './messages/ms';

export type { Messages };

/** The name of one file of words under `messages/`. */
export type Namespace = keyof Messages;

/** A file of words, or a group in it: `layout`, `layout.footer`. */
export type Namespaces = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** Turns a key of a namespace and the facts of its sentence into text. */
export type Translator<N extends Namespaces> = ReturnType<typeof createTranslator<Messages, N>>;

/** Every word in a language. The keys are the same in both; their type is Malay's, whose sentences name the facts. */
export function messagesIn(language: Language): Messages {
  return language === 'en' ? (en as unknown as Messages) : ms;
}

/**
 * The words of a namespace in a language, outside a request: mails, papers, exports, the worker. Pages use `wordsHere`,
 * and components that the browser may have too `useTranslations` of `#words`.
 */
export function translator<const N extends Namespaces>(language: Language, namespace: N): Translator<N> {
  const name = `${language} ${namespace}`;
  let words = kept.get(name);
  if (!words) {
    const messages = messagesIn(language);
    const made = createTranslator<Messages, N>({ locale: language, messages, namespace, timeZone: TIME_ZONE });
    words = keepingSentences(made, language);
    kept.set(name, words);
  }
  return words as Translator<N>;
}

/**
 * The same translator, which finds the text of a sentence without facts once (most of a page's words are such), and reads
 * a sentence with facts into its parts once: the library's own way to its parts takes longer than to put the facts in.
 */
function keepingSentences<N extends Namespaces>(words: Translator<N>, language: Language): Translator<N> {
  const say = words as unknown as Say;
  const plain = new Map<string, string>();
  const parts = new Map<string, IntlMessageFormat>();
  const find: Say = (key, facts) => {
    if (facts) return fill(key, facts);
    const text = plain.get(key) ?? say(key);
    plain.set(key, text);
    return text;
  };
  const fill = (key: string, facts: Facts) => {
    try {
      const sentence = parts.get(key) ?? new IntlMessageFormat(words.raw(key as never), language);
      parts.set(key, sentence);
      return String(sentence.format(facts));
    } catch {
      // A fact that is missing: the library says so and gives the key in place of the sentence.
      return say(key, facts);
    }
  };
  return Object.assign(find, words) as unknown as Translator<N>;
}

type Say = (key: string, facts?: Facts) => string;
type Facts = Record<string, string | number | bigint | Date>;

/** Kept because each reads its sentences into their parts, which takes longer than all that a page does with them. */
const kept = new Map<string, unknown>();
