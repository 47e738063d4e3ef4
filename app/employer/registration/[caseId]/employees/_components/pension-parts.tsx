'use client';

import { useTranslations } from '#words';
import { MonthPart, TextPart } from './form-parts';
import type { useEmployeeForm } from './use-employee-form';

/** An invalidity pension, which very few employees have: it may decide the SOCSO category. */
export function PensionParts({ form }: { form: ReturnType<typeof useEmployeeForm> }) {
  const t = useTranslations('employeeForm');
  return (
    <fieldset className="panel">
      <legend className="panel-title">{t('pensionTitle')}</legend>
      <p className="field-hint">{t('pensionLead')}</p>
      <MonthPart form={form} name="pensionFrom" />
      <TextPart form={form} name="pensionWage" unit="RM" inputMode="decimal" width={12} optional />
    </fieldset>
  );
}
