'use client';

import type { ComponentProps } from 'react';
import { useLocale, useTranslations } from '#words';
import { CheckboxField, RadiosField } from '@/components/form/choice-fields';
import { DateField, MonthField } from '@/components/form/date-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { Callout } from '@/components/ui/callout';
import { SummaryList } from '@/components/ui/summary-list';
import { asCalendarDate } from '@/lib/core/calendar';
import type { FoundPerson } from '@/lib/employees/answer';
import type { ForeignField, LocalField } from '@/lib/employees/schema';
import { formatDate } from '@/lib/i18n/format';
import { COUNTRIES } from '@/lib/rules/employees/countries';
import { occupationsFor } from '@/lib/rules/employees/occupations';
import type { EmployeeFormView, useEmployeeForm } from './use-employee-form';

type Form = ReturnType<typeof useEmployeeForm>;
type FieldName = LocalField | ForeignField | 'identification';

interface PartProps {
  form: Form;
  name: FieldName;
}

/** One line of text. */
export function TextPart({
  form,
  name,
  optional = false,
  ...rest
}: PartProps & Partial<Omit<ComponentProps<typeof TextField>, 'form' | 'name'>>) {
  const t = useTranslations('employeeForm');
  return (
    <TextField
      name={name}
      label={t(`field.${name}`)}
      hint={t.has(`hint.${name}` as never) ? t(`hint.${name}` as never) : undefined}
      error={form.text(name)}
      defaultValue={form.view.values[name] ?? ''}
      autoComplete="off"
      optional={optional}
      mandatory={!optional}
      {...rest}
    />
  );
}

/** A day in three controls. */
export function DayPart({ form, name, optional = false }: PartProps & { optional?: boolean }) {
  const t = useTranslations('employeeForm');
  const { values } = form.view;
  return (
    <DateField
      name={name}
      label={t(`field.${name}`)}
      hint={t.has(`hint.${name}` as never) ? t(`hint.${name}` as never) : undefined}
      error={form.text(name)}
      optional={optional}
      mandatory={!optional}
      typed={{
        day: values[`${name}-day`] ?? '',
        month: values[`${name}-month`] ?? '',
        year: values[`${name}-year`] ?? '',
      }}
    />
  );
}

/** A month in two controls, that may be left out. */
export function MonthPart({ form, name }: PartProps) {
  const t = useTranslations('employeeForm');
  const { values } = form.view;
  return (
    <MonthField
      name={name}
      label={t(`field.${name}`)}
      hint={t.has(`hint.${name}` as never) ? t(`hint.${name}` as never) : undefined}
      error={form.text(name)}
      optional
      typed={{ month: values[`${name}-month`] ?? '', year: values[`${name}-year`] ?? '' }}
    />
  );
}

interface ChoicePartProps extends PartProps {
  options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few, all in view. */
export function RadiosPart({ form, name, options }: ChoicePartProps) {
  const t = useTranslations('employeeForm');
  return (
    <RadiosField
      name={name}
      label={t(`field.${name}`)}
      error={form.text(name)}
      choices={options}
      mandatory
      defaultValue={form.view.values[name] ?? ''}
      inline={options.length === 2}
    />
  );
}

/** One of many. */
export function SelectPart({ form, name, options }: ChoicePartProps) {
  const t = useTranslations('employeeForm');
  return (
    <SelectField
      name={name}
      label={t(`field.${name}`)}
      error={form.text(name)}
      options={options}
      defaultValue={form.view.values[name] ?? ''}
      mandatory
    />
  );
}

/** A country; the next of kin may be from Malaysia as well. */
export function CountryPart({ form, name, withMalaysia = false }: PartProps & { withMalaysia?: boolean }) {
  const language = useLocale();
  const countries = COUNTRIES.map(({ code, ms, en }) => ({ value: code, label: language === 'en' ? en : ms }));
  const all = withMalaysia ? [...countries, { value: 'MY', label: 'Malaysia' }] : countries;
  return <SelectPart form={form} name={name} options={all.sort((a, b) => a.label.localeCompare(b.label, language))} />;
}

/** Occupation, wage and first day: what is asked of everybody. */
export function WorkParts({ form, domestic }: { form: Form; domestic: boolean }) {
  const language = useLocale();
  return (
    <>
      <TextPart form={form} name="occupation" list="occupations" />
      <TextPart form={form} name="wage" unit="RM" inputMode="decimal" width={12} />
      <DayPart form={form} name="employedFrom" />
      <datalist id="occupations">
        {occupationsFor(domestic).map(({ code, ms, en }) => (
          <option key={code} value={language === 'en' ? en : ms} />
        ))}
      </datalist>
    </>
  );
}

/** What somebody in the central register may be shown as. */
export function KnownFacts({ person }: { person: FoundPerson }) {
  const t = useTranslations('employeeForm');
  const language = useLocale();
  const born = asCalendarDate(person.birthDate);
  return (
    <SummaryList
      rows={[
        { label: t('field.name'), value: person.name },
        { label: t('field.birthDate'), value: born ? formatDate(language, born) : '' },
        { label: t('field.sex'), value: t(`sex.${person.sex}`) },
        { label: t('field.residency'), value: t(`residency.${person.residency}`) },
      ]}
    />
  );
}

/** Faults, a refusal, what somebody else saved, and what has to be confirmed: above everything else. */
export function FormMessages({ form }: { form: Form }) {
  return (
    <>
      <ErrorSummary faults={form.summary} message={form.message} />
      {form.view.is === 'changed' && <ChangedMessage view={form.view} />}
      {form.view.warnings.length > 0 && <WarningBoxes view={form.view} />}
    </>
  );
}

function ChangedMessage({ view }: { view: EmployeeFormView }) {
  const t = useTranslations('employeeForm');
  const changes = Object.entries(view.now);
  const labelOf = (name: string) => {
    const field = `field.${name.replace(/-(day|month|year)$/, '')}` as never;
    return t.has(field) ? t(field) : name;
  };
  return (
    <div tabIndex={-1} role="alert">
      <Callout tone="warn" title={t('changedTitle')}>
        <p>{t('changedLead')}</p>
        {changes.length === 0 && <p>{t('changedSame')}</p>}
        <ul>
          {changes.map(([name, value]) => (
            <li key={name}>{t('changedNow', { field: labelOf(name), value: value === '' ? t('empty') : value })}</li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}

function WarningBoxes({ view }: { view: EmployeeFormView }) {
  const t = useTranslations('employeeForm');
  return (
    <div tabIndex={-1} role="alert">
      <Callout tone="warn" title={t('confirmTitle')}>
        <p>{t('confirmLead')}</p>
        {view.warnings.map((warning) => (
          <CheckboxField
            key={warning}
            id={`confirmed-${warning}`}
            name="confirmed"
            value={warning}
            label={t(`warning.${warning}`)}
          />
        ))}
      </Callout>
    </div>
  );
}

interface HiddenProps {
  form: Form;
  caseId: string;
  employeeId: string | null;
}

/** What the form carries along unseen. */
export function HiddenParts({ form, caseId, employeeId }: HiddenProps) {
  const { view } = form;
  return (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      {employeeId && <input type="hidden" name="employeeId" value={employeeId} />}
      {view.version !== null && <input type="hidden" name="version" value={view.version} />}
      <input type="hidden" name="searched" value={view.searched} />
      <input type="hidden" name="shown" value={view.person ? JSON.stringify(view.person) : ''} />
      {view.confirmed.map((warning) => (
        <input key={warning} type="hidden" name="confirmed" value={warning} />
      ))}
    </>
  );
}
