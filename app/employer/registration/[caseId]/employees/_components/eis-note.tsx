'use client';

import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslations } from '#words';
import type { TypedValues } from '@/lib/core/action-result';
import { asCalendarDate, type CalendarDate, dateFromParts } from '@/lib/core/calendar';
import type { FoundPerson } from '@/lib/employees/answer';
import { formatDate } from '@/lib/i18n/format';
import { readIc } from '@/lib/rules/employees/birth';
import { LOCAL_RESIDENCIES } from '@/lib/rules/employees/choices';
import { eisStart } from '@/lib/rules/employees/eis-start';

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
    const birthDate = person ? asCalendarDate(person.birthDate) : birthDateIn(typed, registeredOn);
    const employedFrom = dayIn(typed, 'employedFrom');
    if (!birthDate || !employedFrom || !registeredOn) return t('eisLater');
    const residency = person?.residency ?? LOCAL_RESIDENCIES.find((each) => each === typed.residency) ?? 'citizen';
    const start = eisStart({ birthDate, residency, domestic, employedFrom }, registeredOn);
    if (!start.from) return t('eisNone');
    return t(start.onlyIfPaidBefore ? 'eisOnlyIfPaid' : 'eisFrom', { date: formatDate(language, start.from) });
  };
  return (
    <p ref={note} className="eis-note" aria-live="polite">
      <strong>{t('eisTitle')}</strong>
      <br />
      {text()}
    </p>
  );
}

/** What stands in the form around an element now: what it was shown with until a script may look. */
function useTyped(within: { readonly current: HTMLElement | null }, values: TypedValues): TypedValues {
  const [typed, setTyped] = useState(values);
  useEffect(() => {
    const form = within.current?.closest('form');
    if (!form) return;
    const read = () => setTyped(textsIn(form));
    // Also what was typed before the script came.
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [within]);
  return typed;
}

function textsIn(form: HTMLFormElement): TypedValues {
  const texts = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return Object.fromEntries(texts);
}

/** As it is read when it is saved: a birth date that was left out is the one in the IC number. */
function birthDateIn(typed: TypedValues, registeredOn: CalendarDate | null): CalendarDate | null {
  const isEmpty = ['day', 'month', 'year'].every((part) => !typed[`birthDate-${part}`]?.trim());
  if (!isEmpty || !registeredOn) return dayIn(typed, 'birthDate');
  const ic = readIc(typed.icNumber ?? '', registeredOn);
  return ic.ok ? ic.ic.birthDate : null;
}

function dayIn(values: TypedValues, name: string): CalendarDate | null {
  const part = (of: string) => {
    const text = values[`${name}-${of}`]?.trim() ?? '';
    return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  };
  return dateFromParts(part('year'), part('month'), part('day'));
}
