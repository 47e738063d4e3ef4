'use client';

import { useTranslations } from '#words';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import type { TypedValues } from '@/lib/core/action-result';
import type { FoundPerson } from '@/lib/employees/answer';
import { LOCAL_RESIDENCIES } from '@/lib/rules/employees/choices';
import { saveLocal } from '../actions';
import { employeesHref } from './addresses';
import { EarlierMonths } from './earlier-months';
import { EisNote } from './eis-note';
import { DayPart, FormMessages, HiddenParts, RadiosPart, TextPart, WorkParts } from './form-parts';
import { PensionParts } from './pension-parts';
import { SearchResult } from './search-result';
import { type EmployeeFormView, useEmployeeForm } from './use-employee-form';
import './employee-form.css';

interface LocalFormProps {
  caseId: string;
  domestic: boolean;
  /** The day of the registration, in Malaysia. */
  today: string;
  /** Somebody of the list; null for a new one. */
  row: { id: string; version: number; values: TypedValues; person: FoundPerson | null } | null;
}

/** One local employee: the search, the person, the work, the terms, Simpan. */
export function LocalForm({ caseId, domestic, today, row }: LocalFormProps) {
  const t = useTranslations('employeeForm');
  const common = useTranslations('common');
  const form = useEmployeeForm(saveLocal, {
    values: row?.values ?? {},
    person: row?.person ?? null,
    version: row?.version ?? null,
  });
  const { view } = form;
  const isOpen = view.person !== null || row !== null;
  return (
    <form
      ref={form.form}
      className={isOpen ? 'employee-form' : 'employee-form is-searching'}
      action={form.post}
      noValidate
      autoComplete="off"
      onReset={(event) => event.preventDefault()}
    >
      {/* Enter presses the first button of a form: this one searches first, and saves once somebody is found or new. */}
      <button type="submit" name="step" value="next" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <FormMessages form={form} />
      <p className="field-hint mb-3">{t('mandatory')}</p>
      <HiddenParts form={form} caseId={caseId} employeeId={row?.id ?? null} />
      {/* An answer brings all that was typed, and what was filled in. */}
      <div key={JSON.stringify([view.is, view.values])} className="stack">
        <fieldset className="panel">
          <legend className="panel-title">{t('searchTitle')}</legend>
          <p className="field-hint">{t('searchLead')}</p>
          <div className="search-line">
            <TextPart form={form} name="icNumber" inputMode="numeric" width={16} />
            <SubmitButton name="step" value="search" variant="secondary">
              {t('search')}
            </SubmitButton>
          </div>
          <SearchResult view={view} unknownText={t('unknownText')} />
          {!view.person && (row === null || view.values.icNumber !== row.values.icNumber || form.text('isNew')) && (
            <CheckboxField
              name="isNew"
              label={t('isNew')}
              hint={t('isNewHint')}
              error={form.text('isNew')}
              defaultChecked={view.values.isNew !== undefined}
            />
          )}
        </fieldset>
        <div className="employee-details stack">
          {!view.person && <PersonParts form={form} view={view} />}
          <fieldset className="panel">
            <legend className="panel-title">{t('workTitle')}</legend>
            <TextPart form={form} name="email" type="email" optional />
            <TextPart form={form} name="phone" type="tel" optional width={16} />
            <WorkParts form={form} domestic={domestic} />
            <EisNote person={view.person} values={view.values} domestic={domestic} today={today} />
          </fieldset>
          <EarlierMonths form={form} today={today} />
          <PensionParts form={form} />
          {row === null && (
            <CheckboxField
              name="terms"
              label={t('terms')}
              hint={t('termsHint')}
              error={form.text('terms')}
              mandatory
              defaultChecked={view.values.terms !== undefined}
            />
          )}
        </div>
        <ButtonRow>
          <SubmitButton name="step" value="save">
            {t('save')}
          </SubmitButton>
          <LinkButton href={employeesHref(caseId)} variant="plain">
            {common('back')}
          </LinkButton>
        </ButtonRow>
      </div>
    </form>
  );
}

function PersonParts({ form, view }: { form: ReturnType<typeof useEmployeeForm>; view: EmployeeFormView }) {
  const t = useTranslations('employeeForm');
  return (
    <fieldset className="panel">
      <legend className="panel-title">{t('personTitle')}</legend>
      <TextPart form={form} name="name" />
      <DayPart form={form} name="birthDate" />
      <RadiosPart
        form={form}
        name="sex"
        options={(['male', 'female'] as const).map((value) => ({ value, label: t(`sex.${value}`) }))}
      />
      <CheckboxField
        name="factsConfirmed"
        label={t('factsConfirmed')}
        hint={t('factsHint')}
        error={form.text('factsConfirmed')}
        mandatory
        defaultChecked={view.values.factsConfirmed !== undefined}
      />
      <RadiosPart
        form={form}
        name="residency"
        options={LOCAL_RESIDENCIES.map((value) => ({ value, label: t(`residency.${value}`) }))}
      />
    </fieldset>
  );
}
