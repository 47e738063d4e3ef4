'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/** Nothing is awaited for longer: then the browser has gone elsewhere or the page failed and said so. */
const LONGEST_MS = 15_000;

/**
 * Follows the portal's own links (`AppLink`) without loading a new document, with a line at the top while the next page
 * is on its way. The old page stays until the new one is whole, so nothing jumps, a missing page is a true 404, and
 * without script the browser does the same by itself.
 */
export function SoftNavigation({ label }: { label: string }) {
  const router = useRouter();
  const address = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  const waiting = leaving === address;

  useEffect(() => {
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a[data-soft]') : null;
      if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !isPlain(event, link)) return;
      event.preventDefault();
      if (leadsAway(link)) setLeaving(address);
      router.push(link.pathname + link.search + link.hash);
    }
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [address, router]);

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

/** Whether a press asks for this page of this site here: not for a new tab or a file, and not for a place on this page. */
function isPlain(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const isOther =
    button !== 0 || metaKey || ctrlKey || shiftKey || altKey || link.target !== '' || link.download !== '';
  return !isOther && link.origin === location.origin && (link.hash === '' || leadsAway(link));
}

function leadsAway(link: HTMLAnchorElement): boolean {
  return link.pathname !== location.pathname || link.search !== location.search;
}
