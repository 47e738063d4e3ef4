import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import type { IncompletePeople as People } from '@/lib/employees/queries';
import { wordsHere } from '@/lib/i18n/here';
import { employeeHref } from './addresses';

/** Who keeps the case from being sent, each by name with what is missing; nothing while nobody does. */
export function IncompletePeople({ caseId, people }: { caseId: string; people: People }) {
  if (people.count === 0) return null;
  const t = wordsHere('employees');
  const more = people.count - people.rows.length;
  return (
    <Callout tone="warn" title={t('incompleteTitle')}>
      <ul>
        {people.rows.map((row) => (
          <li key={row.id} className="wrap-anywhere">
            <AppLink href={employeeHref(caseId, 'foreign', row.id)}>{row.name}</AppLink>
            {`: ${row.lacks.map((lack) => t(`lackOf.${lack}`)).join(', ')}`}
          </li>
        ))}
        {more > 0 && <li>{t('incompleteMore', { count: more })}</li>}
      </ul>
    </Callout>
  );
}
