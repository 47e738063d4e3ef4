import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import type { TestEmployee } from '@/tests/factories/employees';
import type { TestEmployer } from '@/tests/factories/employers';
import type { Owner } from '@/tests/factories/owner';

const BIRTH_DATE = calendarDate('1989-01-01');
const EMPLOYED_FROM = calendarDate('2020-01-01');

const INSERT_SQL = `WITH given AS (SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS g (id, person_id, ic, name)),
  made AS (INSERT INTO person (id, ic_number, name, birth_date, sex, residency, first_socso_month, first_eis_month)
    SELECT person_id, ic, name, '1989-01-01', 'female', 'citizen', '2015-01-01', '2018-01-01' FROM given)
  INSERT INTO employee (employer_id, id, person_id, identity_kind, identity_number, name, birth_date, sex, residency,
      employed_from, first_socso_month, first_eis_month)
    SELECT $1, id, person_id, 'ic', ic, name, '1989-01-01', 'female', 'citizen', '2020-01-01', '2015-01-01', '2018-01-01' FROM given`;

/** Their IC numbers, beside those of `addEmployee`: all were born on a day that no other factory gives. */
let nextSerial = 0;

/** Registers many ordinary employees at once, the first on the list first. At most 999,999 in a test file. */
export async function addManyEmployees(
  owner: Owner,
  employer: Pick<TestEmployer, 'id'>,
  count: number,
): Promise<TestEmployee[]> {
  const people = Array.from(
    { length: count },
    (_, index): TestEmployee => ({
      id: newId(),
      personId: newId(),
      identityNumber: `890101${String(++nextSerial).padStart(6, '0')}`,
      name: `PEKERJA ${String(index + 1).padStart(6, '0')}`,
      insured: {
        birthDate: BIRTH_DATE,
        residency: 'citizen',
        domestic: false,
        firstSocsoMonth: month('2015-01'),
        firstEisMonth: month('2018-01'),
        eisFrom: null,
        invalidityPension: null,
        skbbkChoices: [],
      },
      employedFrom: EMPLOYED_FROM,
      employedTo: null,
    }),
  );
  await owner.query(INSERT_SQL, [
    employer.id,
    people.map(({ id }) => id),
    people.map(({ personId }) => personId),
    people.map(({ identityNumber }) => identityNumber),
    people.map(({ name }) => name),
  ]);
  return people;
}
