import { useTranslations } from 'next-intl';
import { AppLink } from '../ui/app-link';
import { Icon } from '../ui/icon';

export interface Crumb {
  label: string;
  /** The page itself, last in the line, has none. */
  href?: string;
}

/** The way from the overview to this page. On a phone only the step up is shown. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('layout');
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
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
