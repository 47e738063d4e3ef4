'use client';

import { useEffect } from 'react';

/**
 * Closes an open menu of the header on Escape, on a press elsewhere and when one of its links is followed. Without
 * script a menu closes by its own button or when the other one opens.
 */
export function MenuCloser() {
  useEffect(() => {
    const openMenu = () => document.querySelector<HTMLDetailsElement>('details.menu[open]');

    function onClick(event: MouseEvent) {
      const menu = openMenu();
      const target = event.target as Element;
      if (menu && (!menu.contains(target) || target.closest('.menu-panel a'))) menu.open = false;
    }

    function onKey(event: KeyboardEvent) {
      const menu = openMenu();
      if (!menu || event.key !== 'Escape') return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }

    function onFocus(event: FocusEvent) {
      const menu = openMenu();
      if (menu && !menu.contains(event.target as Node)) menu.open = false;
    }

    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  return null;
}
