'use client';

import { useLocale, useTranslations } from '#words';
import { RadiosField } from '@/components/form/choice-fields';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { TextField } from '@/components/form/text-field';
import { type FormAction, useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import {
  CORRECTION_FIELDS,
  type CorrectionChanged,
  openCorrectionSchema,
  saveCorrectionSchema,
} from '@/lib/corrections/schema';
import { errorText } from '@/lib/i18n/error-text';
import { fieldErrorText } from '@/lib/i18n/field-error';
import { CorrectionChangedMessage } from './correction-changed-message';
import { formAnswers } from './form-answers';

interface CorrectionFormProps {
  action: FormAction<CorrectionChanged>;
  /** A new one names its employee, one that is there its version. */
  hidden:
    | { readonly caseId: string; readonly employeeId: string }
    | { readonly caseId: string; readonly version: number };
  field: string;
  shouldBe: string;
  explanation: string;
  backHref: string;
}

/** Which value is wrong at Immigration, what is right, and why. */
export function CorrectionForm({ action: serverAction, hidden, backHref, ...start }: CorrectionFormProps) {
  const t = useTranslations('corrections');
  const validation = useTranslations('validation');
  const schema = 'version' in hidden ? saveCorrectionSchema : openCorrectionSchema;
  const { form, action, onSubmit, pending, state } = useActionForm(serverAction, schema, {
    defaultValues: { ...hidden, ...start } as never,
  });
  const changed = state.value;
  const values = changed ? { ...state.values, ...formAnswers(changed.typed) } : state.values;
  // A page that is shown once more has what was posted, not what stands there by then: it was never seen.
  const carried = {
    ...hidden,
    ...(changed ? { version: changed.version } : 'version' in values && { version: values.version }),
  };
  const errorOf = (name: string) => (state.fields[name] ? fieldErrorText(validation, state.fields[name]) : undefined);
  const faults = (['field', 'shouldBe', 'explanation'] as const).flatMap((name) => {
    const text = errorOf(name);
    return text ? [{ id: name, text: `${t(name)}: ${text}` }] : [];
  });
  return (
    <form action={action} onSubmit={onSubmit} noValidate className="group" onReset={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} message={useRefusal(state.refusal)} />
      {changed && <CorrectionChangedMessage changed={changed} />}
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadiosField
        label={t('field')}
        error={errorOf('field')}
        choices={CORRECTION_FIELDS.map((value) => ({
          value,
          label: t(`fields.${value}`),
          ...(value === 'no_entry' && { hint: t('noEntryHint') }),
        }))}
        defaultValue={values.field ?? ''}
        {...form.register('field')}
      />
      {/* Of a missing entry nothing is asked: without script too. */}
      <div className="group-has-[[value=no\_entry]:checked]:hidden">
        <TextField
          label={t('shouldBe')}
          hint={t('shouldBeHint')}
          error={errorOf('shouldBe')}
          maxLength={200}
          autoComplete="off"
          defaultValue={values.shouldBe}
          {...form.register('shouldBe')}
        />
      </div>
      <TextAreaField
        label={t('explanation')}
        hint={t('explanationHint')}
        error={errorOf('explanation')}
        maxLength={2000}
        defaultValue={values.explanation}
        {...form.register('explanation')}
      />
      <ButtonRow>
        <SubmitButton pending={pending}>{t('save')}</SubmitButton>
        <LinkButton href={backHref} icon="arrow-left">
          {t('back')}
        </LinkButton>
      </ButtonRow>
    </form>
  );
}

type Refusal = ReturnType<typeof useActionForm>['state']['refusal'];

/** The sentence for what the action refused as a whole. */
function useRefusal(refusal: Refusal): string | undefined {
  const errors = useTranslations('errors');
  const common = useTranslations('common');
  const language = useLocale();
  if (refusal?.error) return errorText(errors, language, refusal.error, refusal.details);
  return refusal?.reference && common('serverFault', { reference: refusal.reference });
}
