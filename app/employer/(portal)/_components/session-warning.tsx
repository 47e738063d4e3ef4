'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useSessionClock } from './use-session-clock';

interface SessionWarningProps {
  /** Seconds that the session had left when the page was made. */
  secondsLeft: number;
  /** The warning comes when so many are left. */
  warnSeconds: number;
  /** The most that a session can last, to be told when it cannot be extended any more. */
  sessionHours: number;
}

/**
 * Tells that the session is about to end, and extends it by one press. Nothing on the page is touched: what was typed
 * stays. Without script there is no warning, and saved drafts are kept all the same.
 */
export function SessionWarning({ secondsLeft, warnSeconds, sessionHours }: SessionWarningProps) {
  const t = useTranslations('session');
  const [extended, setExtended] = useState(false);
  const { left, extend, isLast } = useSessionClock(secondsLeft, warnSeconds);

  async function press() {
    setExtended(await extend());
  }

  if (left === null) {
    return (
      <p className="visually-hidden" role="status">
        {extended && t('extended')}
      </p>
    );
  }
  const isOver = left <= 0;
  return (
    <section
      aria-label={t('label')}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t-4 border-gold bg-paper shadow-menu"
    >
      {/* Read aloud once; the seconds that go on beside it are not. */}
      <p className="visually-hidden" role="alert">
        {isOver ? t('ended') : t('endsSoon', { minutes: inWords(t, warnSeconds) })}
      </p>
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3 p-4">
        <Icon name="clock" className="text-warn" />
        <div className="min-w-0 flex-1 basis-64">
          <p className="tabular font-semibold">{isOver ? t('ended') : t('endsSoon', { minutes: inWords(t, left) })}</p>
          <p className="text-small text-ink-soft">{textBelow(t, { isOver, isLast, sessionHours })}</p>
        </div>
        {isOver && (
          // A plain link: the sign-in page is a new document, and this one stays as it is in the browser's history.
          <a className="btn btn-primary" href={`/employer/login?next=${encodeURIComponent(here())}`}>
            {t('signIn')}
          </a>
        )}
        {!isOver && !isLast && (
          <Button variant="primary" onClick={press}>
            {t('extend')}
          </Button>
        )}
      </div>
    </section>
  );
}

type Words = ReturnType<typeof useTranslations<'session'>>;

function inWords(t: Words, left: number): string {
  return left > 60 ? t('minutes', { count: Math.ceil(left / 60) }) : t('seconds', { count: left });
}

function textBelow(t: Words, state: { isOver: boolean; isLast: boolean; sessionHours: number }): string {
  if (state.isOver) return t('endedText');
  return state.isLast ? t('lastChance', { hours: String(state.sessionHours) }) : t('kept');
}

function here(): string {
  return location.pathname + location.search;
}
