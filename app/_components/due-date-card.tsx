import { type CalendarDate, daysBetween } from '@/lib/core/calendar';
import type { Month } from '@/lib/core/month';
import { formatDate, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';

interface DueDateCardProps {
  /** The month that is reported. */
  month: Month;
  dueDate: CalendarDate;
  today: CalendarDate;
}

/** The next due date as a calendar leaf, with the days left until it. */
export function DueDateCard({ month, dueDate, today }: DueDateCardProps) {
  const t = wordsHere('landing.due');
  const language = languageHere();
  const [day, ...monthAndYear] = formatDate(language, dueDate).split(' ');
  return (
    <section className="due-card" aria-labelledby="due">
      <h2 id="due">{t('title', { month: formatMonth(language, month) })}</h2>
      <time className="leaf" dateTime={dueDate}>
        <span className="leaf-day">{day} </span>
        <span className="leaf-month">{monthAndYear.join(' ')}</span>
      </time>
      <p className="due-left">{t('daysLeft', { days: daysBetween(today, dueDate) })}</p>
      <p className="due-note">{t('note')}</p>
    </section>
  );
}
