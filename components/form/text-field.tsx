import type { ComponentProps } from 'react';
import { describedBy, Field, type FieldTexts } from './field';

interface TextFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id' | 'size'> {
  name: string;
  /** The field's place in the page; its name unless two forms share one. */
  id?: string;
  /** Characters that usually fit: the field becomes that wide, which tells how long an answer is. */
  width?: 4 | 8 | 12 | 16 | 24;
  /** A unit before the control, such as "RM". */
  unit?: string;
}

/** One line of text, an e-mail address, an amount. */
export function TextField({
  label,
  hint,
  error,
  optional,
  mandatory,
  id,
  name,
  width,
  unit,
  className,
  ...rest
}: TextFieldProps) {
  const fieldId = id ?? name;
  const input = (
    <input
      id={fieldId}
      name={name}
      type="text"
      className={`input ${width ? `input-${width}` : ''} ${className ?? ''}`.trim()}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(fieldId, { hint, error })}
      {...rest}
    />
  );
  return (
    <Field id={fieldId} {...{ label, hint, error }} optional={optional ?? false} mandatory={mandatory ?? false}>
      {unit ? (
        <span className="input-group">
          <span className="input-unit" aria-hidden="true">
            {unit}
          </span>
          {input}
        </span>
      ) : (
        input
      )}
    </Field>
  );
}
