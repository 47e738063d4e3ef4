import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import type { PendingMonth } from '@/lib/contributions/queries';
import { formatDate, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { monthHref, pendingHref, submissionHref } from '../contributions/_components/addresses';

/** The most urgent month in one sentence with one button. The oldest comes first: its interest grows. */
export function ToDo({ months }: { months: readonly PendingMonth[] }) {
  const t = wordsHere('contributions.overview');
  const language = languageHere();
  const open = months.filter((month) => month.state !== 'submitted' && month.state !== 'paid');
  const first = open.at(-1);
  if (!first) {
    const latest = months[0];
    return latest ? (
      <Callout tone="good" title={t('todo')}>
        <p>{t('nothing', { month: formatMonth(language, latest.month) })}</p>
      </Callout>
    ) : null;
  }
  const facts = {
    month: formatMonth(language, first.month),
    due: formatDate(language, first.dueDate),
    days: Math.abs(first.lateDays),
  };
  const isLate = first.lateDays > 0;
  return (
    <Callout tone={isLate ? 'bad' : 'info'} title={t('todo')} icon={isLate ? 'clock' : 'calendar'}>
      <p className="lead">{t(sentenceOf(first), facts)}</p>
      <PartlyFiled month={first} />
      {first.nonWorking && <p>{wordsHere('rules')(`nonWorkingDay.${first.nonWorking}`)}</p>}
      {open.length > 1 && <p>{t('more', { count: open.length - 1 })}</p>}
      <ButtonRow>
        {first.submissionId ? (
          <LinkButton href={submissionHref(first.submissionId, 'review')} variant="primary" iconAfter="arrow-right">
            {t('actionDraft', { month: facts.month })}
          </LinkButton>
        ) : (
          <LinkButton
            href={monthHref(first.month, first.unfiled ?? 'combined')}
            variant="primary"
            iconAfter="arrow-right"
          >
            {t('actionStart', { month: facts.month })}
          </LinkButton>
        )}
        <LinkButton href={pendingHref('combined')}>{t('list')}</LinkButton>
      </ButtonRow>
    </Callout>
  );
}

/** Which scheme of the month is submitted and which is not. */
function PartlyFiled({ month: { filedPart, unfiled } }: { month: PendingMonth }) {
  if (!filedPart || !unfiled) return null;
  const t = wordsHere('contributions');
  return <p>{t('overview.partly', { filed: t(`schemes.${filedPart.schemes}`), open: t(`schemes.${unfiled}`) })}</p>;
}

function sentenceOf(month: PendingMonth): 'overdue' | 'due' | 'draft' | 'draftLate' {
  if (month.submissionId) return month.lateDays > 0 ? 'draftLate' : 'draft';
  return month.lateDays > 0 ? 'overdue' : 'due';
}
