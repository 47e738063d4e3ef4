import { type CalendarDate, calendarDate, dateInMalaysia, startOfDayInMalaysia } from '@/lib/core/calendar';
import { uuidv7 } from '@/lib/core/ids';
import { firstDayOf, lastDayOf, type Month } from '@/lib/core/month';
import {
  COMPANIES,
  type Company,
  type CompanyKey,
  OFFICERS,
  type PracticeOfficer,
  type PracticeUser,
  USERS,
} from './companies';
import { employeesOf, type PracticeEmployee, type Workshop } from './employees';
import { newIdentities } from './identities';
import { type FilingMonths, filingMonths, openMonthAt } from './months';
import { type Random, randomFrom } from './random';

/** What decides the practice data; the same again gives the same data. */
export interface WorldOptions {
  readonly now: Date;
  readonly seed: number;
  /** Fewer or more employees than a company usually has, for tests. */
  readonly sizes?: Readonly<Partial<Record<CompanyKey, number>>>;
}

/** A practice employer with everybody it has employed. */
export interface PracticeEmployer {
  readonly id: string;
  readonly company: Company;
  readonly brn: string;
  readonly months: FilingMonths;
  readonly employees: readonly PracticeEmployee[];
  /** Who prepares the months, and who confirms them. */
  readonly preparerId: string;
  readonly ownerId: string;
}

/** Everything that is loaded, before a month is worked out. */
export interface World {
  readonly open: Month;
  /** The day of the load. */
  readonly today: CalendarDate;
  /** When the employers came to the portal. */
  readonly began: Date;
  readonly users: readonly (PracticeUser & { readonly id: string })[];
  readonly officers: readonly (PracticeOfficer & { readonly id: string })[];
  readonly employers: readonly PracticeEmployer[];
  readonly random: Random;
  readonly newId: () => string;
}

/** Makes up the practice users, employers and people. */
export function makeWorld({ now, seed, sizes = {} }: WorldOptions): World {
  const random = randomFrom(seed);
  const open = openMonthAt(now);
  const began = startOfDayInMalaysia(firstDayOf(filingMonths(open, true).liableFrom));
  const newId = idsFrom(began, random);
  const users = USERS.map((user) => ({ ...user, id: newId() }));
  // With randomness of their own: everything else stays as it was before there was an office.
  const newOfficerId = idsFrom(began, randomFrom(seed + 1));
  const officers = OFFICERS.map((officer) => ({ ...officer, id: newOfficerId() }));
  let numbers = 0;
  const shop: Workshop = { random, identities: newIdentities(random), open, newId, nextNumber: () => ++numbers };
  const employers = COMPANIES.map((company): PracticeEmployer => {
    const size = sizes[company.key] ?? company.size;
    const employees = employeesOf(shop, company.cast, size, company.turnover);
    const ownerId = idOfRole(users, company.key, 'owner');
    return {
      id: newId(),
      company,
      brn: company.brn ?? shop.identities.icNumber(HOUSEHOLDER_BORN, 'female'),
      months: filingMonths(open, company.forgotOne),
      employees,
      ownerId,
      preparerId: users.find((user) => user.roles[company.key] === 'preparer')?.id ?? ownerId,
    };
  });
  return { open, today: dateInMalaysia(now), began, users, officers, employers, random, newId };
}

/** Everybody employed on at least one day of a month, in the order of the company's list. */
export function employedIn(employer: PracticeEmployer, on: Month): PracticeEmployee[] {
  const first = firstDayOf(on);
  const last = lastDayOf(on);
  return employer.employees.filter(({ from, to }) => from <= last && (to === null || to >= first));
}

const HOUSEHOLDER_BORN = calendarDate('1974-05-19');

/** Ids in rising order, so that rows made one after the other lie together. */
function idsFrom(began: Date, random: Random): () => string {
  let count = 0;
  return () => uuidv7(began.getTime() + count++, random.bytes(10));
}

function idOfRole(users: World['users'], key: CompanyKey, role: 'owner'): string {
  const found = users.find((user) => user.roles[key] === role);
  if (!found) throw new Error(`nobody owns ${key}`);
  return found.id;
}
