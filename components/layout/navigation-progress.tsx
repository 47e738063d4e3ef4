'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/** Nothing is awaited for longer: then the browser has gone elsewhere or the page failed and said so. */
const LONGEST_MS = 15_000;

/**
 * A line at the top while the next page is on its way. The old page stays until the new one is whole, so nothing jumps,
 * a missing page is a true 404, and without script the browser's own sign does the same.
 */
export function NavigationProgress({ label }: { label: string }) {
  const address = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  const waiting = leaving === address;

  useEffect(() => {
    function onClick(event: MouseEvent) {
      // Next's links prevent the browser's own navigation; every other link is the browser's business.
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (event.defaultPrevented && link instanceof HTMLAnchorElement && leadsAway(link)) setLeaving(address);
    }
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [address]);

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLeaving(null), LONGEST_MS);
    return () => clearTimeout(timer);
  }, [waiting]);

  if (!waiting) return null;
  return (
    <div className="navigation-progress" role="status">
      <span className="visually-hidden">{label}</span>
    </div>
  );
}

function leadsAway(link: HTMLAnchorElement): boolean {
  return link.pathname !== location.pathname || link.search !== location.search;
}
