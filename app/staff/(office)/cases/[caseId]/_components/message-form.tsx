'use client';

import { useTranslations } from '#words';
import { useAnswer } from '@/app/employer/login/_components/use-answer';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { write } from '../actions';

/** A message to the applicant, in the conversation. */
export function MessageForm({ caseId }: { caseId: string }) {
  const t = useTranslations('staffCase.history');
  const { form, post, error, faults, message, typed } = useAnswer(write, 'message');
  return (
    <form ref={form} action={post} noValidate className="stack-tight">
      <ErrorSummary faults={faults.map(({ text }) => ({ id: 'staff-message', text }))} message={message} />
      <input type="hidden" name="caseId" value={caseId} />
      <TextAreaField
        name="message"
        id="staff-message"
        label={t('write')}
        hint={t('writeHint')}
        rows={3}
        maxLength={2_000}
        error={error}
        defaultValue={typed}
      />
      <SubmitButton variant="secondary">{t('send')}</SubmitButton>
    </form>
  );
}
