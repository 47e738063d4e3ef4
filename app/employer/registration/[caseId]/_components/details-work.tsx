'use client';

import { useState } from 'react';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import type { DetailsLists } from './details-form';
import { ListButton } from './list-button';
import { StepText } from './step-text';
import { useStepWords } from './step-words';
import type { StepForm } from './use-step-form';

interface DetailsWorkProps {
  state: StepForm;
  household: boolean;
  lists: DetailsLists;
}

/** The industry, the first employee, how many there are, and the office. */
export function DetailsWork({ state, household, lists }: DetailsWorkProps) {
  const { t, labelOf, faultText } = useStepWords(household);
  const { values, faults } = state;
  return (
    <>
      {!household && <Industry {...{ state, household, lists }} />}
      <h2 className="mt-8 mb-4 text-h3">{t('employment')}</h2>
      <DateField
        name="firstEmployeeOn"
        label={labelOf('firstEmployeeOn')}
        hint={t('hint.firstEmployeeOn')}
        typed={{
          day: values['firstEmployeeOn-day'] ?? '',
          month: values['firstEmployeeOn-month'] ?? '',
          year: values['firstEmployeeOn-year'] ?? '',
        }}
        error={faultText(faults.firstEmployeeOn)}
      />
      <StepText
        {...{ state, household }}
        field="employeeCount"
        hint={t('hint.employeeCount')}
        width={8}
        inputMode="numeric"
        maxLength={9}
      />
      <SelectField
        name="officeCode"
        label={labelOf('officeCode')}
        options={lists.offices}
        defaultValue={values.officeCode}
        error={faultText(faults.officeCode)}
      />
    </>
  );
}

function Industry({ state, household, lists }: DetailsWorkProps) {
  const { t, labelOf, faultText } = useStepWords(household);
  const { values, faults } = state;
  const [section, setSection] = useState(values.msicSection ?? '');
  const divisions = lists.sections.find(({ value }) => value === section)?.divisions ?? [];
  return (
    <>
      <h2 className="mt-8 mb-4 text-h3">{t('industry')}</h2>
      <SelectField
        name="msicSection"
        label={labelOf('msicSection')}
        options={lists.sections}
        value={section}
        onChange={(event) => setSection(event.target.value)}
        error={faultText(faults.msicSection)}
      />
      {!state.hasScript && <ListButton>{t('showList')}</ListButton>}
      <SelectField
        key={section}
        name="msicDivision"
        label={labelOf('msicDivision')}
        hint={section === '' ? t('hint.msicDivision') : undefined}
        options={divisions}
        defaultValue={divisions.length === 1 ? divisions[0]?.value : values.msicDivision}
        error={faultText(faults.msicDivision)}
      />
    </>
  );
}
