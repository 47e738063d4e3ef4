'use client';

import { PortalSymbol } from '@/components/layout/symbol';
import { brandName } from '@/lib/i18n/brand';
import { fault as en } from '@/lib/i18n/messages/en/fault';
import { fault as ms } from '@/lib/i18n/messages/ms/fault';
import { inter, poppins } from './fonts';
import './globals.css';

/**
 * The service itself is down: not even the frame of a page could be made, so the reader's language is not known either.
 * Malay first, English below; plain links, so that it works without script.
 */
export default function GlobalError() {
  return (
    <html lang="ms" className={`${inter.variable} ${poppins.variable}`}>
      <body>
        <title>{`${ms.downTitle} – ${brandName}`}</title>
        <header className="site-header">
          <div className="site-header-inner">
            <a className="wordmark" href="/">
              <PortalSymbol />
              <span>{brandName}</span>
            </a>
          </div>
        </header>
        <main id="content" className="page is-narrow">
          <DownText words={ms} lang="ms" level="h1" />
          <hr className="my-10 border-line" />
          <DownText words={en} lang="en" level="h2" />
        </main>
      </body>
    </html>
  );
}

interface DownTextProps {
  words: typeof ms | typeof en;
  lang: 'ms' | 'en';
  level: 'h1' | 'h2';
}

function DownText({ words, lang, level: Heading }: DownTextProps) {
  return (
    <section lang={lang} className="stack-tight">
      <Heading>{words.downTitle}</Heading>
      <p className="lead">{words.downLead}</p>
      <p>{words.downSafe}</p>
      <p>{words.downCheck}</p>
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the page itself, asked for again */}
        <a className="btn btn-primary" href="">
          {words.retry}
        </a>
      </p>
    </section>
  );
}
