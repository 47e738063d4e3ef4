import { DateText, MonthName } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { CalendarDate } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import { wordsHere } from '@/lib/i18n/here';
import type { OfficeEmployee } from '@/lib/staff/employee-queries';
import { RevealIdentity } from '../../../../../_components/reveal-identity';

/** Everything about an employment that decides what is contributed. */
export function EmployeeFacts({ employerId, employee }: { employerId: string; employee: OfficeEmployee }) {
  const t = wordsHere('staffEmployee');
  const words = wordsHere('staffEmployer.word');
  const people = wordsHere('staffCase.people');
  const { id, name } = employee;
  const rows: SummaryRow[] = [
    {
      label: words('identity'),
      value: <RevealIdentity masked={employee.identity} of="employee" {...{ employerId, id, name }} />,
    },
    { label: people('birthDate'), value: day(employee.birthDate) },
    { label: people('sex'), value: people(`sexes.${employee.sex}`) },
    { label: people('residency'), value: people(`residencies.${employee.residency}`) },
    { label: words('occupation'), value: employee.occupation ?? '-' },
    ...(employee.domestic ? [{ label: words('kind'), value: t('domestic') }] : []),
    { label: words('from'), value: day(employee.employedFrom) },
    { label: words('to'), value: employee.employedTo ? day(employee.employedTo) : words('still') },
    { label: t('firstSocso'), value: month(employee.firstSocso) },
    { label: t('firstEis'), value: month(employee.firstEis) },
    { label: t('eisFrom'), value: month(employee.eisFrom) },
    { label: t('skbbk'), value: <Choices employee={employee} /> },
    ...(employee.residency === 'foreign'
      ? [
          { label: people('passportUntil'), value: day(employee.passportUntil) },
          { label: people('passUntil'), value: day(employee.passUntil) },
        ]
      : []),
  ];
  return (
    <Panel title={t('facts')}>
      <SummaryList rows={rows} />
    </Panel>
  );
}

function Choices({ employee: { skbbkChoices } }: { employee: OfficeEmployee }) {
  const t = wordsHere('staffEmployee');
  if (skbbkChoices.length === 0) return t('skbbkNone');
  return (
    <ul className="plain-list">
      {skbbkChoices.map(({ from, takesPart }) => (
        <li key={from}>
          <MonthName month={from} />: {t(takesPart ? 'skbbkIn' : 'skbbkOut')}
        </li>
      ))}
    </ul>
  );
}

function day(date: CalendarDate | null) {
  return date ? <DateText date={date} /> : '-';
}

function month(value: Month | null) {
  return value ? <MonthName month={value} /> : '-';
}
