'use client';

import { AppLink } from '../ui/app-link';
import { Icon } from '../ui/icon';

interface BreadcrumbViewProps {
  crumbs: readonly { readonly label: string; readonly href?: string }[];
  label: string;
}

/** The elements of `Breadcrumb`; a client component for the same reason as `HeaderView`. */
export function BreadcrumbView({ crumbs, label }: BreadcrumbViewProps) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}${crumb.href ?? ''}`}>
            {index > 0 && <Icon name="chevron-right" />}
            {crumb.href ? (
              <AppLink href={crumb.href}>{crumb.label}</AppLink>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
