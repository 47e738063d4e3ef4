import type { ComponentProps } from 'react';
import { useTranslations } from '#words';
import { buttonClass } from '../ui/button';
import { describedBy, Field, type FieldTexts } from './field';

interface FileFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id' | 'type'> {
  name: string;
  id?: string;
}

/**
 * The browser's own file control under our button, because a browser writes its button in its own language. It takes a
 * dropped file and shows the chosen name by itself, without script. `required` is how the style knows that nothing is
 * chosen yet: the form has to be `noValidate`, as all of ours are.
 */
export function FileField({ label, hint, error, optional, id, name, ...rest }: FileFieldProps) {
  const t = useTranslations('common');
  const fieldId = id ?? name;
  return (
    <Field id={fieldId} {...{ label, hint, error }} optional={optional ?? false}>
      <div className="file-box">
        <label className={buttonClass('secondary')} htmlFor={fieldId}>
          {t('chooseFile')}
        </label>
        <input
          id={fieldId}
          name={name}
          type="file"
          required
          className="file-input"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, { hint, error })}
          {...rest}
        />
        <span className="file-none" aria-hidden="true">
          {t('noFile')}
        </span>
      </div>
    </Field>
  );
}
