import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { inLanguage } from '@/lib/i18n/here';
import type { Language } from '@/lib/i18n/language';
import { messagesIn } from '@/lib/i18n/t';
import { WordsProvider } from '@/lib/i18n/words-in-browser';

/** What a part of a page is in a language. */
export function html(language: Language, node: ReactNode): string {
  const within = (
    <WordsProvider language={language} messages={messagesIn(language)}>
      {node}
    </WordsProvider>
  );
  let made = '';
  inLanguage(language, () => {
    made = renderToStaticMarkup(within);
  });
  return made;
}
