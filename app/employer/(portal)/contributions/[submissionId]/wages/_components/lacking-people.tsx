import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import type { LackingWages } from '@/lib/contributions/lacking-wages';
import { wordsHere } from '@/lib/i18n/here';
import { wageFieldId, wagesHref } from './addresses';

interface LackingPeopleProps {
  submissionId: string;
  lacking: LackingWages;
  /** Has just been asked for: it is read aloud. */
  isAnswer?: boolean;
}

/** Who is employed in the month and has no wage in the draft, each with the way to their field. Nothing when nobody. */
export function LackingPeople({ submissionId, lacking, isAnswer = false }: LackingPeopleProps) {
  const t = wordsHere('wages');
  const { count, people, allowed } = lacking;
  if (count === 0) return null;
  const list = wagesHref(submissionId, { show: 'lacking' });
  return (
    <Callout
      tone={allowed ? 'info' : 'warn'}
      title={t('lackingTitle', { count })}
      {...(isAnswer && { role: 'alert' as const })}
    >
      <p>
        {isAnswer && `${t('saved')} `}
        {t(allowed ? 'lackingFileText' : 'lackingText')}
      </p>
      <ul className="plain-list lacking-list">
        {people.map(({ employeeId, name }) => (
          <li key={employeeId}>
            <AppLink href={`${list}#${wageFieldId(employeeId)}`}>{name}</AppLink>
          </li>
        ))}
        {count > people.length && <li>{t('lackingMore', { count: count - people.length })}</li>}
      </ul>
      <p>
        <AppLink href={list}>{t('lackingShow')}</AppLink>
      </p>
    </Callout>
  );
}
