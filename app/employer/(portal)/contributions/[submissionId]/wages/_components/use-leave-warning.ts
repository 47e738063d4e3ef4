'use client';

import { useEffect, useRef } from 'react';

/**
 * Asks before the page is left while something in it is not saved: by a link of the portal, by the browser's own ways
 * (closing, reloading, another address), and by Back where the browser lets a page ask.
 */
export function useLeaveWarning(isUnsaved: boolean, question: string): void {
  const unsaved = useRef(isUnsaved);
  useEffect(() => {
    unsaved.current = isUnsaved;
  }, [isUnsaved]);

  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      if (!unsaved.current || !leadsAway(event) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onNavigate = (event: NavigateEvent) => {
      if (!unsaved.current || event.navigationType !== 'traverse' || !event.cancelable) return;
      if (!window.confirm(question)) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    // Before the router hears of the click.
    document.addEventListener('click', onClick, true);
    const navigation = 'navigation' in window ? window.navigation : null;
    navigation?.addEventListener('navigate', onNavigate);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
      navigation?.removeEventListener('navigate', onNavigate);
    };
  }, [question]);
}

/** A plain click on a link to another page of this portal; the browser itself asks about the rest. */
function leadsAway(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.target === '_blank' || link.hasAttribute('download')) return false;
  return link.pathname + link.search !== location.pathname + location.search;
}
