'use client';

import { useTranslations } from '#words';
import { useAnswer } from '@/app/employer/login/_components/use-answer';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { TextField } from '@/components/form/text-field';
import { approve, ask, reject, take } from '../actions';

interface CaseKey {
  caseId: string;
  /** What the case was when the page was made. */
  version: number;
}

/** A document that a query can refuse. */
export interface RefusableDocument {
  id: string;
  version: number;
  label: string;
}

/** Ambil kes: from now on the applicant cannot withdraw it. */
export function TakeForm({ caseId }: { caseId: string }) {
  const t = useTranslations('staffCase.decide');
  const { form, post, message } = useAnswer(take, 'caseId');
  return (
    <form ref={form} action={post} className="stack-tight">
      <ErrorSummary faults={[]} message={message} />
      <input type="hidden" name="caseId" value={caseId} />
      <p>{t('takeText')}</p>
      <SubmitButton accessKey="t">{t('take')}</SubmitButton>
    </form>
  );
}

/** The three ways to decide. The first is open; the others open by hand, and stay open with what was refused in them. */
export function DecisionForms({ documents, ...key }: CaseKey & { documents: readonly RefusableDocument[] }) {
  return (
    <div className="grid gap-3">
      <ApproveForm {...key} />
      <AskForm {...key} documents={documents} />
      <RejectForm {...key} />
    </div>
  );
}

function ApproveForm({ caseId, version }: CaseKey) {
  const t = useTranslations('staffCase.decide');
  const { form, post, error, faults, message, typed } = useAnswer(approve, 'message');
  return (
    <details className="decision" open={true}>
      <summary>{t('approve')}</summary>
      <form ref={form} action={post} noValidate className="stack-tight">
        <ErrorSummary faults={faults} message={message} />
        <Key caseId={caseId} version={version} />
        <p>{t('approveText')}</p>
        <TextAreaField
          name="message"
          id="approve-message"
          label={t('approveMessage')}
          optional
          rows={2}
          accessKey="l"
          maxLength={2_000}
          error={error}
          defaultValue={typed}
        />
        <SubmitButton>{t('approveSubmit')}</SubmitButton>
      </form>
    </details>
  );
}

function RejectForm({ caseId, version }: CaseKey) {
  const t = useTranslations('staffCase.decide');
  const { form, post, error, faults, message, typed } = useAnswer(reject, 'reason');
  return (
    <details className="decision" open={faults.length > 0 || message !== undefined}>
      <summary>{t('reject')}</summary>
      <form ref={form} action={post} noValidate className="stack-tight">
        <ErrorSummary faults={faults} message={message} />
        <Key caseId={caseId} version={version} />
        <p>{t('rejectText')}</p>
        <TextAreaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={4}
          maxLength={2_000}
          error={error}
          defaultValue={typed}
        />
        <SubmitButton variant="danger">{t('rejectSubmit')}</SubmitButton>
      </form>
    </details>
  );
}

function AskForm({ caseId, version, documents }: CaseKey & { documents: readonly RefusableDocument[] }) {
  const t = useTranslations('staffCase.decide');
  const { form, post, error, faults, message, typed, values } = useAnswer(ask, 'message');
  return (
    <details className="decision" open={faults.length > 0 || message !== undefined}>
      <summary>{t('ask')}</summary>
      <form ref={form} action={post} noValidate className="stack-tight" onReset={(event) => event.preventDefault()}>
        <ErrorSummary faults={faults.map(({ text }) => ({ id: 'ask-message', text }))} message={message} />
        <Key caseId={caseId} version={version} />
        <TextAreaField
          name="message"
          id="ask-message"
          label={t('question')}
          hint={t('questionHint')}
          rows={4}
          maxLength={2_000}
          error={error}
          defaultValue={typed}
        />
        {documents.length > 0 && (
          <fieldset className="grid gap-4">
            <legend className="field-label">{t('refuse')}</legend>
            <p className="field-hint">{t('refuseHint')}</p>
            {documents.map(({ id, version: seen, label }) => (
              <div key={id}>
                <input type="hidden" name={`seen.${id}`} value={seen} />
                <TextField
                  name={`refuse.${id}`}
                  label={label}
                  optional
                  maxLength={2_000}
                  defaultValue={values[`refuse.${id}`]}
                />
              </div>
            ))}
          </fieldset>
        )}
        <SubmitButton>{t('askSubmit')}</SubmitButton>
      </form>
    </details>
  );
}

function Key({ caseId, version }: CaseKey) {
  return (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
