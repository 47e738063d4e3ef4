import { Identity } from '@/components/ui/identity';
import { Panel } from '@/components/ui/panel';
import type { DocumentRow } from '@/lib/documents/queries';
import type { CaseEmployeePage } from '@/lib/employees/queries';
import { wordsHere } from '@/lib/i18n/here';
import { caseHref } from '../../_components/addresses';

interface PeopleSummaryProps {
  caseId: string;
  /** The first page of them. */
  people: CaseEmployeePage;
  documents: readonly DocumentRow[];
}

/** Who would become an employee, and the papers that go with the case. */
export function PeopleSummary({ caseId, people, documents }: PeopleSummaryProps) {
  const t = wordsHere('registration.review');
  const more = people.count - people.rows.length;
  return (
    <>
      <Panel
        title={t('employees')}
        link={{ href: caseHref(caseId, 'employees'), label: t('changeOf', { what: t('employees') }) }}
      >
        <p className="mb-2">{t('people', { count: people.count })}</p>
        <ul className="plain-list">
          {people.rows.map((person) => (
            <li key={person.id} className="wrap-anywhere">
              {person.name} · <Identity number={person.identityNumber} masked />
            </li>
          ))}
          {more > 0 && <li>{t('more', { count: String(more) })}</li>}
        </ul>
      </Panel>
      <Panel
        title={t('documents')}
        link={{ href: caseHref(caseId, 'documents'), label: t('changeOf', { what: t('documents') }) }}
      >
        {documents.length === 0 && <p>{t('none')}</p>}
        <ul className="plain-list">
          {documents.map((document) => (
            <li key={document.id} className="wrap-anywhere">
              {document.fileName}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
