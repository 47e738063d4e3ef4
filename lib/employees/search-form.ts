import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import { dateInMalaysia } from '@/lib/core/calendar';
import { readIc } from '@/lib/rules/employees/birth';
import { parsePassport } from '@/lib/rules/identity/passport';
import { type EmployeeAnswer, shownPerson } from './answer';
import { searchPerson } from './find-person';
import { dayParts } from './form-values';
import { readIdentification } from './identification';
import type { ForeignForm, LocalForm } from './schema';

/**
 * Cari in the form of a local employee: whom the register has is shown; for anybody else the birth date and sex that the
 * IC number says are filled in, to be confirmed.
 *
 * @throws DomainError as `searchPerson`
 */
export async function searchLocal(
  context: CaseContext,
  { typed, values, confirmed }: LocalForm,
  { key, now }: { readonly key: Buffer; readonly now: Date },
): Promise<EmployeeAnswer> {
  const ic = readIc(typed.icNumber, dateInMalaysia(now));
  const given = { values, searched: '', person: null, confirmed };
  if (!ic.ok) return { ...given, is: 'faulty', fields: { icNumber: ic.fault } };
  const { person, searched } = await searchPerson(context, { kind: 'ic', number: ic.ic.digits }, key);
  if (person) return { ...given, is: 'found', searched, person: shownPerson(person) };
  const fromNumber = { ...dayParts('birthDate', ic.ic.birthDate), sex: ic.ic.sex };
  return { ...given, is: 'unknown', searched, values: { ...values, ...fromNumber } };
}

/** Cari in the form of a foreign employee, by SSFW number or passport. @throws DomainError as `searchPerson` */
export async function searchForeign(
  context: CaseContext,
  { identification, values, confirmed }: ForeignForm,
  key: Buffer,
): Promise<EmployeeAnswer> {
  const number = readIdentification(identification);
  const given = { values, searched: '', person: null, confirmed };
  if (!number) {
    const fault = identification.trim() === '' ? 'required' : 'identification';
    return { ...given, is: 'faulty', fields: { identification: fault } };
  }
  const { person, searched } = await searchPerson(context, number, key);
  // What was searched as a passport need not be typed again.
  const passport = number.kind === 'passport' ? { passport: parsePassport(identification) ?? '' } : {};
  const filled = { ...given, searched, values: { ...values, ...passport } };
  if (person?.residency !== 'foreign') return { ...filled, is: 'unknown' };
  return { ...filled, is: 'found', person: shownPerson(person) };
}
