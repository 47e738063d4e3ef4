'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useLocale, useTranslations } from '#words';
import { RadiosField } from '@/components/form/choice-fields';
import { MonthField } from '@/components/form/date-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { TextField } from '@/components/form/text-field';
import { ButtonRow } from '@/components/ui/button-row';
import type { TypedValues } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/error-text';
import { savePension } from '../actions';

interface PensionFormProps {
  employerId: string;
  employeeId: string;
  version: number;
  /** What the register has. */
  values: TypedValues;
}

const FIELDS = ['has', 'from', 'until', 'averageWage', 'reason'] as const;
type Field = (typeof FIELDS)[number];

/** The invalidity pension of an employee: from when, until when, the average wage before it, and why it is written. */
export function PensionForm({ employerId, employeeId, version, values }: PensionFormProps) {
  const [answer, post] = useActionState(savePension, null);
  const t = useTranslations('staffEmployee');
  const errors = useTranslations('errors');
  const common = useTranslations('common');
  const language = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const refusal = answer?.ok === false ? answer : null;
  const typed = refusal?.values ?? values;
  const error = (name: Field) => {
    const code = refusal?.fields?.[name];
    return code && t(`fault.${code}` as 'fault.required');
  };
  const faults = FIELDS.flatMap((name) => {
    const text = error(name);
    // Several fields share a sentence: here it says which one it is about.
    const label = t(name);
    return text ? [{ id: name, text: `${label}${label.endsWith('?') ? '' : ':'} ${text}` }] : [];
  });
  const message = refusal?.error
    ? errorText(errors, language, refusal.error, refusal.details)
    : refusal?.reference && common('serverFault', { reference: refusal.reference });
  const month = (name: string) => ({ month: typed[`${name}-month`] ?? '', year: typed[`${name}-year`] ?? '' });

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [refusal]);

  return (
    <form ref={form} action={post} noValidate autoComplete="off" onReset={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} message={message || undefined} />
      <input type="hidden" name="employerId" value={employerId} />
      <input type="hidden" name="employeeId" value={employeeId} />
      <input type="hidden" name="version" value={version} />
      <div key={JSON.stringify(typed)}>
        <RadiosField
          name="has"
          label={t('has')}
          error={error('has')}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
          defaultValue={typed.has ?? ''}
        />
        <MonthField name="from" label={t('from')} hint={t('fromHint')} error={error('from')} typed={month('from')} />
        <MonthField
          name="until"
          label={t('until')}
          hint={t('untilHint')}
          error={error('until')}
          typed={month('until')}
          optional
        />
        <TextField
          name="averageWage"
          label={t('averageWage')}
          hint={t('averageWageHint')}
          error={error('averageWage')}
          defaultValue={typed.averageWage ?? ''}
          unit="RM"
          inputMode="decimal"
          width={12}
        />
        <TextAreaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={error('reason')}
          defaultValue={typed.reason ?? ''}
          rows={3}
          maxLength={2_000}
        />
      </div>
      <ButtonRow>
        <SubmitButton>{t('save')}</SubmitButton>
      </ButtonRow>
    </form>
  );
}
