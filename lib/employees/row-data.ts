import { dbDate, dbMonth } from '@/lib/db/dates';
import { eisStart } from '@/lib/rules/employees/eis-start';
import type { ForeignPerson } from './read-foreign';
import type { LocalPerson } from './read-local';
import type { OpenForm, Somebody } from './save-steps';
import { registrationDay } from './steps';

/**
 * The columns of a local employee. EIS begins by the day on which the person is sent first: for a row that was sent that
 * day stays, for another it is today until the case is sent.
 *
 * @param createdAt when the row that stands there was made; null for a new one
 */
export function localRow(
  person: LocalPerson,
  { known, createdAt }: { readonly known: boolean; readonly createdAt: Date | null },
  { sentAt, domestic, at }: OpenForm,
) {
  const eisFrom = eisStart({ ...person, domestic }, registrationDay(createdAt, sentAt, at)).from;
  return {
    ...commonRow(person, at),
    identityKey: person.icNumber,
    isForeign: false,
    domestic,
    icNumber: person.icNumber,
    known,
    residency: person.residency,
    eisFrom: eisFrom && dbDate(eisFrom),
    declaredSocsoMonth: person.firstSocso && dbMonth(person.firstSocso),
    declaredEisMonth: person.firstEis && dbMonth(person.firstEis),
  };
}

/** The columns of a foreign employee: never EIS. `foreignNumber` is what the central register has, null for a new one. */
export function foreignRow(
  person: ForeignPerson,
  { known, foreignNumber }: { readonly known: boolean; readonly foreignNumber: string | null },
  { domestic, at }: OpenForm,
) {
  return {
    ...commonRow(person, at),
    identityKey: foreignKey(person, foreignNumber),
    isForeign: true,
    domestic,
    foreignNumber,
    known,
    residency: 'foreign' as const,
    eisFrom: null,
    nationality: person.nationality,
    passport: person.passport,
    passportUntil: dbDate(person.passportUntil),
    passKind: person.passKind,
    passNumber: person.passNumber,
    passFrom: person.passFrom && dbDate(person.passFrom),
    passUntil: dbDate(person.passUntil),
    kinName: person.kinName,
    kinRelation: person.kinRelation,
    kinIdentity: person.kinIdentity,
    kinBirthDate: dbDate(person.kinBirthDate),
    kinNationality: person.kinNationality,
    kinPhone: person.kinPhone,
    kinAddress: person.kinAddress,
  };
}

/** Whom a foreigner's row is compared with. */
export function foreignSomebody(person: ForeignPerson, foreignNumber: string | null): Somebody {
  const { nationality, passport, name, birthDate } = person;
  return {
    identityKey: foreignKey(person, foreignNumber),
    identityNumber: foreignNumber,
    papers: { nationality, passport },
    name,
    birthDate,
  };
}

/** Whom a local employee's row is compared with. */
export function localSomebody({ icNumber, name, birthDate }: LocalPerson): Somebody {
  return { identityKey: icNumber, identityNumber: icNumber, papers: null, name, birthDate };
}

function foreignKey({ nationality, passport }: ForeignPerson, foreignNumber: string | null): string {
  return foreignNumber ?? `${nationality} ${passport}`;
}

function commonRow(person: LocalPerson | ForeignPerson, at: Date) {
  return {
    name: person.name,
    birthDate: dbDate(person.birthDate),
    sex: person.sex,
    email: person.email,
    phone: person.phone,
    occupation: person.occupation,
    wageSen: BigInt(person.wage),
    employedFrom: dbDate(person.employedFrom),
    termsAcceptedAt: at,
    declaredPensionFrom: person.pensionFrom && dbMonth(person.pensionFrom),
    declaredPensionWageSen: person.pensionWage === null ? null : BigInt(person.pensionWage),
  };
}
