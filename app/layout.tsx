import type { Metadata, Viewport } from 'next';
import { type CSSProperties, type ReactNode, Suspense } from 'react';
import { MastheadStrip } from '@/components/layout/masthead-strip';
import { SkipLink } from '@/components/layout/skip-link';
import { SoftNavigation } from '@/components/layout/soft-navigation';
import { brandColours } from '@/lib/i18n/brand';
import { hasRequestLanguage, languageHere, wordsHere } from '@/lib/i18n/here';
import { setLanguage } from './actions';
import { inter, poppins } from './fonts';
import './globals.css';

export function generateMetadata(): Metadata {
  const t = wordsHere('layout');
  return {
    title: { default: `${t('name')} – ${t('tagline')}`, template: `%s – ${t('name')}` },
    description: t('tagline'),
    // Numbers on a page are not telephone numbers.
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#173a8f' },
    { media: '(prefers-color-scheme: dark)', color: '#0f2657' },
  ],
};

/** No page is made before it is asked for: each has the language of its reader and a nonce of its own. */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  // In its first moments a server may answer before the front stands: then a page would have no policy for its scripts.
  if (!hasRequestLanguage()) throw new Error('asked before the portal was ready');
  const language = languageHere();
  const t = wordsHere('common');
  return (
    <html lang={language} className={`${inter.variable} ${poppins.variable}`} style={brandColours as CSSProperties}>
      <body>
        <SkipLink />
        <MastheadStrip setLanguage={setLanguage} />
        {children}
        <Suspense>
          <SoftNavigation label={t('loading')} />
        </Suspense>
      </body>
    </html>
  );
}
