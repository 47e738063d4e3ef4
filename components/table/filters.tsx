import type { ReactNode } from 'react';
import { wordsHere } from '@/lib/i18n/here';
import { AppLink } from '../ui/app-link';
import { Button } from '../ui/button';

interface FiltersProps {
  /** The list's address; the form asks for it again with the chosen values in the query. */
  path: string;
  /** Shows the way back to the whole list. */
  isFiltered: boolean;
  /** What the form searches, for screen readers: "Cari dalam rekod ACR". */
  label: string;
  /** `TextField`s and `SelectField`s. */
  children: ReactNode;
}

/** Search and filters of a list. It is a GET form: the choice is in the address, and works without script. */
export function Filters({ path, isFiltered, label, children }: FiltersProps) {
  const t = wordsHere('common');
  return (
    <search className="filters" aria-label={label}>
      <form method="get" action={path}>
        {children}
        <div className="filter-actions">
          <Button type="submit" icon="search">
            {t('search')}
          </Button>
          {isFiltered && <AppLink href={path}>{t('clear')}</AppLink>}
        </div>
      </form>
    </search>
  );
}
