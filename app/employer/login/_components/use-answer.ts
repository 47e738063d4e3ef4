'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useLocale, useTranslations } from '#words';
import type { FieldFault } from '@/components/form/error-summary';
import type { FormAction } from '@/components/form/use-action-form';
import type { ActionResult } from '@/lib/core/action-result';
import type { ErrorCode } from '@/lib/core/errors';
import { errorText } from '@/lib/i18n/error-text';
import { fieldErrorText } from '@/lib/i18n/field-error';

/**
 * A form of one field over a server action: what it answered, in words, and what was typed. The summary of the faults
 * gets the focus when it appears.
 *
 * @param faultOfField a refusal that means that the field was filled in wrongly
 */
export function useAnswer<Value>(action: FormAction<Value>, field: string, faultOfField?: ErrorCode) {
  const [answer, post] = useActionState<ActionResult<Value> | null, FormData>(action, null);
  const validation = useTranslations('validation');
  const errors = useTranslations('errors');
  const language = useLocale();
  const common = useTranslations('common');
  const form = useRef<HTMLFormElement>(null);
  const refusal = answer?.ok === false ? answer : null;
  const code = refusal?.fields?.[field];
  const refused = refusal?.error && errorText(errors, language, refusal.error, refusal.details);
  const isOfField = refusal?.error !== undefined && refusal.error === faultOfField;
  const error = code ? fieldErrorText(validation, code) : isOfField ? refused : undefined;
  const faults: FieldFault[] = error ? [{ id: field, text: error }] : [];
  const broken = refusal?.reference && common('serverFault', { reference: refusal.reference });

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [refusal]);

  return {
    form,
    post,
    error,
    faults,
    message: (isOfField ? undefined : refused) || broken || undefined,
    typed: refusal?.values?.[field],
    values: refusal?.values ?? {},
  };
}
