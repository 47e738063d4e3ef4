'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { readWage } from '@/lib/rules/wage';
import { wageInputs } from './grid-keys';
import type { WageField } from './wage-model';

/** What people have typed since the last answer, and how much of it is not saved. */
export interface TypedWages {
  readonly live: Readonly<Record<string, string>>;
  readonly left: ReadonlySet<string>;
  readonly unsaved: number;
  /** Takes up what now stands in these fields. */
  take(inputs: readonly HTMLInputElement[]): void;
  /** The form is on its way with what the fields hold now. */
  post(): void;
  /** A field was left. */
  leave(input: HTMLInputElement): void;
}

/**
 * Follows the wage fields of a form. They keep their own text: a slow script never holds a key back.
 *
 * @param isBehind a save is done, and the page with what it made is still on its way
 */
export function useTypedWages(
  form: RefObject<HTMLFormElement | null>,
  fields: readonly WageField[],
  isBehind: boolean,
): TypedWages {
  const [live, setLive] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const posted = useRef<Readonly<Record<string, string>>>({});

  function take(inputs: readonly HTMLInputElement[]) {
    setLive((before) => ({ ...before, ...textsOf(inputs) }));
  }

  // After an answer a field shows what the answer gave back, unless somebody typed on in it while the form was on its
  // way. What was typed before the script was there, or kept by the browser over a reload, stays too.
  useEffect(() => {
    if (isBehind) return;
    const shown = new Map(fields.map(({ view, text }) => [view.employeeId, text]));
    const inputs = form.current ? wageInputs(form.current) : [];
    for (const input of inputs) {
      const text = shown.get(idOf(input));
      if (text !== undefined && posted.current[idOf(input)] === input.value) input.value = text;
    }
    posted.current = {};
    setLive(textsOf(inputs.filter((input) => input.value !== shown.get(idOf(input)))));
    setLeft(new Set());
  }, [form, fields, isBehind]);

  const unsaved = fields.filter(({ view, text, saved }) => !isSaved(live[view.employeeId] ?? text, saved)).length;
  return {
    live,
    left,
    unsaved,
    take,
    post() {
      posted.current = textsOf(form.current ? wageInputs(form.current) : []);
    },
    leave: (input) => setLeft((before) => new Set(before).add(idOf(input))),
  };
}

function textsOf(inputs: readonly HTMLInputElement[]): Record<string, string> {
  return Object.fromEntries(inputs.map((input) => [idOf(input), input.value]));
}

function isSaved(text: string, saved: WageField['saved']): boolean {
  const read = readWage(text);
  return read.ok && read.wage === saved;
}

/** `wage.<id>` */
function idOf(input: HTMLInputElement): string {
  return input.name.slice('wage.'.length);
}
