'use client';

import { useTranslations } from '#words';
import { Callout } from '@/components/ui/callout';
import { KnownFacts } from './form-parts';
import type { EmployeeFormView } from './use-employee-form';

interface SearchResultProps {
  view: EmployeeFormView;
  unknownText: string;
}

/** What the search came to: the person, or that nobody has the number. */
export function SearchResult({ view, unknownText }: SearchResultProps) {
  const t = useTranslations('employeeForm');
  if (view.person) {
    return (
      <div role="status" tabIndex={-1}>
        <Callout tone="good" title={t('found')}>
          <p>{t('foundText')}</p>
        </Callout>
        <KnownFacts person={view.person} />
      </div>
    );
  }
  if (view.is !== 'unknown') return null;
  return (
    <div role="status" tabIndex={-1}>
      <Callout tone="info" title={t('unknown')}>
        <p>{unknownText}</p>
      </Callout>
    </div>
  );
}
