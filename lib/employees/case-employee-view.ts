import type { CalendarDate } from '@/lib/core/calendar';
import { type Sen, sen } from '@/lib/core/money';
import type { DifferingField } from '@/lib/core/registry-reply';
import { dateFromDb } from '@/lib/db/dates';
import type { CaseEmployee } from '@/lib/db/generated/client';
import { isLateRegistration } from '@/lib/rules/employees/start-date';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Residency } from '@/lib/rules/insured-person';
import type { CaseEmployeeState } from './schema';

/** What a registry of papers answered about somebody; null while nobody asked it. */
export type RegistryState = 'agrees' | 'differs' | 'unknown' | 'unavailable' | null;

/** Somebody on the list of a case. `identityNumber` is whole: a page masks it. */
export interface CaseEmployeeRow {
  readonly id: string;
  readonly isForeign: boolean;
  readonly domestic: boolean;
  readonly name: string;
  /** The IC number, else the SSFW number, else the passport. */
  readonly identityNumber: string;
  readonly employedFrom: CalendarDate;
  readonly wage: Sen;
  readonly state: CaseEmployeeState;
  /** Registered after the 30 days that the law gives. */
  readonly isLate: boolean;
  readonly version: number;
}

/** All that is known of somebody in a case. Amounts in sen; days are days. */
export interface CaseEmployeeView extends CaseEmployeeRow {
  /** Filled in by the central register of persons: name, birth date, sex and residency are not the employer's to change. */
  readonly known: boolean;
  readonly icNumber: string | null;
  readonly foreignNumber: string | null;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly residency: Residency;
  readonly email: string | null;
  readonly phone: string | null;
  readonly occupation: string;
  readonly eisFrom: CalendarDate | null;
  readonly nationality: string | null;
  readonly passport: string | null;
  readonly passportUntil: CalendarDate | null;
  readonly passKind: string | null;
  readonly passNumber: string | null;
  readonly passFrom: CalendarDate | null;
  readonly passUntil: CalendarDate | null;
  readonly kin: KinView | null;
  readonly kinDocumentId: string | null;
  readonly registryState: RegistryState;
  /** The fields that differ in the registry. */
  readonly registryFields: readonly DifferingField[];
}

/** A foreigner's next of kin. */
export interface KinView {
  readonly name: string;
  readonly relation: string;
  readonly identity: string;
  readonly birthDate: CalendarDate | null;
  readonly nationality: string;
  readonly phone: string;
  readonly address: string;
}

/** A row of the list, from the database's. */
export function rowOf(row: CaseEmployee, today: CalendarDate): CaseEmployeeRow {
  const employedFrom = dateFromDb(row.employedFrom);
  return {
    id: row.id,
    isForeign: row.isForeign,
    domestic: row.domestic,
    name: row.name,
    identityNumber: row.icNumber ?? row.foreignNumber ?? row.passport ?? '',
    employedFrom,
    wage: sen(Number(row.wageSen)),
    state: stateOf(row),
    isLate: isLateRegistration(employedFrom, today),
    version: row.version,
  };
}

function stateOf({ isForeign, kinDocumentId, registryState }: CaseEmployee): CaseEmployeeState {
  if (registryState === 'differs') return 'differs';
  if (isForeign && kinDocumentId === null) return 'kin_form';
  return isForeign && registryState !== 'agrees' ? 'to_check' : 'complete';
}

/** Everything of a person, from the database's row. */
export function viewOf(row: CaseEmployee, today: CalendarDate): CaseEmployeeView {
  return {
    ...rowOf(row, today),
    known: row.known,
    icNumber: row.icNumber,
    foreignNumber: row.foreignNumber,
    birthDate: dateFromDb(row.birthDate),
    sex: row.sex,
    residency: row.residency,
    email: row.email,
    phone: row.phone,
    occupation: row.occupation,
    eisFrom: dayOrNull(row.eisFrom),
    nationality: row.nationality,
    passport: row.passport,
    passportUntil: dayOrNull(row.passportUntil),
    passKind: row.passKind,
    passNumber: row.passNumber,
    passFrom: dayOrNull(row.passFrom),
    passUntil: dayOrNull(row.passUntil),
    kin: kinOf(row),
    kinDocumentId: row.kinDocumentId,
    registryState: row.registryState as RegistryState,
    registryFields: fieldsOf(row.registryFields),
  };
}

function kinOf(row: CaseEmployee): KinView | null {
  if (row.kinName === null) return null;
  return {
    name: row.kinName,
    relation: row.kinRelation ?? '',
    identity: row.kinIdentity ?? '',
    birthDate: dayOrNull(row.kinBirthDate),
    nationality: row.kinNationality ?? '',
    phone: row.kinPhone ?? '',
    address: row.kinAddress ?? '',
  };
}

function dayOrNull(value: Date | null): CalendarDate | null {
  return value && dateFromDb(value);
}

function fieldsOf(value: unknown): DifferingField[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is DifferingField => typeof each?.field === 'string');
}
