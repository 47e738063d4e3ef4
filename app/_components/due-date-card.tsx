import { Icon } from '@/components/ui/icon';
import { type CalendarDate, daysBetween } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import { formatDate, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { dueDateOf } from '@/lib/rules/due-date';
import { dueDateWarning } from '@/lib/rules/due-date-warning';

interface DueDateCardProps {
  /** The month that is reported. */
  month: Month;
  today: CalendarDate;
}

/** The next due date as a calendar leaf, with the days left until it. Whose state's holidays count, nobody knows here. */
export function DueDateCard({ month, today }: DueDateCardProps) {
  const t = wordsHere('landing.due');
  const language = languageHere();
  const dueDate = dueDateOf(month);
  const nonWorking = dueDateWarning(month, null, today);
  const [day, ...monthAndYear] = formatDate(language, dueDate).split(' ');
  return (
    <section className="due-card" aria-labelledby="due">
      <h2 id="due">{t('title', { month: formatMonth(language, month) })}</h2>
      <time className="leaf" dateTime={dueDate}>
        <span className="leaf-day">{day} </span>
        <span className="leaf-month">{monthAndYear.join(' ')}</span>
      </time>
      <p className="due-left">{t('daysLeft', { days: daysBetween(today, dueDate) })}</p>
      {nonWorking && (
        <p className="due-warning">
          <Icon name="alert" />
          {t(`nonWorking.${nonWorking}`)}
        </p>
      )}
      <p className="due-note">{t('note')}</p>
    </section>
  );
}
