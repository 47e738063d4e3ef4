'use client';

import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { describedBy, Field, type FieldTexts } from './field';

interface CodeFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id' | 'type' | 'value' | 'onChange'> {
  name: string;
  id?: string;
  /** Digits of the code. They are shown in groups of four. */
  length?: number;
}

/**
 * A one-time code: the telephone offers it from the mail, a paste with spaces or dashes works, and it is grouped while
 * it is typed (`1234 5678`). The server gets the spaces too and takes them out.
 */
export function CodeField({
  label,
  hint,
  error,
  optional,
  id,
  name,
  length = 8,
  defaultValue,
  ...rest
}: CodeFieldProps) {
  const fieldId = id ?? name;
  const [text, setText] = useState(() => grouped(String(defaultValue ?? ''), length));

  function change(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const digitsBefore = digitsOf(input.value.slice(0, input.selectionStart ?? input.value.length)).length;
    const shown = grouped(input.value, length);
    setText(shown);
    // Grouping moves the characters, so the caret is put back behind the digit that was typed.
    const caret = digitsBefore + Math.max(0, Math.ceil(digitsBefore / 4) - 1);
    requestAnimationFrame(() => input.setSelectionRange(caret, caret));
  }

  return (
    <Field id={fieldId} {...{ label, hint, error }} optional={optional ?? false}>
      <input
        id={fieldId}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        className="input input-code"
        value={text}
        onChange={change}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        {...rest}
      />
    </Field>
  );
}

function grouped(text: string, length: number): string {
  return digitsOf(text)
    .slice(0, length)
    .replace(/(.{4})(?=.)/g, '$1 ');
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
