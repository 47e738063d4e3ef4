import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { ClientWords } from '@/components/layout/client-words';
import { MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import type { CasePage } from '@/lib/cases/case-page-queries';
import { wordsHere } from '@/lib/i18n/here';
import { isCaseOver } from '@/lib/rules/lifecycle/case';
import { write } from '../actions';

/** What the two sides wrote to each other, oldest first, and the field for the next message while the case is open. */
export function Conversation({ page }: { page: CasePage }) {
  const t = wordsHere('cases');
  const written = page.events.filter(({ message }) => message !== null);
  const open = !isCaseOver(page.state) && page.state !== 'draft';
  if (!open && written.length === 0) return null;
  return (
    <div id="conversation">
      <Panel title={t('conversation')}>
        {written.length === 0 && <p className="mb-4 text-ink-soft">{t('conversationNone')}</p>}
        <ul className="stack-tight mb-6">
          {written.map((event) => (
            <li key={event.seq} className="border-l-4 border-line pl-4">
              <p className="text-small text-ink-soft">
                <strong>{t(`side.${event.side}`)}</strong> · <MomentText at={event.at} />
              </p>
              <p className="whitespace-pre-line wrap-anywhere">{event.message}</p>
            </li>
          ))}
        </ul>
        {open && (
          <ClientWords namespaces={['errors']}>
            {/* The field is a new one, and empty, once the message stands above it. */}
            <ActionForm key={written.length} action={write} fieldTexts={{ message: t('messageMissing') }}>
              <input type="hidden" name="caseId" value={page.caseId} />
              <TextAreaField name="message" label={t('message')} hint={t('messageHint')} maxLength={2000} />
              <SubmitButton variant="secondary">{t('send')}</SubmitButton>
            </ActionForm>
          </ClientWords>
        )}
      </Panel>
    </div>
  );
}
