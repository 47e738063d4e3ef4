'use client';

import { useRef } from 'react';
import { useLocale, useTranslations } from '#words';
import type { TypedValues } from '@/lib/core/action-result';
import { asCalendarDate } from '@/lib/core/calendar';
import { monthOf } from '@/lib/core/month';
import type { FoundPerson } from '@/lib/employees/answer';
import { formatDate } from '@/lib/i18n/format';
import { LOCAL_RESIDENCIES } from '@/lib/rules/employees/choices';
import { declaredThatCount } from '@/lib/rules/employees/declared-months';
import { eisStart } from '@/lib/rules/employees/eis-start';
import { birthDateIn, dayIn, monthIn, useTyped } from './use-typed';

interface EisNoteProps {
  /** Somebody of the register: their facts are not typed. */
  person: FoundPerson | null;
  /** What the form was shown with. */
  values: TypedValues;
  domestic: boolean;
  /** The day of the registration, in Malaysia. */
  today: string;
}

/** When EIS starts, worked out from what is typed, as it is typed: shown, never asked. */
export function EisNote({ person, values, domestic, today }: EisNoteProps) {
  const t = useTranslations('employeeForm');
  const language = useLocale();
  const note = useRef<HTMLParagraphElement>(null);
  const typed = useTyped(note, values);
  const registeredOn = asCalendarDate(today);
  const text = () => {
    const birthDate = birthDateIn(typed, person, registeredOn);
    const employedFrom = dayIn(typed, 'employedFrom');
    if (!birthDate || !employedFrom || !registeredOn) return t('eisLater');
    const residency = person?.residency ?? LOCAL_RESIDENCIES.find((each) => each === typed.residency) ?? 'citizen';
    const start = eisStart({ birthDate, residency, domestic, employedFrom }, registeredOn);
    if (!start.from) return t('eisNone');
    const date = formatDate(language, start.from);
    if (!start.onlyIfPaidBefore) return t('eisFrom', { date });
    const none = { firstSocsoMonth: null, firstEisMonth: null, invalidityPension: null, skbbkChoices: [] };
    const insured = { birthDate, residency, domestic, eisFrom: monthOf(start.from), ...none };
    const declared = { socso: null, eis: monthIn(typed, 'firstEis') };
    const { eis } = declaredThatCount(insured, declared, monthOf(employedFrom));
    return t(eis ? 'eisDeclared' : 'eisOnlyIfPaid', { date });
  };
  return (
    <p ref={note} className="eis-note" aria-live="polite">
      <strong>{t('eisTitle')}</strong>
      <br />
      {text()}
    </p>
  );
}
