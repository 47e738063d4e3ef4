'use client';

import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';

/** A record as its row shows it, in words. */
export interface LastRecord {
  readonly href: string;
  readonly number: string;
  readonly month: string;
  readonly total: string;
  readonly tag: ReactNode;
}

/** The last records of a panel; a client component for the same reason as `TableGrid`. */
export function LastRecords({ title, records }: { title: string; records: readonly LastRecord[] }) {
  return (
    <>
      <h3 className="record-panel-last">{title}</h3>
      <ul className="record-rows">
        {records.map(({ href, number, month, total, tag }) => (
          <li key={href} className="record-row">
            <span>
              <AppLink href={href}>{number}</AppLink>
              <span className="record-row-note">{month}</span>
            </span>
            <span className="record-row-sum">
              <span className="nowrap">{total}</span>
              {tag}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
