'use client';

import { LinkButton } from '../ui/button';
import type { IconName } from '../ui/icon';

interface RowLinkProps {
  href: string;
  icon: IconName;
  text: string;
  /** Which row it leads to, for screen readers: the same words stand in every row. */
  of: string;
}

/** The small button at the end of a row. A client component for the same reason as `TableGrid`. */
export function RowLink({ href, icon, text, of }: RowLinkProps) {
  return (
    <LinkButton href={href} icon={icon} className="btn-small">
      {text}
      <span className="visually-hidden"> {of}</span>
    </LinkButton>
  );
}
