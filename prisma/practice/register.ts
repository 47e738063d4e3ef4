import type { ClientBase } from 'pg';
import { addDays, type CalendarDate, startOfDayInMalaysia } from '@/lib/core/calendar';
import { firstDayOf, type Month } from '@/lib/core/month';
import type { PracticeEmployee, PracticePerson } from './employees';
import { insertRows, type Row } from './rows';
import type { PracticeEmployer, World } from './world';

/** Writes the users, the office, the employers, who may do what, and everybody employed. */
export async function loadRegister(client: ClientBase, world: World): Promise<void> {
  const { users, officers, employers } = world;
  const began = world.began.toISOString();
  await insertRows(
    client,
    'user_account',
    [...users, ...officers].map(({ id, email, name }) => ({
      id,
      email,
      name,
      language: 'ms',
      state: 'active',
      created_at: began,
    })),
  );
  await insertRows(
    client,
    'staff_member',
    officers.map(({ id, office }) => ({ user_id: id, role: office, created_at: began })),
  );
  await insertRows(
    client,
    'employer',
    employers.map((employer) => employerRow(employer, began)),
  );
  await insertRows(client, 'membership', membershipRows(world, began));
  await insertRows(client, 'person', personRows(employers));
  const employees = employers.flatMap((employer) => {
    const papers = papersOf(employer, world.today);
    return employer.employees.map((each) => ({ employer, each, papers: papers.get(each.id) ?? NO_PAPERS }));
  });
  await insertRows(
    client,
    'employee',
    employees.map(({ employer, each, papers }) => ({ ...employeeRow(employer.id, each), ...papers })),
  );
  await insertRows(
    client,
    'skbbk_choice',
    employees.flatMap(({ employer, each }) => choiceRows(employer.id, each)),
  );
}

function employerRow({ id, company, brn, months }: PracticeEmployer, began: string): Row {
  return {
    id,
    code: company.code,
    name: company.name,
    trade_name: company.tradeName,
    brn,
    brn_old: company.brnOld,
    kind: company.brn === null ? 'household' : 'business',
    address: company.address,
    postcode: company.postcode,
    city: company.city,
    state_code: company.stateCode,
    // No Malaysian number goes on with a 0 after its area code: nobody can be rung up by mistake.
    phone: `03-0000 0${company.code.slice(8, 11)}`,
    email: `${company.key}@majikan.example`,
    liable_from: firstDayOf(months.liableFrom),
    created_at: began,
    version: 1,
  };
}

function membershipRows({ users, employers }: World, began: string): Row[] {
  return users.flatMap((user) =>
    employers.flatMap(({ id, company }) => {
      const role = user.roles[company.key];
      return role ? [{ employer_id: id, user_id: user.id, role, created_at: began }] : [];
    }),
  );
}

function personRows(employers: readonly PracticeEmployer[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { employees } of employers) {
    for (const { of, insured, from } of employees) {
      rows.set(of.id, {
        id: of.id,
        ic_number: of.identityKind === 'ic' ? of.identityNumber : null,
        foreign_number: of.identityKind === 'ic' ? null : of.identityNumber,
        passport: of.passport,
        ...sharedColumns(of, insured),
        created_at: startOfDayInMalaysia(from).toISOString(),
      });
    }
  }
  return [...rows.values()];
}

function employeeRow(employerId: string, { id, of, insured, from, to, pay }: PracticeEmployee): Row {
  return {
    employer_id: employerId,
    id,
    person_id: of.id,
    identity_kind: of.identityKind,
    identity_number: of.identityNumber,
    ...sharedColumns(of, insured),
    domestic: insured.domestic,
    occupation: pay.occupation,
    employed_from: from,
    employed_to: to,
    eis_from: dayOrNull(insured.eisFrom),
    created_at: startOfDayInMalaysia(from).toISOString(),
    version: to === null ? 1 : 2,
  };
}

const NO_PAPERS = { passport_until: null, pass_until: null };
/** Passes last up to two years; the first of each company runs out, and they end one after the other. */
const FIRST_PASS_DAYS = 24;
const PASS_STEP_DAYS = 61;
const LONGEST_PASS_DAYS = 730;
const PASSPORT_LONGER_DAYS = 400;

/** Until when the papers of each foreign employee are good who is there now. */
function papersOf({ employees }: PracticeEmployer, today: CalendarDate): Map<string, Row> {
  const foreign = employees.filter(({ insured, to }) => insured.residency === 'foreign' && to === null);
  return new Map(
    foreign.map(({ id }, index) => {
      const passUntil = addDays(today, FIRST_PASS_DAYS + ((index * PASS_STEP_DAYS) % LONGEST_PASS_DAYS));
      return [id, { passport_until: addDays(passUntil, PASSPORT_LONGER_DAYS), pass_until: passUntil }];
    }),
  );
}

/** What the register of persons and an employment both hold. */
function sharedColumns({ name, birthDate, sex }: PracticePerson, insured: PracticeEmployee['insured']) {
  return {
    name,
    birth_date: birthDate,
    sex,
    residency: insured.residency,
    first_socso_month: dayOrNull(insured.firstSocsoMonth),
    first_eis_month: dayOrNull(insured.firstEisMonth),
    pension_from: dayOrNull(insured.invalidityPension?.from ?? null),
    pension_until: dayOrNull(insured.invalidityPension?.until ?? null),
    pension_wage_sen: insured.invalidityPension?.averageWage ?? null,
  };
}

function choiceRows(employerId: string, { id, insured }: PracticeEmployee): Row[] {
  return insured.skbbkChoices.map(({ from, takesPart }) => ({
    employer_id: employerId,
    employee_id: id,
    from_month: firstDayOf(from),
    takes_part: takesPart,
    recorded_at: startOfDayInMalaysia(firstDayOf(from)).toISOString(),
  }));
}

function dayOrNull(month: Month | null): string | null {
  return month === null ? null : firstDayOf(month);
}
