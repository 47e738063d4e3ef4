'use client';

import { type ComponentProps, useState } from 'react';
import { useTranslations } from '#words';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-area-field';
import { useHasScript } from '@/components/form/use-has-script';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import type { TypedValues } from '@/lib/core/action-result';
import type { FoundPerson } from '@/lib/employees/answer';
import { KIN_RELATIONS } from '@/lib/rules/employees/choices';
import { PASS_KINDS } from '@/lib/rules/employees/papers';
import { saveForeign } from '../actions';
import { employeesHref } from './addresses';
import {
  CountryPart,
  DayPart,
  FormMessages,
  HiddenParts,
  KnownFacts,
  RadiosPart,
  SelectPart,
  TextPart,
  WorkParts,
} from './form-parts';
import { holdKinForm } from './kin-form-held';
import { KinFormPicker } from './kin-form-picker';
import { PensionParts } from './pension-parts';
import { SearchResult } from './search-result';
import { useEmployeeForm } from './use-employee-form';
import './employee-form.css';

interface ForeignFormProps {
  caseId: string;
  domestic: boolean;
  /** Somebody of the list; null for a new one. */
  row: { id: string; version: number; values: TypedValues; person: FoundPerson | null } | null;
}

type Form = ReturnType<typeof useEmployeeForm>;

/** One foreign employee: the search, the person, passport, pass, next of kin, the terms, Simpan. */
export function ForeignForm({ caseId, domestic, row }: ForeignFormProps) {
  const t = useTranslations('employeeForm');
  const common = useTranslations('common');
  const form = useEmployeeForm(saveForeign, {
    values: row?.values ?? {},
    person: row?.person ?? null,
    version: row?.version ?? null,
  });
  const [kinFile, setKinFile] = useState<File | null>(null);
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
      onSubmit={(event) => {
        const passport = String(new FormData(event.currentTarget).get('passport') ?? '');
        // The page of who was saved sends it on.
        holdKinForm(kinFile && { caseId, passport, file: kinFile });
      }}
    >
      {/* Enter presses the first button of a form: this one searches first, and saves once somebody is found or new. */}
      <button type="submit" name="step" value="next" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <FormMessages form={form} />
      <p className="field-hint mb-3">{t('mandatory')}</p>
      <HiddenParts form={form} caseId={caseId} employeeId={row?.id ?? null} />
      <div key={JSON.stringify([view.is, view.values])} className="stack">
        {row === null && <SearchPart form={form} />}
        <div className="employee-details stack">
          <PersonParts form={form} domestic={domestic} isSaved={row !== null} />
          <PaperParts form={form} />
          <KinParts form={form} file={row === null ? { file: kinFile, onChoose: setKinFile } : null} />
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

function SearchPart({ form }: { form: Form }) {
  const t = useTranslations('employeeForm');
  const { view } = form;
  return (
    <fieldset className="panel">
      <legend className="panel-title">{t('searchTitleForeign')}</legend>
      <p className="field-hint">{t('searchLead')}</p>
      <div className="search-line">
        <TextPart form={form} name="identification" width={16} mandatory={false} />
        <SubmitButton name="step" value="search" variant="secondary">
          {t('search')}
        </SubmitButton>
      </div>
      <SearchResult view={view} unknownText={t('unknownForeignText')} />
      {!view.person && (
        <CheckboxField
          name="isNew"
          label={t('isNewForeign')}
          hint={t('isNewHint')}
          error={form.text('isNew')}
          defaultChecked={view.values.isNew !== undefined}
        />
      )}
    </fieldset>
  );
}

function PersonParts({ form, domestic, isSaved }: { form: Form; domestic: boolean; isSaved: boolean }) {
  const t = useTranslations('employeeForm');
  const { person } = form.view;
  return (
    <fieldset className="panel">
      <legend className="panel-title">{t('foreignTitle')}</legend>
      {person && isSaved && <KnownFacts person={person} />}
      {!person && (
        <>
          <TextPart form={form} name="name" />
          <DayPart form={form} name="birthDate" />
          <RadiosPart
            form={form}
            name="sex"
            options={(['male', 'female'] as const).map((value) => ({ value, label: t(`sex.${value}`) }))}
          />
        </>
      )}
      <CountryPart form={form} name="nationality" />
      <TextPart form={form} name="email" type="email" optional />
      <TextPart form={form} name="phone" type="tel" optional width={16} />
      <WorkParts form={form} domestic={domestic} />
    </fieldset>
  );
}

function PaperParts({ form }: { form: Form }) {
  const t = useTranslations('employeeForm');
  return (
    <>
      <fieldset className="panel">
        <legend className="panel-title">{t('passportTitle')}</legend>
        <TextPart form={form} name="passport" width={16} autoCapitalize="characters" />
        <DayPart form={form} name="passportUntil" />
      </fieldset>
      <fieldset className="panel">
        <legend className="panel-title">{t('passTitle')}</legend>
        <RadiosPart
          form={form}
          name="passKind"
          options={PASS_KINDS.map((value) => ({ value, label: t(`passKind.${value}`) }))}
        />
        <TextPart form={form} name="passNumber" width={16} autoCapitalize="characters" />
        <DayPart form={form} name="passFrom" optional />
        <DayPart form={form} name="passUntil" />
      </fieldset>
    </>
  );
}

interface KinPartsProps {
  form: Form;
  /** The form of the next of kin of somebody new; of somebody saved it stands above. */
  file: ComponentProps<typeof KinFormPicker> | null;
}

function KinParts({ form, file }: KinPartsProps) {
  const t = useTranslations('employeeForm');
  // A file cannot be posted with the answers: without script it follows on the page of who was saved.
  const hasPicker = useHasScript() && file !== null;
  return (
    <fieldset className="panel">
      <legend className="panel-title">{t('kinTitle')}</legend>
      <p className="field-hint">{t(hasPicker ? 'kinLead' : 'kinLeadAfter')}</p>
      <TextPart form={form} name="kinName" />
      <SelectPart
        form={form}
        name="kinRelation"
        options={KIN_RELATIONS.map((value) => ({ value, label: t(`kin.${value}`) }))}
      />
      <TextPart form={form} name="kinIdentity" width={16} />
      <DayPart form={form} name="kinBirthDate" />
      <CountryPart form={form} name="kinNationality" withMalaysia />
      <TextPart form={form} name="kinPhone" type="tel" width={16} />
      <TextAreaField
        name="kinAddress"
        label={t('field.kinAddress')}
        error={form.text('kinAddress')}
        defaultValue={form.view.values.kinAddress ?? ''}
        mandatory
        rows={3}
      />
      {hasPicker && <KinFormPicker {...file} />}
    </fieldset>
  );
}
