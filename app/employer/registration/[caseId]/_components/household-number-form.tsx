'use client';

import { TextField } from '@/components/form/text-field';
import { StepFrame } from './step-frame';
import { useStepWords } from './step-words';
import { type StepStart, useStepForm } from './use-step-form';

interface HouseholdNumberFormProps {
  caseId: string;
  start: StepStart;
  /** The words of the three lists, which a household does not choose from. */
  lists: readonly (readonly [field: string, word: string])[];
}

/** A household's first page: its entity as it is, and the person's own number as BRN. */
export function HouseholdNumberForm({ caseId, start, lists }: HouseholdNumberFormProps) {
  const state = useStepForm(start);
  const { t, labelOf, faultText } = useStepWords(true);
  return (
    <StepFrame caseId={caseId} step="business" household state={state}>
      <dl className="summary-list mb-6">
        {lists.map(([field, word]) => (
          <div key={field}>
            <dt>{labelOf(field)}</dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
      <TextField
        name="brn"
        label={labelOf('brn')}
        hint={t('hint.brnHousehold')}
        width={16}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        defaultValue={state.values.brn}
        error={faultText(state.faults.brn)}
      />
    </StepFrame>
  );
}
