'use client';

import { type Option, SelectField } from '@/components/form/select-field';
import { StepFrame } from './step-frame';
import { useStepWords } from './step-words';
import { type StepStart, useStepForm } from './use-step-form';

interface InductionFormProps {
  caseId: string;
  household: boolean;
  start: StepStart;
  places: readonly Option[];
}

/** Tempat Induksi. A household may leave it out. */
export function InductionForm({ caseId, household, start, places }: InductionFormProps) {
  const state = useStepForm(start);
  const { labelOf, faultText } = useStepWords(household);
  const words = new Map(places.map(({ value, label }) => [value, label]));
  return (
    <StepFrame
      caseId={caseId}
      step="induction"
      household={household}
      state={state}
      wordOf={(_field, value) => words.get(value) ?? value}
    >
      <SelectField
        name="inductionPlace"
        label={labelOf('inductionPlace')}
        optional={household}
        options={places}
        defaultValue={state.values.inductionPlace}
        error={faultText(state.faults.inductionPlace)}
      />
    </StepFrame>
  );
}
