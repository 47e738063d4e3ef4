'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useLocale, useTranslations } from '#words';
import type { FieldFault } from '@/components/form/error-summary';
import type { FormAction } from '@/components/form/use-action-form';
import type { ActionResult, FieldErrors, TypedValues } from '@/lib/core/action-result';
import type { EmployeeAnswer, FoundPerson } from '@/lib/employees/answer';
import type { EmployeeWarning } from '@/lib/employees/schema';
import { errorText } from '@/lib/i18n/error-text';

/** What a form of one employee shows now, from its last answer or from the row it began with. */
export interface EmployeeFormView {
  readonly values: TypedValues;
  readonly faults: FieldErrors;
  readonly warnings: readonly EmployeeWarning[];
  readonly confirmed: readonly EmployeeWarning[];
  readonly searched: string;
  readonly person: FoundPerson | null;
  readonly version: number | null;
  /** What the last answer was; null before the first. */
  readonly is: EmployeeAnswer['is'] | 'refused' | null;
  /** What somebody else saved, by the names of the controls. */
  readonly now: Readonly<Record<string, string>>;
}

interface Begin {
  readonly values: TypedValues;
  readonly person: FoundPerson | null;
  readonly version: number | null;
}

/** The state of a form of one employee. It works without script, and every answer brings back what was typed. */
export function useEmployeeForm(action: FormAction<EmployeeAnswer>, begin: Begin) {
  const [answer, post] = useActionState<ActionResult<EmployeeAnswer> | null, FormData>(action, null);
  const errors = useTranslations('errors');
  const common = useTranslations('common');
  const words = useTranslations('employeeForm');
  const language = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const view = viewOf(answer, begin);

  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('[role="alert"], [role="status"]')?.focus();
  }, [answer]);

  const refusal = answer?.ok === false ? answer : null;
  const message = refusal?.error
    ? errorText(errors, language, refusal.error, refusal.details)
    : refusal?.reference && common('serverFault', { reference: refusal.reference });
  const text = (name: string) => {
    const code = view.faults[name];
    if (code === undefined) return undefined;
    return words.has(`fault.${code}` as never) ? words(`fault.${code}` as never) : words('fault.required');
  };
  const summary: FieldFault[] = Object.keys(view.faults).map((id) => ({
    id,
    text: `${labelOf(id, words)}${text(id)}`,
  }));
  return { form, post, view, text, summary, message: message || undefined };
}

type Words = ReturnType<typeof useTranslations<'employeeForm'>>;

/** A box's own sentence says which it is. */
function labelOf(name: string, words: Words): string {
  return words.has(`field.${name}` as never) ? `${words(`field.${name}` as never)}: ` : '';
}

function viewOf(answer: ActionResult<EmployeeAnswer> | null, { values, person, version }: Begin): EmployeeFormView {
  const nothing = { faults: {}, warnings: [], confirmed: [], now: {} };
  if (answer === null) return { ...nothing, values, searched: '', person, version, is: null };
  if (!answer.ok) {
    const typed = answer.values ?? values;
    const shown = readShown(typed.shown) ?? person;
    return { ...nothing, values: typed, searched: typed.searched ?? '', person: shown, version, is: 'refused' };
  }
  const { value } = answer;
  return {
    ...nothing,
    values: value.values,
    searched: value.searched,
    person: value.person,
    confirmed: value.confirmed,
    version: value.is === 'changed' ? value.version : version,
    faults: value.is === 'faulty' ? value.fields : {},
    warnings: value.is === 'confirm' ? value.warnings : [],
    now: value.is === 'changed' ? value.now : {},
    is: value.is,
  };
}

/** After a refusal the person is shown from the form's own hidden copy; what is saved comes from the register anyway. */
function readShown(text: string | undefined): FoundPerson | null {
  if (!text) return null;
  try {
    const found: unknown = JSON.parse(text);
    return isPerson(found) ? found : null;
  } catch {
    return null;
  }
}

function isPerson(value: unknown): value is FoundPerson {
  return typeof value === 'object' && value !== null && 'name' in value && 'birthDate' in value && 'sex' in value;
}
