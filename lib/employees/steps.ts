import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { assignNumber } from '@/lib/cases/steps';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import type { Month } from '@/lib/core/month';
import { dateFromDb, dbMonth, monthFromDb } from '@/lib/db/dates';
import type { CaseEmployee } from '@/lib/db/generated/client';
import { declaredPensionFromDb, pensionFromDb } from '@/lib/db/pension';
import type { Tx } from '@/lib/db/prisma';
import { type DeclaredMonths, declaredThatCount } from '@/lib/rules/employees/declared-months';
import type { DeclaredPension } from '@/lib/rules/employees/declared-pension';
import { eisStart } from '@/lib/rules/employees/eis-start';
import { type FirstMonths, firstMonths } from '@/lib/rules/first-months';
import { makeSsfdw, makeSsfw } from '@/lib/rules/identity/foreign-number';
import type { InsuredPerson } from '@/lib/rules/insured-person';
import type { InvalidityPension } from '@/lib/rules/socso/invalidity-pension';

interface MakeEmployeesStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly at: Date;
  /** Whoever decided it; null when the portal did by itself. */
  readonly actorId: string | null;
  readonly newId: NewId;
}

/** What an approved case made of its people. */
export interface MadeEmployees {
  readonly count: number;
  /** Whether EIS reaches anybody among them: then there are letters about it. */
  readonly anyEis: boolean;
}

/**
 * Makes the people of an approved case employees: each finds or gets their row in the central register, foreign ones
 * without a number an SSFW or SSFDW number, all the first months of their contributions. The employee has the id of the
 * case's row. A step of a write; the employer is there and the case is approved already in the same transaction.
 *
 * @throws DomainError `employee.twice` with the `name` of somebody who already works for this employer
 */
export async function makeEmployees(tx: Tx, step: MakeEmployeesStep): Promise<MadeEmployees> {
  const { employerId, caseId } = step;
  const people = await tx.caseEmployee.findMany({ where: { employerId, caseId }, orderBy: { id: 'asc' } });
  let anyEis = false;
  for (const person of people) {
    const number = person.icNumber ?? (await foreignNumberOf(tx, person));
    await requireNotEmployed(tx, employerId, number, person.name);
    const first = await makeEmployee(tx, step, { ...person, number });
    anyEis ||= first.eis !== null;
  }
  return { count: people.length, anyEis };
}

interface SendPeopleStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly at: Date;
}

/**
 * Writes from when EIS is paid for the people of a case that is sent, by the day on which each was sent first: a case that
 * goes back to the office leaves those who were in it before as they were registered. A step of a write that holds the
 * case and has not moved it yet.
 */
export async function settleEisStarts(tx: Tx, { employerId, caseId, at }: SendPeopleStep): Promise<void> {
  const sent = await tx.employerCase.findFirst({ where: { employerId, id: caseId }, select: { submittedAt: true } });
  const people = await tx.caseEmployee.findMany({
    where: { employerId, caseId, isForeign: false },
    select: { id: true, birthDate: true, residency: true, domestic: true, employedFrom: true, createdAt: true },
  });
  const idsByStart = new Map<CalendarDate | null, string[]>();
  for (const { id, birthDate, residency, domestic, employedFrom, createdAt } of people) {
    const person = { birthDate: dateFromDb(birthDate), residency, domestic, employedFrom: dateFromDb(employedFrom) };
    const { from } = eisStart(person, registrationDay(createdAt, sent?.submittedAt ?? null, at));
    const ids = idsByStart.get(from);
    if (ids) ids.push(id);
    else idsByStart.set(from, [id]);
  }
  for (const [from, ids] of idsByStart) {
    await tx.$executeRaw`UPDATE case_employee SET eis_from = ${from}::date
      WHERE employer_id = ${employerId}::uuid AND case_id = ${caseId}::uuid AND id = ANY(${ids}::uuid[])`;
  }
}

/** The day by which EIS begins: that of the first sending for whoever was in it, else this one. */
export function registrationDay(createdAt: Date | null, sentAt: Date | null, at: Date): CalendarDate {
  return dateInMalaysia(createdAt && sentAt && createdAt <= sentAt ? sentAt : at);
}

/** The months in which a case's people begin, as declared. */
export async function startMonthsOf(tx: Tx, employerId: string, caseId: string): Promise<Month[]> {
  const people = await tx.caseEmployee.findMany({ where: { employerId, caseId }, select: { employedFrom: true } });
  return people.map(({ employedFrom }) => monthFromDb(employedFrom));
}

/** What is declared of the people of a case beside what the central register knows of them, each by id. */
export interface DeclaredFacts {
  /** Of whom first months are declared: those months that change what is contributed (`declaredThatCount`). */
  readonly months: ReadonlyMap<string, DeclaredMonths>;
  /** Of whom an invalidity pension is declared, with the register's. */
  readonly pensions: ReadonlyMap<
    string,
    { readonly declared: DeclaredPension; readonly known: InvalidityPension | null }
  >;
}

/** Reads what is declared of a case's people, in the transaction that sends the case. */
export async function declaredFactsOf(
  tx: Tx,
  { employerId, caseId }: Pick<SendPeopleStep, 'employerId' | 'caseId'>,
): Promise<DeclaredFacts> {
  const OR = [
    { declaredSocsoMonth: { not: null } },
    { declaredEisMonth: { not: null } },
    { declaredPensionFrom: { not: null } },
  ];
  const people = await tx.caseEmployee.findMany({ where: { employerId, caseId, OR } });
  if (people.length === 0) return { months: new Map(), pensions: new Map() };
  const known = await tx.$queryRaw<(KnownFacts & { employee_id: string })[]>`
    SELECT employee_id::text, first_socso_month, first_eis_month, pension_from, pension_until, pension_wage_sen
    FROM insured_facts_known(${caseId}::uuid)`;
  const knownById = new Map(known.map((row) => [row.employee_id, row]));
  const knownOf = ({ id }: CaseEmployee) => knownById.get(id) ?? NOT_KNOWN;
  const withMonths = people.filter(
    ({ declaredSocsoMonth, declaredEisMonth }) => declaredSocsoMonth || declaredEisMonth,
  );
  return {
    months: new Map(
      withMonths.map((person) => {
        const insured = insuredPerson(person, knownOf(person));
        return [person.id, declaredThatCount(insured, declaredOf(person), monthFromDb(person.employedFrom))];
      }),
    ),
    pensions: new Map(
      people.flatMap((person) => {
        const declared = declaredPensionFromDb(person);
        return declared ? [[person.id, { declared, known: pensionFromDb(pensionColumns(knownOf(person))) }]] : [];
      }),
    ),
  };
}

/**
 * The number of a foreign employee: the one they told or that somebody with their passport and birth date already has,
 * else a new one. Two employers may bring the same person at once: the second waits for the first.
 */
async function foreignNumberOf(tx: Tx, person: CaseEmployee): Promise<string> {
  if (person.foreignNumber) return person.foreignNumber;
  const { passport, employerId, id } = person;
  if (!passport) throw new Error(`the foreign employee ${id} has no passport`);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('passport ' || ${passport}, 0))`;
  const [known] = await tx.$queryRaw<{ foreign_number: string | null; birth_date: Date }[]>`
    SELECT foreign_number, birth_date FROM find_person('passport', ${passport})`;
  const isSame = known && dateFromDb(known.birth_date) === dateFromDb(person.birthDate);
  if (isSame && known.foreign_number) return known.foreign_number;
  const [series, make] = person.domestic ? (['SSFDW', makeSsfdw] as const) : (['SSFW', makeSsfw] as const);
  return assignNumber(tx, { series, make, employerId, subjectId: id });
}

async function requireNotEmployed(tx: Tx, employerId: string, identityNumber: string, name: string): Promise<void> {
  const there = await tx.employee.count({ where: { employerId, identityNumber, employedTo: null } });
  if (there > 0) throw new DomainError('employee.twice', { name });
}

type NumberedPerson = CaseEmployee & { readonly number: string };

async function makeEmployee(tx: Tx, step: MakeEmployeesStep, person: NumberedPerson): Promise<FirstMonths> {
  const registered = await assurePerson(tx, person, step.newId);
  const insured = insuredPerson(person, registered);
  const from = monthFromDb(person.employedFrom);
  const declared = declaredThatCount(insured, declaredOf(person), from);
  const first = firstMonths(
    {
      ...insured,
      // A month that counts is earlier than the register's: of one that changes nothing the register learns nothing.
      firstSocsoMonth: declared.socso ?? insured.firstSocsoMonth,
      firstEisMonth: declared.eis ?? insured.firstEisMonth,
    },
    from,
  );
  const firstSocsoMonth = first.socso && dbMonth(first.socso);
  const firstEisMonth = first.eis && dbMonth(first.eis);
  await tx.employee.createMany({
    data: { ...reportedOf(person), personId: registered.id, firstSocsoMonth, firstEisMonth, createdAt: step.at },
  });
  // Every employment of the person is told, this one too: another employer may have brought an earlier month meanwhile.
  await tx.$executeRaw`SELECT note_first_months(${registered.id}::uuid, ${firstSocsoMonth}::date, ${firstEisMonth}::date)`;
  const { declaredPensionFrom: pensionFrom, declaredPensionWageSen: pensionWage } = person;
  await tx.$executeRaw`SELECT note_pension(${registered.id}::uuid, ${pensionFrom}::date, ${pensionWage}::bigint)`;
  await recordAudit(tx, {
    at: step.at,
    chain: step.employerId,
    actorId: step.actorId,
    action: 'employee.registered',
    subjectId: person.id,
  });
  return first;
}

/** Somebody of a case as the law sees them, with the first months that the central register knows. */
function insuredPerson(
  person: Pick<CaseEmployee, 'birthDate' | 'residency' | 'domestic' | 'eisFrom'>,
  registered: KnownFacts,
): InsuredPerson {
  return {
    birthDate: dateFromDb(person.birthDate),
    residency: person.residency,
    domestic: person.domestic,
    firstSocsoMonth: registered.first_socso_month && monthFromDb(registered.first_socso_month),
    firstEisMonth: registered.first_eis_month && monthFromDb(registered.first_eis_month),
    eisFrom: person.eisFrom && monthFromDb(person.eisFrom),
    invalidityPension: pensionFromDb(pensionColumns(registered)),
    skbbkChoices: [],
  };
}

function declaredOf({ declaredSocsoMonth, declaredEisMonth }: CaseEmployee): DeclaredMonths {
  return {
    socso: declaredSocsoMonth && monthFromDb(declaredSocsoMonth),
    eis: declaredEisMonth && monthFromDb(declaredEisMonth),
  };
}

/** What the central register of persons has of somebody, as the database's functions give it. */
interface KnownFacts {
  first_socso_month: Date | null;
  first_eis_month: Date | null;
  pension_from: Date | null;
  pension_until: Date | null;
  pension_wage_sen: bigint | null;
}

const NO_PENSION = { pension_from: null, pension_until: null, pension_wage_sen: null };
const NOT_KNOWN: KnownFacts = { first_socso_month: null, first_eis_month: null, ...NO_PENSION };

function pensionColumns({ pension_from, pension_until, pension_wage_sen }: KnownFacts) {
  return { pensionFrom: pension_from, pensionUntil: pension_until, pensionWageSen: pension_wage_sen };
}

interface RegisteredPerson extends KnownFacts {
  id: string;
}

async function assurePerson(tx: Tx, person: NumberedPerson, newId: NewId): Promise<RegisteredPerson> {
  const foreignNumber = person.icNumber ? null : person.number;
  const [registered] = await tx.$queryRaw<Omit<RegisteredPerson, keyof typeof NO_PENSION>[]>`
    SELECT id::text, first_socso_month, first_eis_month FROM assure_person(${newId()}::uuid, ${person.icNumber}, ${foreignNumber},
      ${person.passport}, ${person.name}, ${person.birthDate}::date, ${person.sex}::sex, ${person.residency}::residency)`;
  if (!registered) throw new Error(`no row in the register of persons for ${person.id}`);
  // A pension decides no first month; it comes to the employment with `note_pension`.
  return { ...registered, ...NO_PENSION };
}

/** What this employer reported of the person. */
function reportedOf(person: NumberedPerson) {
  return {
    employerId: person.employerId,
    id: person.id,
    identityKind: person.icNumber ? ('ic' as const) : kindOfForeignNumber(person.number),
    identityNumber: person.number,
    name: person.name,
    birthDate: person.birthDate,
    sex: person.sex,
    residency: person.residency,
    domestic: person.domestic,
    occupation: person.occupation,
    employedFrom: person.employedFrom,
    eisFrom: person.eisFrom,
    wageSen: person.wageSen,
    passportUntil: person.passportUntil,
    passUntil: person.passUntil,
  };
}

function kindOfForeignNumber(number: string): 'ssfw' | 'ssfdw' {
  return number.startsWith('SSFDW') ? 'ssfdw' : 'ssfw';
}
