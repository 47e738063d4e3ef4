'use client';

import { useEffect, useState } from 'react';
import type { TypedValues } from '@/lib/core/action-result';
import { asCalendarDate, type CalendarDate, dateFromParts } from '@/lib/core/calendar';
import { type Month, monthOf } from '@/lib/core/month';
import type { FoundPerson } from '@/lib/employees/answer';
import { readIc } from '@/lib/rules/employees/birth';

/** What stands in the form around an element now: what it was shown with until a script may look. */
export function useTyped(within: { readonly current: HTMLElement | null }, values: TypedValues): TypedValues {
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

/** As it is read when it is saved: the register's for somebody it knows, and the IC number's when it was left out. */
export function birthDateIn(
  typed: TypedValues,
  person: FoundPerson | null,
  registeredOn: CalendarDate | null,
): CalendarDate | null {
  if (person) return asCalendarDate(person.birthDate);
  const isEmpty = ['day', 'month', 'year'].every((part) => !typed[`birthDate-${part}`]?.trim());
  if (!isEmpty || !registeredOn) return dayIn(typed, 'birthDate');
  const ic = readIc(typed.icNumber ?? '', registeredOn);
  return ic.ok ? ic.ic.birthDate : null;
}

/** A day that is typed in three controls; null as long as it is none. */
export function dayIn(values: TypedValues, name: string): CalendarDate | null {
  return dateFromParts(part(values, `${name}-year`), part(values, `${name}-month`), part(values, `${name}-day`));
}

/** A month that is typed in two controls; null as long as it is none. */
export function monthIn(values: TypedValues, name: string): Month | null {
  const first = dateFromParts(part(values, `${name}-year`), part(values, `${name}-month`), 1);
  return first && monthOf(first);
}

function part(values: TypedValues, name: string): number {
  const text = values[name]?.trim() ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
}
