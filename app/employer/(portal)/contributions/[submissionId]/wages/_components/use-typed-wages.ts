'use client';

import { type RefObject, useEffect, useState } from 'react';
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
  /** A field was left. */
  leave(input: HTMLInputElement): void;
}

/** Follows the wage fields of a form. They keep their own text: a slow script never holds a key back. */
export function useTypedWages(form: RefObject<HTMLFormElement | null>, fields: readonly WageField[]): TypedWages {
  const [live, setLive] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  function take(inputs: readonly HTMLInputElement[]) {
    setLive((before) => ({ ...before, ...Object.fromEntries(inputs.map((input) => [idOf(input), input.value])) }));
  }

  // Typed before the script was there, or kept by the browser over a reload. And after an answer the fields hold what
  // the answer gave back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each set of fields
  useEffect(() => {
    const inputs = form.current ? wageInputs(form.current) : [];
    setLive(
      Object.fromEntries(
        inputs.filter((input) => input.value !== input.defaultValue).map((input) => [idOf(input), input.value]),
      ),
    );
    setLeft(new Set());
  }, [fields]);

  const unsaved = fields.filter(({ view, text, saved }) => !isSaved(live[view.employeeId] ?? text, saved)).length;
  return { live, left, unsaved, take, leave: (input) => setLeft((before) => new Set(before).add(idOf(input))) };
}

function isSaved(text: string, saved: WageField['saved']): boolean {
  const read = readWage(text);
  return read.ok && read.wage === saved;
}

/** `wage.<id>` */
function idOf(input: HTMLInputElement): string {
  return input.name.slice('wage.'.length);
}
