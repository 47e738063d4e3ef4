import { Pagination } from '@/components/table/pagination';
import { AppLink } from '@/components/ui/app-link';
import { DateText } from '@/components/ui/date-text';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { ReviewedPeople, ReviewedPerson } from '@/lib/cases/review-people';
import type { CalendarDate } from '@/lib/core/calendar';
import { formatCount } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { RevealIdentity } from '../../../_components/reveal-identity';
import { documentHref } from './document-address';

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
              <PersonFacts caseId={caseId} person={person} />
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

function PersonFacts({ caseId, person }: { caseId: string; person: ReviewedPerson }) {
  const t = wordsHere('staffCase.people');
  const form = wordsHere('employeeForm');
  const language = languageHere();
  // What was typed before a list had its words stays as it was typed.
  const wordOf = (list: 'passKind' | 'kin', code: string) =>
    form.has(`${list}.${code}` as 'passKind.plks') ? form(`${list}.${code}` as 'passKind.plks') : code;
  const day = (date: CalendarDate | null | undefined) => (date ? <DateText date={date} /> : '-');
  const rows: SummaryRow[] = [
    { label: t('birthDate'), value: day(person.birthDate) },
    { label: t('sex'), value: t(`sexes.${person.sex}`) },
    { label: t('residency'), value: t(`residencies.${person.residency}`) },
    { label: t('occupation'), value: person.occupation },
    { label: t('wage'), value: <Money amount={person.wageSen} withUnit /> },
    { label: t('employedFrom'), value: day(person.employedFrom) },
    { label: t('eisFrom'), value: day(person.eisFrom) },
  ];
  if (person.papers) {
    const { nationality, passportUntil, passKind, passFrom, passUntil } = person.papers;
    rows.push(
      { label: t('nationality'), value: countryName(language, nationality) },
      { label: t('passportUntil'), value: day(passportUntil) },
      { label: t('passKind'), value: passKind ? wordOf('passKind', passKind) : '-' },
      { label: t('passFrom'), value: day(passFrom) },
      { label: t('passUntil'), value: day(passUntil) },
    );
  }
  if (person.kin) {
    const { name, relation, documentId } = person.kin;
    rows.push({
      label: t('kin'),
      value: `${name} (${wordOf('kin', relation)})${documentId ? '' : `. ${t('kinFormNone')}`}`,
      ...(documentId && {
        action: <AppLink href={documentHref(caseId, documentId, 100)}>{t('kinForm')}</AppLink>,
      }),
    });
  }
  return (
    <div className="mt-2">
      <SummaryList rows={rows} />
    </div>
  );
}

function countryName(language: string, code: string | null): string {
  return code ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code) : '-';
}
