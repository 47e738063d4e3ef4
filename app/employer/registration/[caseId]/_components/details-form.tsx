'use client';

import type { Option } from '@/components/form/select-field';
import { DetailsAddress } from './details-address';
import { DetailsWork } from './details-work';
import { StepFrame } from './step-frame';
import { StepText } from './step-text';
import { useStepWords } from './step-words';
import { type StepStart, useStepForm } from './use-step-form';

/** The lists of the page with their words. */
export interface DetailsLists {
  readonly states: readonly Option[];
  readonly offices: readonly Option[];
  readonly sections: readonly (Option & { readonly divisions: readonly Option[] })[];
}

interface DetailsFormProps {
  caseId: string;
  household: boolean;
  start: StepStart;
  lists: DetailsLists;
}

/** Maklumat Majikan. A household is asked less: it is its own contact and has one industry. */
export function DetailsForm({ caseId, household, start, lists }: DetailsFormProps) {
  const state = useStepForm(start);
  const { t } = useStepWords(household);
  const words = new Map(
    [...lists.offices, ...lists.sections, ...lists.sections.flatMap(({ divisions }) => divisions)].map((one) => [
      one.value,
      one.label,
    ]),
  );
  const stateWords = new Map(lists.states.map((one) => [one.value, one.label]));
  const wordOf = (field: string, value: string) =>
    (field.endsWith('tateCode') ? stateWords : words).get(value) ?? value;
  const parts = { state, household };
  return (
    <StepFrame caseId={caseId} step="details" household={household} state={state} wordOf={wordOf}>
      <StepText {...parts} field="name" {...(!household && { hint: t('hint.name') })} autoComplete="organization" />
      {!household && <StepText {...parts} field="tradeName" optional />}
      <StepText {...parts} field="phone" hint={t('hint.phone')} type="tel" width={16} autoComplete="tel" />
      <StepText {...parts} field="email" hint={t('hint.email')} type="email" autoComplete="email" />
      <DetailsAddress {...parts} states={lists.states} />
      {!household && (
        <>
          <h2 className="mt-8 mb-4 text-h3">{t('contact')}</h2>
          <StepText {...parts} field="contactName" autoComplete="name" />
          <StepText {...parts} field="contactPosition" optional autoComplete="organization-title" />
          <StepText {...parts} field="contactPhone" type="tel" width={16} autoComplete="tel" />
        </>
      )}
      <DetailsWork {...parts} lists={lists} />
    </StepFrame>
  );
}
