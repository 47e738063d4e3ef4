'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, startTransition, useActionState } from 'react';
import { type DefaultValues, type FieldValues, type FieldErrors as FormErrors, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { ActionResult, FieldErrors, TypedValues } from '@/lib/core/action-result';

/** A server action as `employerAction` makes it: the last answer and what was posted in, the next answer out. */
export type FormAction<Value> = (
  previous: ActionResult<Value> | null,
  posted: FormData,
) => Promise<ActionResult<Value>>;

/** What a form shows: codes beside fields, a refusal, and what was typed. The words come at render. */
export interface FormState<Value> {
  readonly fields: FieldErrors;
  readonly values: TypedValues;
  /** The last refusal or fault of ours; null before the first answer and after a good one. */
  readonly refusal: Extract<ActionResult, { ok: false }> | null;
  readonly value: Value | null;
}

interface Options<Schema extends FormSchema> {
  defaultValues: DefaultValues<z.input<Schema>>;
}

type FormSchema = z.ZodType<unknown, FieldValues>;

/**
 * The one way into a long form: the same schema checks in the browser first and on the server always. Without script
 * the browser posts `action`, and `state` brings the answer and the typed values with the next page.
 */
export function useActionForm<Schema extends FormSchema, Value>(
  serverAction: FormAction<Value>,
  schema: Schema,
  { defaultValues }: Options<Schema>,
) {
  const [answer, action, pending] = useActionState<ActionResult<Value> | null, FormData>(serverAction, null);
  const form = useForm<z.input<Schema>, unknown, z.output<Schema>>({
    resolver: zodResolver(schema),
    defaultValues,
    shouldFocusError: false,
  });

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const element = event.currentTarget;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const posted = new FormData(element, submitter);
    const send = () => startTransition(() => action(posted));
    // The summary exists only after the render that the faults cause.
    const show = () => requestAnimationFrame(() => element.querySelector<HTMLElement>('[role="alert"]')?.focus());
    void form.handleSubmit(send, show)(event);
  }

  const refusal = answer?.ok === false ? answer : null;
  const state: FormState<Value> = {
    fields: { ...refusal?.fields, ...codesOf(form.formState.errors) },
    values: refusal?.values ?? typedValues(defaultValues),
    refusal,
    value: answer?.ok ? answer.value : null,
  };
  return { form, action, onSubmit, pending, state };
}

/** The code of each faulty field; a nested field's name has dots, as its control's has. */
function codesOf(errors: FormErrors, path = ''): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const [name, error] of Object.entries(errors)) {
    if (!error || name === 'ref') continue;
    const full = path ? `${path}.${name}` : name;
    if (typeof error.message === 'string') codes[full] = error.message;
    else Object.assign(codes, codesOf(error as FormErrors, full));
  }
  return codes;
}

function typedValues(values: Record<string, unknown>): TypedValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]),
  );
}
