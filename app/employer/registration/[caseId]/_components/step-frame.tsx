'use client';

import type { ReactNode } from 'react';
import { useLocale, useTranslations } from '#words';
import { ErrorSummary } from '@/components/form/error-summary';
import { buttonClass } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { errorText } from '@/lib/i18n/error-text';
import type { RegistrationStep } from '@/lib/rules/registration/gaps';
import { useStepWords } from './step-words';
import type { StepForm } from './use-step-form';

interface StepFrameProps {
  caseId: string;
  step: RegistrationStep;
  household: boolean;
  state: StepForm;
  /** The word for a saved code of a list, for the answers that another tab saved. */
  wordOf?: (field: string, value: string) => string;
  children: ReactNode;
}

/** The form around a page's fields: what was refused, missing or odd above them, the ways on below. */
export function StepFrame({ caseId, step, household, state, wordOf, children }: StepFrameProps) {
  const { t, labelOf, faultText } = useStepWords(household);
  const faults = Object.entries(state.faults).map(([field, code]) => ({
    id: field,
    text: `${labelOf(field)}: ${faultText(code) ?? ''}`,
  }));
  return (
    <form
      ref={state.form}
      action={state.post}
      noValidate
      onSubmit={(event) => {
        if (state.pending) event.preventDefault();
      }}
      // React empties a form after its action; what was typed stays as it is.
      onReset={(event) => event.preventDefault()}
    >
      {faults.length > 0 && <ErrorSummary faults={faults} message={t('missing')} />}
      <Refusal state={state} labelOf={labelOf} wordOf={wordOf ?? ((_field, value) => value)} />
      <Warnings state={state} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="seen" value={state.seen} />
      <input type="hidden" name="accepted" value={state.warnings.join(',')} />
      {/* Enter in a field presses the first button of a form: that has to be the one that saves. */}
      <button
        type="submit"
        name="press"
        value="continue"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      {children}
      <ButtonRow>
        <button
          type="submit"
          name="press"
          value="continue"
          className={buttonClass('primary')}
          aria-disabled={state.pending || undefined}
        >
          {state.pending && <span className="spinner" aria-hidden="true" />}
          <span>{t('save')}</span>
        </button>
        <button
          type="submit"
          name="press"
          value="later"
          className={buttonClass('secondary')}
          aria-disabled={state.pending || undefined}
        >
          {t('later')}
        </button>
      </ButtonRow>
    </form>
  );
}

interface RefusalProps {
  state: StepForm;
  labelOf: (field: string) => string;
  wordOf: (field: string, value: string) => string;
}

function Refusal({ state, labelOf, wordOf }: RefusalProps) {
  const t = useTranslations('registrationForm');
  const errors = useTranslations('errors');
  const common = useTranslations('common');
  const language = useLocale();
  const { refusal, changed } = state;
  if (!refusal) return null;
  if (!changed) {
    const message = refusal.error
      ? errorText(errors, language, refusal.error, refusal.details)
      : refusal.reference && common('serverFault', { reference: refusal.reference });
    return <ErrorSummary faults={[]} message={message || common('refusedTitle')} />;
  }
  return (
    <StandingCallout role="alert" title={t('changedTitle')}>
      <p>{t('changedNow')}</p>
      <ul className="plain-list">
        {changed.map(([field, value]) => (
          <li key={field} className="wrap-anywhere">
            {labelOf(field)}: <strong>{value === '' ? t('changedEmpty') : wordOf(field, value)}</strong>
          </li>
        ))}
      </ul>
      <p>{t('changedGo')}</p>
      <p>
        <a className="link" href="?">
          {t('reload')}
        </a>
      </p>
    </StandingCallout>
  );
}

function Warnings({ state }: { state: StepForm }) {
  const t = useTranslations('registrationForm');
  if (state.warnings.length === 0) return null;
  return (
    <StandingCallout title={t('warned')} {...(state.isJustWarned && { role: 'alert' as const })}>
      <ul className="plain-list">
        {state.warnings.map((warning) => (
          <li key={warning}>{t(`warning.${warning}`)}</li>
        ))}
      </ul>
      <p>{t('warnedGo')}</p>
    </StandingCallout>
  );
}

/** A warning between the head of the page and its first field. */
function StandingCallout(props: { title: string; role?: 'alert'; children: ReactNode }) {
  return (
    <div className="mb-6">
      <Callout tone="warn" {...props} />
    </div>
  );
}
