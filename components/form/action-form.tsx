'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { useLocale, useTranslations } from '#words';
import type { ActionResult } from '@/lib/core/action-result';
import type { ErrorCode } from '@/lib/core/errors';
import { errorText } from '@/lib/i18n/error-text';
import { ErrorSummary } from './error-summary';
import type { FormAction } from './use-action-form';

interface ActionFormProps<Value> {
  action: FormAction<Value>;
  /** The sentence for a fault of each field, by the field's name. */
  fieldTexts?: Readonly<Record<string, string>>;
  /** What helps against a refusal, by its code: a way to where it is cured. It stands under the refusal. */
  cures?: Readonly<Partial<Record<ErrorCode, ReactNode>>>;
  /** The form's controls; they may be rendered on the server. */
  children: ReactNode;
}

/**
 * A short form: a few boxes and a button. What the action refuses stands above it. It works without script, and with it
 * keeps what was ticked. Needs the words of `errors` (`ClientWords`).
 */
export function ActionForm<Value>({ action, fieldTexts = {}, cures = {}, children }: ActionFormProps<Value>) {
  const [answer, post] = useActionState<ActionResult<Value> | null, FormData>(action, null);
  const errors = useTranslations('errors');
  const language = useLocale();
  const common = useTranslations('common');
  const summary = useRef<HTMLDivElement>(null);
  const refusal = answer?.ok === false ? answer : null;
  const faults = Object.keys(refusal?.fields ?? {}).map((name) => ({ id: name, text: fieldTexts[name] ?? name }));
  const message = refusal?.error
    ? errorText(errors, language, refusal.error, refusal.details)
    : refusal?.reference && common('serverFault', { reference: refusal.reference });

  useEffect(() => {
    if (refusal) summary.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [refusal]);

  return (
    // React empties a form after its action; here the ticks stay as they were.
    <form className="stack-tight" action={post} noValidate onReset={(event) => event.preventDefault()}>
      <div ref={summary}>
        <ErrorSummary faults={faults} message={message || undefined} />
      </div>
      {refusal?.error && cures[refusal.error]}
      {children}
    </form>
  );
}
