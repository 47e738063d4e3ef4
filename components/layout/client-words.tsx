import type { ReactNode } from 'react';
import { languageHere } from '@/lib/i18n/here';
import { messagesIn, type Namespace } from '@/lib/i18n/t';
import { WordsProvider } from '@/lib/i18n/words-in-browser';

interface ClientWordsProps {
  /** Besides `common` and `validation`, which every form needs. */
  namespaces?: readonly Namespace[];
  children: ReactNode;
}

/**
 * Hands words to the client components inside it. Only a page with a client form needs this, around that form: a page
 * that is only read sends no words and no translator to the browser.
 */
export function ClientWords({ namespaces = [], children }: ClientWordsProps) {
  const language = languageHere();
  const all = messagesIn(language);
  const chosen = new Set<Namespace>(['common', 'validation', ...namespaces]);
  const messages = Object.fromEntries([...chosen].map((namespace) => [namespace, all[namespace]]));
  return (
    <WordsProvider language={language} messages={messages}>
      {children}
    </WordsProvider>
  );
}
