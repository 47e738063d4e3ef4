import type { ReactNode } from 'react';
import { Icon } from './icon';

/** The green panel after something was done. The title is the page's only `h1`; numbers to keep go inside. */
export function DonePanel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="done-panel">
      <Icon name="check-circle" className="done-icon" />
      <h1>{title}</h1>
      {children}
    </div>
  );
}
