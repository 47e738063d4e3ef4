import type { ComponentProps } from 'react';
import { describedBy, Field, type FieldTexts } from './field';

interface TextAreaFieldProps extends FieldTexts, Omit<ComponentProps<'textarea'>, 'id'> {
  name: string;
  id?: string;
}

/** Several lines of text: a reason, an address. */
export function TextAreaField({ label, hint, error, optional, mandatory, id, name, ...rest }: TextAreaFieldProps) {
  const fieldId = id ?? name;
  return (
    <Field id={fieldId} {...{ label, hint, error }} optional={optional ?? false} mandatory={mandatory ?? false}>
      <textarea
        id={fieldId}
        name={name}
        rows={4}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        {...rest}
      />
    </Field>
  );
}
