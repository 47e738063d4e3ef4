'use client';

import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';

/** One thing that has a date, in words. */
export interface AttentionRow {
  readonly id: string;
  readonly name: string;
  readonly href?: string;
  readonly note: string;
  readonly tag: ReactNode;
}

/** The rows of a panel; a client component for the same reason as `TableGrid`. */
export function AttentionRows({ rows }: { rows: readonly AttentionRow[] }) {
  return (
    <ul className="task-list">
      {rows.map(({ id, name, href, note, tag }) => (
        <li key={id}>
          <div className="min-w-0">
            {href ? <AppLink href={href}>{name}</AppLink> : <span className="wrap-anywhere">{name}</span>}
            <p className="task-note">{note}</p>
          </div>
          {tag}
        </li>
      ))}
    </ul>
  );
}
