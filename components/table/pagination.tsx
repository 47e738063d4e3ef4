import { useTranslations } from '#words';
import { formatCount } from '@/lib/i18n/format';
import { AppLink } from '../ui/app-link';
import { Icon } from '../ui/icon';

interface PaginationProps {
  /** The page that is shown, from 1. */
  page: number;
  pageCount: number;
  /** The list's address without a query: `/employer/records/acr`. */
  path: string;
  /** What else stands in the address: search and filters. Empty values are left out. */
  params?: Readonly<Record<string, string | number | undefined>>;
  /** The name of the page in the address. */
  name?: string;
}

/** Pages of a list, in its address. Nothing is shown for a single page. */
export function Pagination({ page, pageCount, path, params = {}, name = 'page' }: PaginationProps) {
  const t = useTranslations('common');
  if (pageCount <= 1) return null;
  const hrefOf = (target: number) => addressOf(path, { ...params, [name]: target });
  return (
    <nav className="pagination" aria-label={t('pages')}>
      <ul>
        {page > 1 && (
          <li>
            <AppLink className="page-link" href={hrefOf(page - 1)} rel="prev">
              <Icon name="chevron-left" />
              {t('previousPage')}
            </AppLink>
          </li>
        )}
        {pagesAround(page, pageCount).map((target, index) =>
          target === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no identity
            <li key={`gap${index}`} className="page-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={target} className="page-number">
              <AppLink
                className="page-link"
                href={hrefOf(target)}
                aria-label={t('page', { page: formatCount(target) })}
                aria-current={target === page ? 'page' : undefined}
              >
                {formatCount(target)}
              </AppLink>
            </li>
          ),
        )}
        {page < pageCount && (
          <li>
            <AppLink className="page-link" href={hrefOf(page + 1)} rel="next">
              {t('nextPage')}
              <Icon name="chevron-right" />
            </AppLink>
          </li>
        )}
      </ul>
      <p className="page-of">{t('pageOf', { page: formatCount(page), pages: formatCount(pageCount) })}</p>
    </nav>
  );
}

/** The first page, the last, the one shown and its neighbours; null where some are left out. */
export function pagesAround(page: number, pageCount: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pageCount])].filter((p) => p >= 1 && p <= pageCount);
  const shown: (number | null)[] = [];
  for (const target of wanted.sort((a, b) => a - b)) {
    const before = shown.at(-1);
    if (before && target - before === 2) shown.push(target - 1);
    else if (before && target - before > 2) shown.push(null);
    shown.push(target);
  }
  return shown;
}

/** A path with its query; empty values and the first page are left out, so that one list has one address. */
export function addressOf(path: string, params: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === '' || (name === 'page' && value === 1)) continue;
    query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
