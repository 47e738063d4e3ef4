'use client';

import { useTranslations } from '#words';
import { useAnswer } from '@/app/employer/login/_components/use-answer';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { ButtonRow } from '@/components/ui/button-row';
import { agree, drop, propose } from '../actions';

/** Proposes to switch automatic approval the other way, with the reason. */
export function ProposeForm({ isOn }: { isOn: boolean }) {
  const t = useTranslations('staff.settings');
  const { form, post, error, faults, message, typed } = useAnswer(propose, 'reason');
  return (
    <form ref={form} action={post} noValidate className="stack-tight">
      <ErrorSummary faults={faults} message={message} />
      <input type="hidden" name="key" value="automatic-approval" />
      <input type="hidden" name="on" value={isOn ? 'off' : 'on'} />
      <TextAreaField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={3}
        maxLength={2_000}
        error={error}
        defaultValue={typed}
      />
      <ButtonRow>
        <SubmitButton>{t(isOn ? 'proposeOff' : 'proposeOn')}</SubmitButton>
      </ButtonRow>
    </form>
  );
}

/** Agrees to a proposal, or drops it. Nobody agrees to their own. */
export function DecideForms({ changeId, isOwn }: { changeId: string; isOwn: boolean }) {
  const t = useTranslations('staff.settings');
  const agreeing = useAnswer(agree, 'changeId');
  const dropping = useAnswer(drop, 'changeId');
  return (
    <div className="mt-4">
      {isOwn && <p>{t('ownProposal')}</p>}
      <ErrorSummary faults={[]} message={agreeing.message ?? dropping.message} />
      <div className="btn-row">
        {!isOwn && (
          <form ref={agreeing.form} action={agreeing.post}>
            <input type="hidden" name="changeId" value={changeId} />
            <SubmitButton>{t('agree')}</SubmitButton>
          </form>
        )}
        <form ref={dropping.form} action={dropping.post}>
          <input type="hidden" name="changeId" value={changeId} />
          <SubmitButton variant="secondary">{t('drop')}</SubmitButton>
        </form>
      </div>
    </div>
  );
}
