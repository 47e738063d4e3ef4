import { randomInt } from 'node:crypto';
import { addDays, type CalendarDate, calendarDate } from '@/lib/core/calendar';
import { addMonths, firstDayOf, lastDayOf, type Month, month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { makeSsfdw, makeSsfw } from '@/lib/rules/identity/foreign-number';
import type { InsuredPerson, SkbbkChoice } from '@/lib/rules/insured-person';
import type { TestEmployer } from './employers';
import { insertRow, type Owner } from './owner';

/** One employment, as a test may describe it. Who is not described is a citizen born in 1990 who has long been insured. */
export interface EmployeeTraits extends Partial<InsuredPerson> {
  readonly name?: string;
  readonly identityNumber?: string;
  readonly employedFrom?: CalendarDate;
  readonly employedTo?: CalendarDate | null;
  readonly passportUntil?: CalendarDate;
  readonly passUntil?: CalendarDate;
}

export interface TestEmployee {
  readonly id: string;
  readonly personId: string;
  readonly identityNumber: string;
  readonly name: string;
  readonly insured: InsuredPerson;
  readonly employedFrom: CalendarDate;
  readonly employedTo: CalendarDate | null;
}

/** Somebody from abroad with an SSFW number. */
export const FOREIGNER: EmployeeTraits = {
  residency: 'foreign',
  firstSocsoMonth: month('2024-01'),
  firstEisMonth: null,
};
export const PERMANENT_RESIDENT: EmployeeTraits = { residency: 'permanent' };
export const DOMESTIC: EmployeeTraits = { domestic: true };

/** Somebody who is this many years old on the last day of a month, to the month: their birthday is in it. */
export function aged(years: number, on: Month): EmployeeTraits & { readonly birthDate: CalendarDate } {
  const birthDate = firstDayOf(addMonths(on, -years * 12));
  return years < 18 ? { birthDate, firstSocsoMonth: null, firstEisMonth: null } : { birthDate };
}

/** Somebody for whom nothing was ever paid before. */
export const NEVER_INSURED: EmployeeTraits = { firstSocsoMonth: null, firstEisMonth: null };

/** Somebody who stays out of SKBBK from a month on. */
export function outOfSkbbk(from: Month): EmployeeTraits {
  return { skbbkChoices: [{ from, takesPart: false }] };
}

/** Somebody whose first month with the employer is this one. */
export function joinedIn(on: Month): EmployeeTraits {
  return { employedFrom: firstDayOf(on) };
}

/** Somebody whose last month with the employer is this one. */
export function leftIn(on: Month): EmployeeTraits {
  return { employedTo: lastDayOf(on) };
}

const ORDINARY: Omit<InsuredPerson, 'birthDate'> = {
  residency: 'citizen',
  domestic: false,
  firstSocsoMonth: month('2015-01'),
  firstEisMonth: month('2018-01'),
  eisFrom: null,
  invalidityPension: null,
  skbbkChoices: [],
};

/** Registers an employee, with the person behind them. Traits can be joined: `{ ...FOREIGNER, ...joinedIn(m) }`. */
export async function addEmployee(
  owner: Owner,
  employer: Pick<TestEmployer, 'id'>,
  traits: EmployeeTraits = {},
): Promise<TestEmployee> {
  const { name = 'PEKERJA BIN UJIAN', identityNumber, employedFrom, employedTo, ...others } = traits;
  const { passportUntil = null, passUntil = null, ...rest } = others;
  const insured: InsuredPerson = { ...ORDINARY, birthDate: someDayOf1990(), ...rest };
  const employee: TestEmployee = {
    id: newId(),
    personId: newId(),
    identityNumber: identityNumber ?? newIdentityNumber(insured),
    name,
    insured,
    employedFrom: employedFrom ?? calendarDate('2020-01-01'),
    employedTo: employedTo ?? null,
  };
  const isForeign = insured.residency === 'foreign';
  const shared = {
    name,
    birth_date: insured.birthDate,
    sex: Number(employee.identityNumber.slice(-1)) % 2 === 1 ? 'male' : 'female',
    residency: insured.residency,
    first_socso_month: dayOrNull(insured.firstSocsoMonth),
    first_eis_month: dayOrNull(insured.firstEisMonth),
    pension_from: dayOrNull(insured.invalidityPension?.from ?? null),
    pension_until: dayOrNull(insured.invalidityPension?.until ?? null),
    pension_wage_sen: insured.invalidityPension?.averageWage ?? null,
  };
  const numbers = isForeign ? { foreign_number: employee.identityNumber } : { ic_number: employee.identityNumber };
  await insertRow(owner, 'person', { id: employee.personId, ...numbers, ...shared });
  await insertRow(owner, 'employee', {
    employer_id: employer.id,
    id: employee.id,
    person_id: employee.personId,
    identity_kind: isForeign ? (insured.domestic ? 'ssfdw' : 'ssfw') : 'ic',
    identity_number: employee.identityNumber,
    ...shared,
    domestic: insured.domestic,
    employed_from: employee.employedFrom,
    employed_to: employee.employedTo,
    eis_from: dayOrNull(insured.eisFrom),
    passport_until: passportUntil,
    pass_until: passUntil,
  });
  for (const choice of insured.skbbkChoices) await addSkbbkChoice(owner, employer, employee, choice);
  return employee;
}

async function addSkbbkChoice(
  owner: Owner,
  employer: Pick<TestEmployer, 'id'>,
  { id }: TestEmployee,
  { from, takesPart }: SkbbkChoice,
): Promise<void> {
  const from_month = firstDayOf(from);
  await insertRow(owner, 'skbbk_choice', {
    employer_id: employer.id,
    employee_id: id,
    from_month,
    takes_part: takesPart,
  });
}

/** Any day will do for the law, and different days give more IC numbers. */
function someDayOf1990(): CalendarDate {
  return addDays(calendarDate('1990-01-01'), randomInt(365));
}

/** Given out once in this process, beginning anywhere: other processes may use the same database. */
let nextSerial = randomInt(1_000_000);

/**
 * A number of the right shape that is nobody's: an IC number has the unissued place of birth 00. Of people born on the
 * same day only 10,000 have one; a test that needs more gives its own.
 */
function newIdentityNumber({ residency, domestic, birthDate }: InsuredPerson): string {
  const serial = nextSerial++;
  if (residency === 'foreign') return domestic ? makeSsfdw(1 + serial) : makeSsfw(1 + serial);
  return `${birthDate.slice(2).replaceAll('-', '')}00${String(serial % 10_000).padStart(4, '0')}`;
}

function dayOrNull(on: Month | null): string | null {
  return on === null ? null : firstDayOf(on);
}
