'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useHasScript } from '@/components/form/use-has-script';
import type { ActionResult } from '@/lib/core/action-result';
import type { StepAnswer } from '@/lib/employers/schema';
import { savePage } from '../actions';

/** What a page of the form begins with. */
export interface StepStart {
  readonly values: Readonly<Record<string, string>>;
  /** The stamp of what is shown. */
  readonly seen: string;
  readonly towns: StepAnswer['towns'];
  /** What is odd about the saved answers. */
  readonly warnings: StepAnswer['warnings'];
}

/** A page of the form after each answer: what to show in its fields, what is wrong, what another tab saved. */
export function useStepForm(start: StepStart) {
  const [answer, post, pending] = useActionState<ActionResult<StepAnswer> | null, FormData>(savePage, null);
  const form = useRef<HTMLFormElement>(null);
  const hasScript = useHasScript();
  useEffect(() => {
    const message = answer && form.current?.querySelector<HTMLElement>('[role="alert"]');
    message?.focus();
    message?.scrollIntoView({ block: 'nearest' });
  }, [answer]);

  const refusal = answer?.ok === false ? answer : null;
  const answered = answer?.ok ? answer.value : null;
  const saved = answered?.notice === 'saved' ? answered : null;
  const changed = refusal?.error === 'registration.changed' ? refusal.details : undefined;
  return {
    form,
    post,
    pending,
    hasScript,
    values: answered?.values ?? refusal?.values ?? start.values,
    faults: answered?.faults ?? {},
    // What was saved before is told once more when the page is opened; a second press then goes on.
    warnings: saved ? saved.warnings : start.warnings,
    isJustWarned: saved !== null && Object.keys(saved.faults).length === 0 && saved.warnings.length > 0,
    towns: answered?.towns ?? start.towns,
    seen: changed ? String(changed.seen) : (answered?.seen ?? start.seen),
    refusal,
    /** What is saved now where it differs from what was typed, by field; null when nobody else saved. */
    changed: changed ? changedFields(changed) : null,
  };
}
export type StepForm = ReturnType<typeof useStepForm>;

function changedFields(details: Readonly<Record<string, string | number>>): [string, string][] {
  return Object.entries(details).flatMap(([name, value]): [string, string][] =>
    name.startsWith('now.') ? [[name.slice(4), String(value)]] : [],
  );
}
