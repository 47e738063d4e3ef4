'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

const TICK_MS = 1_000;
const STEP_SECONDS = 15;

/**
 * Watches the time a session has left. The server is asked before anything is shown, because another tab may have kept
 * the session alive meanwhile; being asked does not extend it.
 *
 * @returns `left` in whole seconds once fewer than `warnSeconds` are left, else null; `isLast` when extending no longer
 * helps; `extend` says whether it did
 */
export function useSessionClock(secondsAtFirst: number, warnSeconds: number) {
  const [left, setLeft] = useState<number | null>(null);
  const [isLast, setIsLast] = useState(false);
  const endsAt = useRef(0);

  const note = useCallback(
    (seconds: number) => {
      endsAt.current = performance.now() + seconds * 1_000;
      setLeft(seconds <= warnSeconds ? seconds : null);
    },
    [warnSeconds],
  );

  useEffect(() => {
    endsAt.current = performance.now() + secondsAtFirst * 1_000;
    let asking = false;
    let shown = false;
    let ended = false;
    const timer = setInterval(async () => {
      const seconds = Math.max(0, Math.ceil((endsAt.current - performance.now()) / 1_000));
      const isDue = seconds <= warnSeconds && (!shown || (seconds === 0 && !ended));
      if (isDue && !asking) {
        asking = true;
        const known = await ask('GET').finally(() => {
          asking = false;
        });
        // No answer at all: the person is offline, and a warning of the session would only confuse.
        if (known === null) return;
        shown = known <= warnSeconds;
        ended = known === 0;
        note(known);
        return;
      }
      if (seconds > warnSeconds) shown = false;
      // Coarse, so that the page is not drawn anew each second; the last one exactly.
      if (shown) setLeft(seconds === 0 ? 0 : Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [secondsAtFirst, warnSeconds, note]);

  async function extend(): Promise<boolean> {
    const known = await ask('POST');
    if (known === null) return false;
    note(known);
    setIsLast(known > 0 && known <= warnSeconds);
    return known > warnSeconds;
  }

  return { left, extend, isLast };
}

/** Seconds left as the server says; null when it could not be reached. */
async function ask(method: 'GET' | 'POST'): Promise<number | null> {
  try {
    const response = await fetch('/api/session', { method, cache: 'no-store' });
    if (!response.ok && response.status !== 401) return null;
    const { secondsLeft } = (await response.json()) as { secondsLeft: number };
    return secondsLeft;
  } catch {
    return null;
  }
}
