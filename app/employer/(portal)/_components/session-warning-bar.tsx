'use client';

import { useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useSessionClock } from './use-session-clock';

interface SessionWarningBarProps {
  secondsLeft: number;
  /** The warning comes when so many seconds are left. */
  warnSeconds: number;
  /** The sign-in page of this part of the portal. */
  door: string;
  words: {
    label: string;
    /** From the longest time to the shortest. */
    steps: readonly { moreThan: number; text: string }[];
    kept: string;
    extend: string;
    extended: string;
    lastChance: string;
    ended: string;
    endedText: string;
    signIn: string;
  };
}

/**
 * Tells that the session is about to end, and extends it by one press. Nothing on the page is touched: what was typed
 * stays. Without script there is no warning, and saved drafts are kept all the same.
 */
export function SessionWarningBar({ secondsLeft, warnSeconds, door, words }: SessionWarningBarProps) {
  const [extended, setExtended] = useState(false);
  const { left, extend, isLast } = useSessionClock(secondsLeft, warnSeconds);

  if (left === null) {
    return (
      <p className="visually-hidden" role="status">
        {extended && words.extended}
      </p>
    );
  }
  const isOver = left <= 0;
  const title = words.steps.find((step) => left > step.moreThan)?.text ?? words.ended;
  return (
    <section
      aria-label={words.label}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t-4 border-gold bg-paper shadow-menu"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3 p-4">
        <Icon name="clock" className="text-warn" />
        <div className="min-w-0 flex-1 basis-64" role="alert">
          <p className="tabular font-semibold">{title}</p>
          <p className="text-small text-ink-soft">
            {isOver ? words.endedText : isLast ? words.lastChance : words.kept}
          </p>
        </div>
        {isOver && (
          // In a tab of its own: what was typed here stays, and can be sent once one is signed in there.
          <a
            className={buttonClass('primary')}
            href={`${door}?next=${encodeURIComponent(here())}`}
            target="_blank"
            rel="noopener"
          >
            {words.signIn}
          </a>
        )}
        {!isOver && !isLast && (
          <button type="button" className={buttonClass('primary')} onClick={async () => setExtended(await extend())}>
            {words.extend}
          </button>
        )}
      </div>
    </section>
  );
}

function here(): string {
  return location.pathname + location.search;
}
