'use client';

import type { ComponentProps } from 'react';
import { TextField } from '@/components/form/text-field';
import type { RegistrationField } from '@/lib/rules/registration/gaps';
import { useStepWords } from './step-words';
import type { StepForm } from './use-step-form';

type StepTextProps = Omit<ComponentProps<typeof TextField>, 'name' | 'label' | 'error'> & {
  field: RegistrationField;
  state: StepForm;
  household: boolean;
};

/** One line of the form with its label, what was typed and what is wrong with it. */
export function StepText({ field, state, household, ...rest }: StepTextProps) {
  const { labelOf, faultText } = useStepWords(household);
  return (
    <TextField
      name={field}
      label={labelOf(field)}
      defaultValue={state.values[field]}
      error={faultText(state.faults[field])}
      {...rest}
    />
  );
}
