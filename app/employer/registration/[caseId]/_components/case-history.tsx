import { MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import type { CasePageEvent } from '@/lib/cases/case-page-queries';
import { wordsHere } from '@/lib/i18n/here';

/** Who moved the case and when, newest first. What was written stands in the conversation. */
export function CaseHistory({ events }: { events: readonly CasePageEvent[] }) {
  const t = wordsHere('cases');
  const shown = events.filter(({ kind }) => kind !== 'message').toReversed();
  return (
    <Panel title={t('history')}>
      <ul className="stack-tight">
        {shown.map((event) => (
          <li key={event.seq}>
            <strong>{event.toState ? t(`event.${event.toState}`) : t('documentEvent')}</strong>
            <p className="text-small text-ink-soft">
              {t(`side.${event.side}`)} · <MomentText at={event.at} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
