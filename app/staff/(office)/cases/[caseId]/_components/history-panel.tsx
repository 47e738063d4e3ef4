import { ClientWords } from '@/components/layout/client-words';
import { MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import type { CaseEventView, ReviewedCase } from '@/lib/cases/review-queries';
import { wordsHere } from '@/lib/i18n/here';
import { isCaseOver } from '@/lib/rules/lifecycle/case';
import { MessageForm } from './message-form';

/** Every move of a case and what the two sides wrote, the last one first. */
export function HistoryPanel({ review }: { review: ReviewedCase }) {
  const t = wordsHere('staffCase.history');
  return (
    <Panel title={t('title')}>
      <ol className="plain-list grid gap-4" id="history">
        {review.events.toReversed().map((event) => (
          <li key={event.seq} className="border-l-4 border-line pl-4">
            <p className="font-semibold">
              <What event={event} review={review} />
            </p>
            <p className="text-small text-ink-soft">
              <MomentText at={event.at} />, {event.by ?? t('portal')} ({t(`side.${event.side}`)})
            </p>
            {event.message && <p className="mt-1 whitespace-pre-line wrap-anywhere">{event.message}</p>}
          </li>
        ))}
      </ol>
      {!isCaseOver(review.state) && !review.isOwn && (
        <div className="mt-5 border-t border-line pt-5">
          <ClientWords namespaces={['staffCase', 'errors']}>
            {/* The field is a new one, and empty, once the message stands above it. */}
            <MessageForm key={review.events.length} caseId={review.caseId} />
          </ClientWords>
        </div>
      )}
    </Panel>
  );
}

function What({ event, review }: { event: CaseEventView; review: ReviewedCase }) {
  const t = wordsHere('staffCase.history');
  const states = wordsHere('staff.state');
  const types = wordsHere('documents.type');
  switch (event.kind) {
    case 'move':
      return event.toState ? states(event.toState) : t('moved');
    case 'message':
      return t('message');
    case 'document': {
      const document = review.documents.find(({ id }) => id === event.documentId);
      return document ? t('document', { type: types(document.type) }) : t('aDocument');
    }
  }
}
