'use client';

import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { caretInCode, groupCode } from './code-text';
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
  const [text, setText] = useState(() => groupCode(String(defaultValue ?? ''), length));

  function change(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const caret = caretInCode(input.value.slice(0, input.selectionStart ?? input.value.length));
    setText(groupCode(input.value, length));
    // Grouping moves the characters, so the caret is put back behind the digit that was typed.
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
