'use client';

import { useEffect, useState } from 'react';
import { buttonClass } from './button';

interface CopyButtonProps {
  text: string;
  /** "Salin nombor ACR": what will be copied. */
  label: string;
  /** "Sudah disalin" */
  doneLabel: string;
}

/** Copies a number. Without script there is no button, and the number can be marked by hand. */
export function CopyButton({ text, label, doneLabel }: CopyButtonProps) {
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setReady(typeof navigator.clipboard?.writeText === 'function'), []);
  if (!ready) return null;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The browser said no: the number stays on the page to be marked by hand.
      setReady(false);
    }
  }

  return (
    <button type="button" className={buttonClass('secondary', 'btn-small no-print')} onClick={copy}>
      <span aria-live="polite">{copied ? doneLabel : label}</span>
    </button>
  );
}
