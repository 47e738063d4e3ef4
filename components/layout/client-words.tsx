import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import type { ReactNode } from 'react';
import { TIME_ZONE } from '@/lib/i18n/language';
import type { Namespace } from '@/lib/i18n/t';

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
  const all = useMessages();
  const chosen = new Set<Namespace>(['common', 'validation', ...namespaces]);
  const messages = Object.fromEntries([...chosen].map((namespace) => [namespace, all[namespace]]));
  return (
    <NextIntlClientProvider locale={useLocale()} timeZone={TIME_ZONE} messages={messages} formats={null}>
      {children}
    </NextIntlClientProvider>
  );
}
