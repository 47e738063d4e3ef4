import type { FieldErrors } from '@/lib/core/action-result';
import type { CalendarDate } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { ageWarning, birthFault, type IcReading, icWarnings, readIc } from '@/lib/rules/employees/birth';
import { LOCAL_RESIDENCIES, type LocalResidency } from '@/lib/rules/employees/choices';
import { declaredFault } from '@/lib/rules/employees/declared-months';
import { readName } from '@/lib/rules/employees/names';
import { isLateRegistration, startFault } from '@/lib/rules/employees/start-date';
import type { Sex } from '@/lib/rules/identity/ic-number';
import { UNUSUAL_WAGE } from '@/lib/rules/wage';
import { pensionFaults, readPensionWage } from './read-pension';
import {
  allOf,
  type Reading,
  readChoice,
  readDay,
  readLine,
  readMonthlyWage,
  readOptionalEmail,
  readOptionalMonth,
  readOptionalPhone,
} from './read-texts';
import type { EmployeeWarning, LocalTyped } from './schema';

/** The most characters of an occupation. */
export const LONGEST_OCCUPATION = 100;

/** A local employee as read from what was typed. `wage` in sen a month. */
export interface LocalPerson {
  readonly icNumber: string;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly residency: LocalResidency;
  readonly email: string | null;
  readonly phone: string | null;
  readonly occupation: string;
  readonly wage: Sen;
  readonly employedFrom: CalendarDate;
  /** The first months of contribution with any employer, as declared; null when nothing is. */
  readonly firstSocso: Month | null;
  readonly firstEis: Month | null;
  /** The invalidity pension's first month and the average wage before it, as declared; both or neither. */
  readonly pensionFrom: Month | null;
  readonly pensionWage: Sen | null;
}

/** What became of what was typed: a person with what is unusual about them, or a code for each faulty field. */
export type PersonReading<Person> =
  | { readonly ok: true; readonly person: Person; readonly warnings: readonly EmployeeWarning[] }
  | { readonly ok: false; readonly fields: FieldErrors };

/**
 * Reads a local employee. A birth date or sex that was left out is the one in the IC number.
 *
 * @param today the day of the registration
 */
export function readLocal(typed: LocalTyped, today: CalendarDate): PersonReading<LocalPerson> {
  const ic = readIc(typed.icNumber, today);
  const name = readName(typed.name);
  const read = allOf({
    icNumber: ic.ok ? { value: ic.ic.digits } : { fault: ic.fault },
    name: name.ok ? { value: name.name } : { fault: name.fault },
    birthDate: birthDateOf(typed, ic),
    sex: sexOf(typed, ic),
    residency: readChoice(typed.residency, LOCAL_RESIDENCIES),
    email: readOptionalEmail(typed.email),
    phone: readOptionalPhone(typed.phone),
    occupation: readLine(typed.occupation, LONGEST_OCCUPATION),
    wage: readMonthlyWage(typed.wage),
    employedFrom: readDay(typed.employedFrom),
    firstSocso: readOptionalMonth(typed.firstSocso),
    firstEis: readOptionalMonth(typed.firstEis),
    pensionFrom: readOptionalMonth(typed.pensionFrom),
    pensionWage: readPensionWage(typed.pensionWage),
  });
  const days = read.ok ? read.values : readDays(typed, ic);
  const dates = {
    ...dayFaults(days, today),
    ...declaredFaults(typed, days),
    ...pensionFaults(typed, { ...days, today }),
  };
  if (!read.ok)
    return { ok: false, fields: { ...dates, ...(ic.ok ? read.fields : withoutDerived(read.fields, typed)) } };
  if (Object.keys(dates).length > 0) return { ok: false, fields: dates };
  const warnings = [...(ic.ok ? icWarnings(ic.ic, read.values) : []), ...workWarnings(read.values, today, false)];
  return { ok: true, person: read.values, warnings };
}

/** What the number would say is not asked for as long as the number itself is wrong. */
function withoutDerived(fields: FieldErrors, typed: LocalTyped): FieldErrors {
  const derived = (['birthDate', 'sex'] as const).filter((name) => typed[name].trim() === '');
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !derived.some((each) => each === name)));
}

/** What is unusual about anybody's age, first day of work and wage. */
export function workWarnings(
  {
    birthDate,
    employedFrom,
    wage,
  }: { readonly birthDate: CalendarDate; readonly employedFrom: CalendarDate; readonly wage: Sen },
  today: CalendarDate,
  isForeign: boolean,
): EmployeeWarning[] {
  const age = ageWarning(birthDate, employedFrom, isForeign);
  return [
    ...(age ? [age] : []),
    ...(isLateRegistration(employedFrom, today) ? ['late' as const] : []),
    ...(wage > UNUSUAL_WAGE ? ['highWage' as const] : []),
  ];
}

/** What is wrong with the birth date and the first day of work, of those that could be read at all. */
export function dayFaults(
  { birthDate, employedFrom }: { readonly birthDate: CalendarDate | null; readonly employedFrom: CalendarDate | null },
  today: CalendarDate,
): Record<string, string> {
  const birth = birthDate && birthFault(birthDate, employedFrom, today);
  const start = employedFrom && startFault(employedFrom, today);
  return { ...(birth && { birthDate: birth }), ...(start && { employedFrom: start }) };
}

/** What is wrong with the declared months, of those that could be read at all. */
function declaredFaults(typed: LocalTyped, days: Parameters<typeof declaredFault>[2]): Record<string, string> {
  const faultOf = (scheme: 'socso' | 'eis', text: string) => {
    const read = readOptionalMonth(text);
    return 'value' in read && read.value ? declaredFault(scheme, read.value, days) : null;
  };
  const socso = faultOf('socso', typed.firstSocso);
  const eis = faultOf('eis', typed.firstEis);
  return { ...(socso && { firstSocso: socso }), ...(eis && { firstEis: eis }) };
}

function birthDateOf({ birthDate }: LocalTyped, ic: IcReading): Reading<CalendarDate> {
  return birthDate.trim() === '' && ic.ok ? { value: ic.ic.birthDate } : readDay(birthDate);
}

function sexOf({ sex }: LocalTyped, ic: IcReading): Reading<Sex> {
  return sex.trim() === '' && ic.ok ? { value: ic.ic.sex } : readChoice(sex, ['male', 'female']);
}

function readDays(typed: LocalTyped, ic: IcReading) {
  const birth = birthDateOf(typed, ic);
  const start = readDay(typed.employedFrom);
  return { birthDate: 'value' in birth ? birth.value : null, employedFrom: 'value' in start ? start.value : null };
}
