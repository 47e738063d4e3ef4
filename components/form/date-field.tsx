import { useTranslations } from '#words';
import { FieldGroup } from './choice-fields';
import type { FieldTexts } from './field';

interface DateFieldProps extends FieldTexts {
  /** The three controls are named `<name>-day`, `<name>-month`, `<name>-year`. */
  name: string;
  id?: string;
  /** What was typed, given back as it was. */
  typed?: { day?: string; month?: string; year?: string };
}

/** A date that a person knows by heart or reads from a paper: day, month and year typed apart, as DD/MM/YYYY. */
export function DateField({ label, hint, error, optional, mandatory, name, id, typed = {} }: DateFieldProps) {
  const t = useTranslations('common');
  const groupId = id ?? name;
  const parts = [
    { part: 'day', label: t('day'), length: 2, value: typed.day },
    { part: 'month', label: t('month'), length: 2, value: typed.month },
    { part: 'year', label: t('year'), length: 4, value: typed.year },
  ] as const;
  return (
    <FieldGroup id={groupId} {...{ label, hint, error }} optional={optional ?? false} mandatory={mandatory ?? false}>
      <div className="date-parts">
        {parts.map(({ part, label: partLabel, length, value }) => (
          <div key={part}>
            <label className="date-label" htmlFor={`${groupId}-${part}`}>
              {partLabel}
            </label>
            <input
              id={`${groupId}-${part}`}
              name={`${name}-${part}`}
              className={`input input-${length === 2 ? 'date' : 'year'}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={length}
              defaultValue={value}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
