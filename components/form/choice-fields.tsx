import type { ComponentProps, ReactNode } from 'react';
import { describedBy, FieldNotes, type FieldTexts, Mandatory, Optional } from './field';

export interface Choice {
  value: string;
  label: ReactNode;
  /** A sentence that helps to choose. */
  hint?: ReactNode;
}

interface GroupProps extends FieldTexts {
  id: string;
  children: ReactNode;
}

/** A question with several controls under it: its label is the legend of a group. */
export function FieldGroup({ id, label, hint, error, optional, mandatory, children }: GroupProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={error ? 'field has-error' : 'field'}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="field-label">
        {label}
        {optional && <Optional />}
        {mandatory && <Mandatory />}
      </legend>
      <FieldNotes {...{ id, hint, error }} />
      {children}
    </fieldset>
  );
}

interface RadiosFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id' | 'type' | 'value'> {
  name: string;
  id?: string;
  choices: readonly Choice[];
  /** The answer that is chosen when the page opens. */
  defaultValue?: string;
  /** Side by side, for two short answers. */
  inline?: boolean;
}

/** One of a few, all in view. */
export function RadiosField(props: RadiosFieldProps) {
  const { label, hint, error, optional, mandatory, id, name, choices, defaultValue, inline, ...rest } = props;
  const groupId = id ?? name;
  return (
    <FieldGroup id={groupId} {...{ label, hint, error }} optional={optional ?? false} mandatory={mandatory ?? false}>
      <div className={inline ? 'choices is-inline' : 'choices'}>
        {choices.map((choice) => {
          const choiceId = `${groupId}-${choice.value}`;
          return (
            <div className="choice" key={choice.value}>
              <input
                type="radio"
                id={choiceId}
                name={name}
                value={choice.value}
                defaultChecked={choice.value === defaultValue}
                aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
                {...rest}
              />
              <ChoiceLabel id={choiceId} label={choice.label} hint={choice.hint} />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

interface CheckboxFieldProps extends Omit<FieldTexts, 'optional'>, Omit<ComponentProps<'input'>, 'id' | 'type'> {
  name: string;
  id?: string;
}

/** One thing to agree to or to switch on, such as a declaration. */
export function CheckboxField({ label, hint, error, mandatory, id, name, ...rest }: CheckboxFieldProps) {
  const fieldId = id ?? name;
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <FieldNotes id={fieldId} error={error} />
      <div className="choice">
        <input
          type="checkbox"
          id={fieldId}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, { hint, error })}
          {...rest}
        />
        <ChoiceLabel id={fieldId} label={label} hint={hint} mandatory={mandatory ?? false} />
      </div>
    </div>
  );
}

function ChoiceLabel({ id, label, hint, mandatory = false }: FieldTexts & { id: string }) {
  return (
    <span className="choice-text">
      <label htmlFor={id}>
        {label}
        {mandatory && <Mandatory />}
      </label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </span>
  );
}
