import { AppLink } from '../ui/app-link';

interface RowLinkProps {
  href: string;
  text: string;
  /** Which row it leads to, for screen readers: the same words stand in every row. */
  of: string;
}

/** The small button at the end of a row of a `TableGrid`: one element, because there are fifty of them. */
export function RowLink({ href, text, of }: RowLinkProps) {
  return (
    <AppLink href={href} className="btn btn-secondary btn-small" aria-label={`${text} ${of}`}>
      {text}
    </AppLink>
  );
}
