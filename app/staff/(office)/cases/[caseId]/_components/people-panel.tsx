import { Pagination } from '@/components/table/pagination';
import { Panel } from '@/components/ui/panel';
import type { ReviewedPeople, ReviewedPerson } from '@/lib/cases/review-people';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import { RevealIdentity } from '../../../_components/reveal-identity';
import { PersonFacts } from './person-facts';

interface PeoplePanelProps {
  caseId: string;
  employerId: string;
  people: ReviewedPeople;
}

/** The people of a case, each with everything that was declared; their numbers are masked. */
export function PeoplePanel({ caseId, employerId, people }: PeoplePanelProps) {
  const t = wordsHere('staffCase.people');
  if (people.count === 0) return null;
  return (
    <Panel title={t('title', { count: formatCount(people.count) })}>
      <ul className="plain-list grid gap-4" id="people">
        {people.rows.map((person) => (
          <li key={person.id} className="border-t border-line pt-4">
            <h3 className="text-h4 wrap-anywhere">{person.name}</h3>
            <p className="text-ink-soft">{t(kindOf(person))}</p>
            <div className="mt-2">
              <RevealIdentity
                masked={person.identity}
                of="case_employee"
                employerId={employerId}
                id={person.id}
                name={person.name}
              />
            </div>
            <details className="mt-2">
              <summary className="cursor-pointer font-semibold">{t('declared')}</summary>
              <PersonFacts caseId={caseId} employerId={employerId} person={person} />
            </details>
          </li>
        ))}
      </ul>
      <Pagination page={people.page} pageCount={people.pageCount} path={`/staff/cases/${caseId}`} name="people" />
    </Panel>
  );
}

function kindOf({ isForeign, domestic }: ReviewedPerson) {
  if (isForeign) return domestic ? 'foreignDomestic' : 'foreign';
  return domestic ? 'localDomestic' : 'local';
}
