import type { CalendarDate } from '@/lib/core/calendar';
import { type Sen, sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import type { DifferingField } from '@/lib/core/registry-reply';
import { dateFromDb, monthFromDb } from '@/lib/db/dates';
import type { CaseEmployee } from '@/lib/db/generated/client';
import { declaredPensionFromDb } from '@/lib/db/pension';
import type { DeclaredPension } from '@/lib/rules/employees/declared-pension';
import { paperFaults } from '@/lib/rules/employees/papers';
import { isLateRegistration } from '@/lib/rules/employees/start-date';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Residency } from '@/lib/rules/insured-person';
import type { CaseEmployeeState, EmployeeLack } from './schema';

/** What a registry of papers answered about somebody; null while nobody asked it. */
export type RegistryState = 'agrees' | 'differs' | 'unknown' | 'unavailable' | null;

/** The next-of-kin form that stands for a foreign employee: the one that came, or what took its place since. */
export interface KinForm {
  readonly documentId: string;
  /** `refused`: staff cannot use it, and say why. */
  readonly state: 'stored' | 'refused';
  readonly refusedReason: string | null;
}

/** Somebody on the list of a case. `identityNumber` is whole: a page masks it. */
export interface CaseEmployeeRow {
  readonly id: string;
  readonly isForeign: boolean;
  readonly domestic: boolean;
  readonly name: string;
  /** The IC number, else the SSFW number, else the passport. */
  readonly identityNumber: string;
  readonly employedFrom: CalendarDate;
  /** The first day of EIS; null for whom it does not cover. */
  readonly eisFrom: CalendarDate | null;
  readonly wage: Sen;
  readonly state: CaseEmployeeState;
  /** What keeps the case from being sent because of them; empty when nothing does. */
  readonly lacks: readonly EmployeeLack[];
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
  /** The first months of contribution with any employer, as declared; null when nothing is. */
  readonly declared: { readonly socso: Month | null; readonly eis: Month | null };
  /** The invalidity pension as declared; null when none is. */
  readonly pension: DeclaredPension | null;
  readonly nationality: string | null;
  readonly passport: string | null;
  readonly passportUntil: CalendarDate | null;
  readonly passKind: string | null;
  readonly passNumber: string | null;
  readonly passFrom: CalendarDate | null;
  readonly passUntil: CalendarDate | null;
  readonly kin: KinView | null;
  /** Null when none stands. */
  readonly kinForm: KinForm | null;
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

/** A row of the list, from the database's and the form that stands. */
export function rowOf(row: CaseEmployee, kinForm: KinForm | null, today: CalendarDate): CaseEmployeeRow {
  const employedFrom = dateFromDb(row.employedFrom);
  return {
    id: row.id,
    isForeign: row.isForeign,
    domestic: row.domestic,
    name: row.name,
    identityNumber: row.icNumber ?? row.foreignNumber ?? row.passport ?? '',
    employedFrom,
    eisFrom: dayOrNull(row.eisFrom),
    wage: sen(Number(row.wageSen)),
    state: stateOf(row),
    lacks: row.isForeign ? lacksOf(row, kinForm, today) : [],
    isLate: isLateRegistration(employedFrom, today),
    version: row.version,
  };
}

function stateOf({ isForeign, registryState }: CaseEmployee): CaseEmployeeState {
  if (registryState === 'differs') return 'differs';
  return isForeign && registryState !== 'agrees' ? 'to_check' : 'complete';
}

function lacksOf(row: CaseEmployee, kinForm: KinForm | null, today: CalendarDate): EmployeeLack[] {
  const papers = { passportUntil: dayOrNull(row.passportUntil), passFrom: null, passUntil: dayOrNull(row.passUntil) };
  const faults = paperFaults(papers, today).map(({ fault }) => fault);
  return [
    ...(kinForm === null ? ['kin_form' as const] : []),
    ...(kinForm?.state === 'refused' ? ['kin_form_refused' as const] : []),
    ...(faults.includes('passportEnded') ? ['passport_ended' as const] : []),
    ...(faults.includes('passEnded') ? ['pass_ended' as const] : []),
  ];
}

/** Everything of a person, from the database's row and the form that stands. */
export function viewOf(row: CaseEmployee, kinForm: KinForm | null, today: CalendarDate): CaseEmployeeView {
  return {
    ...rowOf(row, kinForm, today),
    known: row.known,
    icNumber: row.icNumber,
    foreignNumber: row.foreignNumber,
    birthDate: dateFromDb(row.birthDate),
    sex: row.sex,
    residency: row.residency,
    email: row.email,
    phone: row.phone,
    occupation: row.occupation,
    declared: {
      socso: row.declaredSocsoMonth && monthFromDb(row.declaredSocsoMonth),
      eis: row.declaredEisMonth && monthFromDb(row.declaredEisMonth),
    },
    pension: declaredPensionFromDb(row),
    nationality: row.nationality,
    passport: row.passport,
    passportUntil: dayOrNull(row.passportUntil),
    passKind: row.passKind,
    passNumber: row.passNumber,
    passFrom: dayOrNull(row.passFrom),
    passUntil: dayOrNull(row.passUntil),
    kin: kinOf(row),
    kinForm,
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
