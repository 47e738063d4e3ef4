import { Tag } from '@/components/ui/tag';
import { type CalendarDate, daysBetween } from '@/lib/core/calendar';
import type { EndingPapers } from '@/lib/employers/attention-queries';
import { wordsHere } from '@/lib/i18n/here';

/** Whole days until the first of somebody's papers ends; negative once it has. */
export function daysLeftOf({ passportUntil, passUntil }: EndingPapers, today: CalendarDate): number {
  return Math.min(...[passportUntil, passUntil].flatMap((until) => (until ? [daysBetween(today, until)] : [])));
}

/** How long somebody's papers are good yet. */
export function PapersTag({ days }: { days: number }) {
  const t = wordsHere('contributions.overview');
  return days < 0 ? <Tag tone="bad">{t('ended')}</Tag> : <Tag tone="warn">{t('endsIn', { days })}</Tag>;
}
