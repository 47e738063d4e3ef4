import { LinkButton } from '../ui/button';
import type { IconName } from '../ui/icon';

interface RowLinkProps {
  href: string;
  icon: IconName;
  text: string;
  /** Which row it leads to, for screen readers: the same words stand in every row. */
  of: string;
}

/** The small button at the end of a row of a `TableGrid`. */
export function RowLink({ href, icon, text, of }: RowLinkProps) {
  return (
    <LinkButton href={href} icon={icon} className="btn-small">
      {text}
      <span className="visually-hidden"> {of}</span>
    </LinkButton>
  );
}
