import type { CalendarDate } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { birthFault } from '@/lib/rules/employees/birth';
import { KIN_RELATIONS, type KinRelation } from '@/lib/rules/employees/choices';
import { findCountry } from '@/lib/rules/employees/countries';
import { readName } from '@/lib/rules/employees/names';
import { isPassportFirst, PASS_KINDS, type PassKind, paperFaults } from '@/lib/rules/employees/papers';
import type { Sex } from '@/lib/rules/identity/ic-number';
import { parsePassport } from '@/lib/rules/identity/passport';
import { dayFaults, LONGEST_OCCUPATION, type PersonReading, workWarnings } from './read-local';
import { pensionFaults, readPensionWage } from './read-pension';
import {
  allOf,
  type Reading,
  readChoice,
  readDay,
  readLine,
  readMonthlyWage,
  readOptionalDay,
  readOptionalEmail,
  readOptionalMonth,
  readOptionalPhone,
  readPaperNumber,
  readPhone,
} from './read-texts';
import type { EmployeeWarning, ForeignTyped } from './schema';

const LONGEST_PASS_NUMBER = 30;
const LONGEST_KIN_IDENTITY = 20;
const LONGEST_ADDRESS = 300;

/** A foreign employee as read from what was typed. `wage` in sen a month. */
export interface ForeignPerson {
  readonly passport: string;
  readonly nationality: string;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly email: string | null;
  readonly phone: string | null;
  readonly occupation: string;
  readonly wage: Sen;
  readonly employedFrom: CalendarDate;
  readonly passportUntil: CalendarDate;
  readonly passKind: PassKind;
  readonly passNumber: string;
  readonly passFrom: CalendarDate | null;
  readonly passUntil: CalendarDate;
  readonly kinName: string;
  readonly kinRelation: KinRelation;
  readonly kinIdentity: string;
  readonly kinBirthDate: CalendarDate;
  readonly kinNationality: string;
  readonly kinPhone: string;
  readonly kinAddress: string;
  /** The invalidity pension's first month and the average wage before it, as declared; both or neither. */
  readonly pensionFrom: Month | null;
  readonly pensionWage: Sen | null;
}

/**
 * Reads a foreign employee with passport, pass and next of kin: only e-mail, telephone and the first day of the pass may
 * be left out.
 *
 * @param today the day of the registration
 */
export function readForeign(typed: ForeignTyped, today: CalendarDate): PersonReading<ForeignPerson> {
  const read = allOf({
    passport: readPassport(typed.passport),
    nationality: readCountry(typed.nationality),
    name: nameOf(typed.name),
    birthDate: readDay(typed.birthDate),
    sex: readChoice(typed.sex, ['male', 'female'] as const),
    email: readOptionalEmail(typed.email),
    phone: readOptionalPhone(typed.phone),
    occupation: readLine(typed.occupation, LONGEST_OCCUPATION),
    wage: readMonthlyWage(typed.wage),
    employedFrom: readDay(typed.employedFrom),
    passportUntil: readDay(typed.passportUntil),
    passKind: readChoice(typed.passKind, PASS_KINDS),
    passNumber: readPaperNumber(typed.passNumber, LONGEST_PASS_NUMBER),
    passFrom: readOptionalDay(typed.passFrom),
    passUntil: readDay(typed.passUntil),
    kinName: nameOf(typed.kinName),
    kinRelation: readChoice(typed.kinRelation, KIN_RELATIONS),
    kinIdentity: readPaperNumber(typed.kinIdentity, LONGEST_KIN_IDENTITY),
    kinBirthDate: kinBirthOf(typed.kinBirthDate, today),
    kinNationality: readCountry(typed.kinNationality, true),
    kinPhone: readPhone(typed.kinPhone),
    kinAddress: readLine(typed.kinAddress, LONGEST_ADDRESS),
    pensionFrom: readOptionalMonth(typed.pensionFrom),
    pensionWage: readPensionWage(typed.pensionWage),
  });
  const days = foreignDayFaults(typed, today);
  if (!read.ok) return { ok: false, fields: { ...days, ...read.fields } };
  if (Object.keys(days).length > 0) return { ok: false, fields: days };
  return { ok: true, person: read.values, warnings: warningsOf(read.values, today) };
}

function warningsOf(person: ForeignPerson, today: CalendarDate): EmployeeWarning[] {
  return [...workWarnings(person, today, true), ...(isPassportFirst(person) ? ['passportFirst' as const] : [])];
}

function foreignDayFaults(typed: ForeignTyped, today: CalendarDate): Record<string, string> {
  const papers = paperFaults(
    {
      passportUntil: dayOf(typed.passportUntil),
      passFrom: dayOf(typed.passFrom),
      passUntil: dayOf(typed.passUntil),
    },
    today,
  );
  const birthDate = dayOf(typed.birthDate);
  return {
    ...dayFaults({ birthDate, employedFrom: dayOf(typed.employedFrom) }, today),
    ...pensionFaults(typed, { birthDate, today }),
    ...Object.fromEntries(papers.map(({ field, fault }) => [field, fault])),
  };
}

function dayOf(typed: string): CalendarDate | null {
  const reading = readDay(typed);
  return 'value' in reading ? reading.value : null;
}

function nameOf(typed: string): Reading<string> {
  const reading = readName(typed);
  return reading.ok ? { value: reading.name } : { fault: reading.fault };
}

function readPassport(typed: string): Reading<string> {
  if (typed.trim() === '') return { fault: 'required' };
  const number = parsePassport(typed);
  return number ? { value: number } : { fault: 'passport' };
}

/** A country by its code or name; only a next of kin may be from Malaysia. */
function readCountry(typed: string, isKin = false): Reading<string> {
  const text = typed.trim();
  if (text === '') return { fault: 'required' };
  if (isKin && /^(MY|MALAYSIA)$/i.test(text)) return { value: 'MY' };
  const country = findCountry(text);
  return country ? { value: country.code } : { fault: 'country' };
}

function kinBirthOf(typed: string, today: CalendarDate): Reading<CalendarDate> {
  const reading = readDay(typed);
  const fault = 'value' in reading ? birthFault(reading.value, null, today) : null;
  return fault ? { fault } : reading;
}
