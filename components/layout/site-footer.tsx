import { useTranslations } from 'next-intl';
import { AppLink } from '../ui/app-link';

/** A link of the footer; the pages it leads to belong to the routes, not to the frame. */
export interface FooterLink {
  label: string;
  href: string;
}

/** The foot of every page. */
export function SiteFooter({ links }: { links: readonly FooterLink[] }) {
  const t = useTranslations('layout.footer');
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        {links.length > 0 && (
          <nav aria-label={t('label')}>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <AppLink href={link.href}>{link.label}</AppLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p>{t('about')}</p>
      </div>
    </footer>
  );
}
