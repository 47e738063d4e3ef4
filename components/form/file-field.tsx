import type { ComponentProps } from 'react';
import { describedBy, Field, type FieldTexts } from './field';

interface FileFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id' | 'type'> {
  name: string;
  id?: string;
}

/** The browser's own file control in our dress: it takes a dropped file, and shows the chosen name by itself. */
export function FileField({ label, hint, error, optional, id, name, ...rest }: FileFieldProps) {
  const fieldId = id ?? name;
  return (
    <Field id={fieldId} {...{ label, hint, error }} optional={optional ?? false}>
      <input
        id={fieldId}
        name={name}
        type="file"
        className="file-input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        {...rest}
      />
    </Field>
  );
}
