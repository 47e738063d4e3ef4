import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { Filters } from '@/components/table/filters';
import type { WagesParams } from '@/lib/contributions/schema';
import { wordsHere } from '@/lib/i18n/here';
import { wagesPath } from './addresses';

interface WageFiltersProps {
  submissionId: string;
  params: Pick<WagesParams, 'q' | 'show'>;
}

/** Finds people by part of their name or identity number, and those who have no wage yet. */
export function WageFilters({ submissionId, params: { q, show } }: WageFiltersProps) {
  const t = wordsHere('wages');
  return (
    <Filters path={wagesPath(submissionId)} isFiltered={q !== '' || show !== 'all'} label={t('searchLabel')}>
      <TextField
        name="q"
        type="search"
        label={t('search')}
        defaultValue={q}
        maxLength={100}
        autoComplete="off"
        width={24}
      />
      <SelectField
        name="show"
        label={t('show')}
        defaultValue={show}
        prompt={false}
        options={[
          { value: 'all', label: t('showAll') },
          { value: 'lacking', label: t('showLacking') },
        ]}
      />
    </Filters>
  );
}
