import type { ComponentProps } from 'react';
import { useTranslations } from '#words';
import { describedBy, Field, type FieldTexts } from './field';

export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldTexts, Omit<ComponentProps<'select'>, 'id' | 'children'> {
  name: string;
  id?: string;
  options: readonly Option[];
  /** The first line, with an empty value: "Sila pilih" unless told; `false` when an answer is always chosen. */
  prompt?: string | false;
}

/** One of many. For up to six answers use `RadiosField`. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  mandatory,
  id,
  name,
  options,
  prompt,
  ...rest
}: SelectFieldProps) {
  const t = useTranslations('common');
  const fieldId = id ?? name;
  return (
    <Field id={fieldId} {...{ label, hint, error }} optional={optional ?? false} mandatory={mandatory ?? false}>
      <span className="select-wrap">
        <select
          id={fieldId}
          name={name}
          className="input select"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, { hint, error })}
          {...rest}
        >
          {prompt !== false && <option value="">{prompt ?? t('choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </Field>
  );
}
