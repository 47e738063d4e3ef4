'use client';

import { useActionState, useEffect, useMemo, useRef } from 'react';
import { useFormStatus } from 'react-dom';
import { useTranslations } from '#words';
import { useHasScript } from '@/components/form/use-has-script';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { WageStep } from '@/lib/contributions/schema';
import type { ActionResult } from '@/lib/core/action-result';
import type { SchemeSet } from '@/lib/core/schemes';
import { saveWageForm } from '../actions';
import type { WagesAddress } from './addresses';
import { FormAnswer } from './form-answer';
import { moveBetweenWages, pasteColumn } from './grid-keys';
import { useLeaveWarning } from './use-leave-warning';
import { useTypedWages } from './use-typed-wages';
import { type WagesAnswer, type WageView, wageFormModel } from './wage-model';
import { type MonthWords, WageTable } from './wage-table';

interface WageFormProps {
  submissionId: string;
  version: number;
  schemes: SchemeSet;
  month: MonthWords;
  /** Null when no month was filed before. */
  lastMonth: MonthWords | null;
  /** People without a wage who had one in that month. */
  offered: number;
  address: WagesAddress;
  rows: readonly WageView[];
}

/** The wages of one page of people. Without script the browser posts it; with it the shares follow the typing. */
export function WageForm({ submissionId, version, schemes, month, lastMonth, offered, address, rows }: WageFormProps) {
  const [answer, post, pending] = useActionState<ActionResult<WagesAnswer> | null, FormData>(saveWageForm, null);
  const t = useTranslations('wageForm');
  const form = useRef<HTMLFormElement>(null);
  const model = useMemo(() => wageFormModel(rows, version, answer), [rows, version, answer]);
  const isSaved = answer?.ok === true && answer.value.is === 'saved';
  const typed = useTypedWages(form, model.fields, isSaved && version < model.version);
  const hasScript = useHasScript();
  useLeaveWarning(typed.unsaved > 0 && !pending, t('leave'));

  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [answer]);

  return (
    <form
      ref={form}
      className="wage-form"
      action={post}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        // The answer to the first press is on its way.
        if (pending) event.preventDefault();
        else typed.post();
      }}
      // React empties a form after its action; whoever types on while it is saved loses nothing.
      onReset={(event) => event.preventDefault()}
      onInput={(event) => event.target instanceof HTMLInputElement && typed.take([event.target])}
      onBlur={(event) => event.target instanceof HTMLInputElement && typed.leave(event.target)}
      onKeyDown={(event) => {
        if (moveBetweenWages(event.currentTarget, event.target, event.key)) event.preventDefault();
      }}
      onPaste={(event) => {
        const filled = pasteColumn(event.currentTarget, event.target, event.clipboardData.getData('text'));
        if (filled.length === 0) return;
        event.preventDefault();
        typed.take(filled);
        for (const input of filled) typed.leave(input);
      }}
    >
      <FormAnswer answer={answer} fields={model.fields} hasScript={hasScript} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="version" value={model.version} />
      <input type="hidden" name="q" value={address.q ?? ''} />
      <input type="hidden" name="show" value={address.show ?? 'all'} />
      <input type="hidden" name="page" value={address.page ?? 1} />
      {/* Enter in a field presses the first button of a form: that has to be the one that only saves. */}
      <button type="submit" name="step" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      {offered > 0 && lastMonth && (
        <p className="wage-offer">
          <StepButton step="same" look="secondary" icon="copy">
            {t('same', { month: lastMonth.long, count: offered })}
          </StepButton>
        </p>
      )}
      <WageTable fields={model.fields} {...{ schemes, month, lastMonth }} live={typed.live} left={typed.left} />
      <div className="wage-bar">
        <StepButton step="save" look="secondary">
          {t('save')}
        </StepButton>
        <StepButton step="complete" look="primary">
          {t('complete')}
        </StepButton>
        <p className="wage-bar-state" aria-live="polite">
          {hasScript &&
            (typed.unsaved > 0 ? t('unsaved', { count: typed.unsaved }) : t(isSaved ? 'saved' : 'allSaved'))}
        </p>
      </div>
    </form>
  );
}

interface StepButtonProps {
  step: WageStep;
  look: 'primary' | 'secondary';
  icon?: 'copy';
  children: string;
}

function StepButton({ step, look, icon, children }: StepButtonProps) {
  const { pending, data } = useFormStatus();
  return (
    <button type="submit" name="step" value={step} className={buttonClass(look)} aria-disabled={pending || undefined}>
      {pending && data.get('step') === step && <span className="spinner" aria-hidden="true" />}
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
