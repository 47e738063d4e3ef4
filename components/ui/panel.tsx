'use client';

import type { ReactNode } from 'react';
import { AppLink } from './app-link';

interface PanelProps {
  title: string;
  /** A way to the whole of what the panel shows a part of. Its words name it. */
  link?: { href: string; label: string };
  level?: 2 | 3;
  children: ReactNode;
}

/** A white sheet with a heading: one subject of a page. */
export function Panel({ title, link, level = 2, children }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="panel">
      <div className="panel-head">
        <Heading className="panel-title">{title}</Heading>
        {link && <AppLink href={link.href}>{link.label}</AppLink>}
      </div>
      {children}
    </section>
  );
}
