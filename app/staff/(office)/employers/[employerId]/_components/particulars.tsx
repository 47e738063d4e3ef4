import { MomentText, MonthName } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import type { OfficeEmployer } from '@/lib/staff/employer-queries';
import { RevealIdentity } from '../../../_components/reveal-identity';

/** Who the employer is, where, since when, and who acts for it. */
export function Particulars({ employer }: { employer: OfficeEmployer }) {
  const t = wordsHere('staffEmployer.word');
  const roles = wordsHere('signIn.roles');
  const household = employer.kind === 'household';
  const brn = household ? (
    <RevealIdentity
      masked={employer.brn}
      of="household"
      employerId={employer.id}
      id={employer.id}
      name={employer.name}
    />
  ) : (
    employer.brn
  );
  const rows: SummaryRow[] = [
    { label: t('kind'), value: t(household ? 'household' : 'business') },
    { label: t('brn'), value: brn },
    ...(employer.brnOld ? [{ label: t('brnOld'), value: employer.brnOld }] : []),
    ...(employer.tradeName ? [{ label: t('tradeName'), value: employer.tradeName }] : []),
    { label: t('address'), value: employer.address },
    { label: t('contact'), value: [employer.phone, employer.email].filter(Boolean).join(', ') || '-' },
    { label: t('liableFrom'), value: <MonthName month={employer.liableFrom} /> },
    { label: t('registeredAt'), value: <MomentText at={employer.registeredAt} /> },
    { label: t('employedNow'), value: formatCount(employer.employedNow) },
    {
      label: t('members'),
      value: employer.members.map(({ name, role }) => `${name} (${roles(role)})`).join(', ') || '-',
    },
  ];
  return (
    <Panel title={t('particulars')}>
      <SummaryList rows={rows} />
    </Panel>
  );
}
