import { AppLink } from '@/components/ui/app-link';
import { DateText, MonthName } from '@/components/ui/date-text';
import { Money } from '@/components/ui/money';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { ReviewedKin, ReviewedPerson } from '@/lib/cases/review-people';
import type { CalendarDate } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { RevealIdentity } from '../../../_components/reveal-identity';
import { documentHref } from './document-address';

interface PersonFactsProps {
  caseId: string;
  employerId: string;
  person: ReviewedPerson;
}

/** Everything that was declared of somebody. The numbers of their pass and of their next of kin are masked. */
export function PersonFacts({ caseId, employerId, person }: PersonFactsProps) {
  const t = wordsHere('staffCase.people');
  const { papers, kin } = person;
  const number = (of: 'case_pass' | 'case_kin', masked: string | null) => {
    const what = t(of === 'case_pass' ? 'passNumber' : 'kinIdentity');
    return masked ? (
      <RevealIdentity {...{ masked, of, employerId }} id={person.id} name={`${person.name}, ${what}`} />
    ) : (
      '-'
    );
  };
  const rows: SummaryRow[] = [
    { label: t('birthDate'), value: day(person.birthDate) },
    { label: t('sex'), value: t(`sexes.${person.sex}`) },
    { label: t('residency'), value: t(`residencies.${person.residency}`) },
    { label: t('email'), value: text(person.email) },
    { label: t('phone'), value: text(person.phone) },
    { label: t('occupation'), value: text(person.occupation) },
    { label: t('wage'), value: <Money amount={person.wageSen} withUnit /> },
    { label: t('employedFrom'), value: day(person.employedFrom) },
    { label: t('eisFrom'), value: day(person.eisFrom) },
    ...declaredRows(person),
    ...(papers ? paperRows(papers, number('case_pass', papers.passNumber)) : []),
    ...(kin ? kinRows(kin, { caseId, identity: number('case_kin', kin.identity) }) : []),
  ];
  return (
    <div className="mt-2">
      <SummaryList rows={rows} />
    </div>
  );
}

/** Earlier contributions and a pension are seldom declared, and then they decide something. */
function declaredRows({ firstSocso, firstEis, pension }: ReviewedPerson): SummaryRow[] {
  const t = wordsHere('staffCase.people');
  const row = (label: string, month: Month | null) => (month ? [{ label, value: <MonthName month={month} /> }] : []);
  return [
    ...row(t('firstSocso'), firstSocso),
    ...row(t('firstEis'), firstEis),
    ...(pension
      ? [
          { label: t('pensionFrom'), value: <MonthName month={pension.from} /> },
          { label: t('pensionWage'), value: <Money amount={pension.averageWage} withUnit /> },
        ]
      : []),
  ];
}

type Papers = NonNullable<ReviewedPerson['papers']>;

function paperRows(papers: Papers, passNumber: SummaryRow['value']): SummaryRow[] {
  const t = wordsHere('staffCase.people');
  return [
    { label: t('nationality'), value: countryName(papers.nationality) },
    { label: t('passportUntil'), value: day(papers.passportUntil) },
    { label: t('passKind'), value: papers.passKind ? wordOf('passKind', papers.passKind) : '-' },
    { label: t('passNumber'), value: passNumber },
    { label: t('passFrom'), value: day(papers.passFrom) },
    { label: t('passUntil'), value: day(papers.passUntil) },
  ];
}

interface KinShown {
  readonly caseId: string;
  readonly identity: SummaryRow['value'];
}

function kinRows(kin: ReviewedKin, { caseId, identity }: KinShown): SummaryRow[] {
  const t = wordsHere('staffCase.people');
  const { name, relation, documentId } = kin;
  return [
    {
      label: t('kin'),
      value: text(`${name} (${wordOf('kin', relation)})${documentId ? '' : `. ${t('kinFormNone')}`}`),
      ...(documentId && {
        action: <AppLink href={documentHref(caseId, documentId, 100)}>{t('kinForm')}</AppLink>,
      }),
    },
    { label: t('kinIdentity'), value: identity },
    { label: t('kinBirthDate'), value: day(kin.birthDate) },
    { label: t('kinNationality'), value: countryName(kin.nationality) },
    { label: t('kinPhone'), value: text(kin.phone) },
    { label: t('kinAddress'), value: text(kin.address) },
  ];
}

function day(date: CalendarDate | null) {
  return date ? <DateText date={date} /> : '-';
}

function text(value: string | null) {
  return value ? <span className="whitespace-pre-line wrap-anywhere">{value}</span> : '-';
}

/** What was typed before a list had its words stays as it was typed. */
function wordOf(list: 'passKind' | 'kin', code: string): string {
  const form = wordsHere('employeeForm');
  return form.has(`${list}.${code}` as 'passKind.plks') ? form(`${list}.${code}` as 'passKind.plks') : code;
}

function countryName(code: string | null): string {
  return code ? (new Intl.DisplayNames([languageHere()], { type: 'region' }).of(code) ?? code) : '-';
}
