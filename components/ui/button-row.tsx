import type { ReactNode } from 'react';

/** Buttons side by side, below each other on a phone. The main one comes first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="btn-row">{children}</div>;
}
