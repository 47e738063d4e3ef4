'use client';

import { useRef } from 'react';
import { useTranslations } from '#words';
import { asCalendarDate } from '@/lib/core/calendar';
import { monthOf } from '@/lib/core/month';
import { ageInMonth } from '@/lib/rules/age';
import { MonthPart } from './form-parts';
import type { useEmployeeForm } from './use-employee-form';
import { birthDateIn, dayIn, useTyped } from './use-typed';

interface EarlierMonthsProps {
  form: ReturnType<typeof useEmployeeForm>;
  /** The day of the registration, in Malaysia. */
  today: string;
}

/** Since when somebody contributes, with any employer: it decides something for whoever begins at 55 or later. */
export function EarlierMonths({ form, today }: EarlierMonthsProps) {
  const t = useTranslations('employeeForm');
  const { person, values } = form.view;
  const note = useRef<HTMLParagraphElement>(null);
  const typed = useTyped(note, values);
  const birthDate = birthDateIn(typed, person, asCalendarDate(today));
  const employedFrom = dayIn(typed, 'employedFrom');
  const age = birthDate && employedFrom ? ageInMonth(birthDate, monthOf(employedFrom)) : null;
  const matters = age !== null && age >= 55 && age < 60;
  return (
    <fieldset className="panel">
      <legend className="panel-title">{t('earlierTitle')}</legend>
      <p className="field-hint">{t('earlierLead')}</p>
      <p ref={note} className={matters ? 'eis-note earlier-note' : undefined} aria-live="polite">
        {matters && t('earlierMatters', { age: String(age) })}
      </p>
      <MonthPart form={form} name="firstSocso" />
      <MonthPart form={form} name="firstEis" />
    </fieldset>
  );
}
