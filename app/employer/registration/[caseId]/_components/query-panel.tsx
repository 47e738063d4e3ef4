import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { ClientWords } from '@/components/layout/client-words';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import type { CasePage } from '@/lib/cases/case-page-queries';
import { wordsHere } from '@/lib/i18n/here';
import { answer } from '../actions';

/** What the officer asked, and "Hantar jawapan" once everything is complete again. */
export function QueryPanel({ page, complete }: { page: CasePage; complete: boolean }) {
  const t = wordsHere('registration.tasks');
  const cases = wordsHere('cases');
  const question = page.events.findLast(({ toState }) => toState === 'query')?.message;
  return (
    <>
      <Callout tone="warn" title={t('question')}>
        {question && <p className="whitespace-pre-line wrap-anywhere">{question}</p>}
      </Callout>
      <Panel title={t('answer')}>
        {complete ? (
          <ClientWords namespaces={['errors']}>
            <ActionForm action={answer} fieldTexts={{ message: cases('messageMissing') }}>
              <input type="hidden" name="caseId" value={page.caseId} />
              <TextAreaField
                name="message"
                id="answer-message"
                label={t('answerMessage')}
                hint={cases('messageHint')}
                optional
                maxLength={2000}
              />
              <SubmitButton>{t('answer')}</SubmitButton>
            </ActionForm>
          </ClientWords>
        ) : (
          <p>{t('incomplete')}</p>
        )}
      </Panel>
    </>
  );
}
