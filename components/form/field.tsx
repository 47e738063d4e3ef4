import type { ReactNode } from 'react';
import { useTranslations } from '#words';
import { Icon } from '../ui/icon';

export interface FieldTexts {
  label: ReactNode;
  /** One sentence of help under the label. */
  hint?: ReactNode;
  /** The sentence of what is wrong, already in the reader's language. */
  error?: string | undefined;
  /** Says "(pilihan)" after the label. Fields are mandatory unless they say so. */
  optional?: boolean;
  /** Marks the label with an asterisk: for forms whose guide marks what has to be filled in. */
  mandatory?: boolean;
}

interface FieldProps extends FieldTexts {
  id: string;
  children: ReactNode;
}

/** Label, hint, fault and control, in that order. The control takes `describedBy(id, texts)`. */
export function Field({ id, label, hint, error, optional, mandatory, children }: FieldProps) {
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <Optional />}
        {mandatory && <Mandatory />}
      </label>
      <FieldNotes {...{ id, hint, error }} />
      {children}
    </div>
  );
}

/** The hint and the fault of a field, with the ids that its control names. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  const t = useTranslations('common');
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="stop" />
          <span>
            <span className="visually-hidden">{t('errorPrefix')} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

/** The word "(pilihan)" after a label. */
export function Optional() {
  const t = useTranslations('common');
  return <span className="field-optional"> {t('optional')}</span>;
}

/** The asterisk after a label; whoever hears the page hears "(wajib)". */
export function Mandatory() {
  const t = useTranslations('common');
  return (
    <>
      <span className="field-mandatory" aria-hidden="true">
        {' *'}
      </span>
      <span className="visually-hidden"> {t('mandatory')}</span>
    </>
  );
}

/** What a control's `aria-describedby` has to be, or undefined when the field has neither hint nor fault. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
