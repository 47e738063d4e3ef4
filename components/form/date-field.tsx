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
export function DateField(props: DateFieldProps) {
  return <PartsField {...props} parts={['day', 'month', 'year']} />;
}

/** A month that a person reads from a paper: month and year typed apart, as MM/YYYY, in controls named as a date's. */
export function MonthField(props: DateFieldProps) {
  return <PartsField {...props} parts={['month', 'year']} />;
}

interface PartsFieldProps extends DateFieldProps {
  parts: readonly ('day' | 'month' | 'year')[];
}

function PartsField({ label, hint, error, optional, mandatory, name, id, typed = {}, parts }: PartsFieldProps) {
  const t = useTranslations('common');
  const groupId = id ?? name;
  return (
    <FieldGroup id={groupId} {...{ label, hint, error }} optional={optional ?? false} mandatory={mandatory ?? false}>
      <div className="date-parts">
        {parts.map((part) => (
          <div key={part}>
            <label className="date-label" htmlFor={`${groupId}-${part}`}>
              {t(part)}
            </label>
            <input
              id={`${groupId}-${part}`}
              name={`${name}-${part}`}
              className={`input input-${part === 'year' ? 'year' : 'date'}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              defaultValue={typed[part]}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
