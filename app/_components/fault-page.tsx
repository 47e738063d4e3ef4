'use client';

import { useEffect, useState } from 'react';
import { PortalSymbol } from '@/components/layout/symbol';
import { brandName } from '@/lib/i18n/brand';
import { asLanguage, type Language } from '@/lib/i18n/language';
import { fault as en } from '@/lib/i18n/messages/en/fault';
import { fault as ms } from '@/lib/i18n/messages/ms/fault';

const WORDS = { ms, en };

interface FaultPageProps {
  /** Under which the fault is in the log. */
  reference: string | undefined;
  retry: () => void;
}

/** A fault of ours, in the language of the page that failed. It brings its few words itself: nothing else may be there. */
export function FaultPage({ reference, retry }: FaultPageProps) {
  const [language, setLanguage] = useState<Language>('ms');
  useEffect(() => setLanguage(asLanguage(document.documentElement.lang)), []);
  const t = WORDS[language];
  return (
    <>
      <header className="site-header">
        <div className="site-header-inner">
          <a className="wordmark" href="/">
            <PortalSymbol />
            <span>{brandName}</span>
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page is-narrow">
        <div className="page-title">
          <div className="page-title-text">
            <h1>{t.title}</h1>
            <p className="lead">{t.lead}</p>
          </div>
        </div>
        <p className="prose">{t.downCheck}</p>
        <div className="btn-row">
          <button type="button" className="btn btn-primary" onClick={retry}>
            {t.retry}
          </button>
          <a className="btn btn-secondary" href="/">
            {t.home}
          </a>
        </div>
        {reference && (
          <p className="mt-8 text-small text-ink-soft">
            {t.reference} <span className="nowrap">{reference}</span>
          </p>
        )}
      </main>
    </>
  );
}
