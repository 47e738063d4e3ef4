'use client';

import { AppLink } from '../ui/app-link';

/** A link of the footer; the pages it leads to belong to the routes, not to the frame. */
export interface FooterLink {
  label: string;
  href: string;
}

interface FooterViewProps {
  links: readonly FooterLink[];
  label: string;
  about: string;
}

/** The elements of `SiteFooter`; a client component for the same reason as `HeaderView`. */
export function FooterView({ links, label, about }: FooterViewProps) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        {links.length > 0 && (
          <nav aria-label={label}>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <AppLink href={link.href}>{link.label}</AppLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p>{about}</p>
      </div>
    </footer>
  );
}
