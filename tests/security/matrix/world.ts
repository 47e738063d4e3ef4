import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmployerActor, EmployerRole, StaffActor, UserActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, type Month, month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { writeTextFile } from '@/lib/rules/text-file/write';
import {
  addCaseEmployee,
  addDocumentRow,
  addLetterRow,
  createCase,
  createStaff,
  moveCaseAs,
  sendCase,
  type TestCase,
} from '@/tests/factories/cases';
import { addForeigner, createCorrection } from '@/tests/factories/corrections';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser, endMembership, type TestEmployer } from '@/tests/factories/employers';
import type { Owner } from '@/tests/factories/owner';
import { createSession } from '@/tests/factories/sessions';
import { addSheetRow } from '@/tests/factories/sheets';
import { createDraft, createSubmitted, type TestRecord, type TestSubmission } from '@/tests/factories/submissions';
import { FormBrowser } from '@/tests/setup/form-browser';
import { checkInvariants } from '@/tests/setup/invariants';
import { openOwner } from '@/tests/setup/owner';
import { startPortal, type TestPortal } from '@/tests/setup/portal';
import type { Person } from './persons';

/** The years in which no table of contributions changed, so that every month comes to the same. */
const FIRST_MONTH = month('2018-01');
const EMPLOYED_FROM = calendarDate('2018-01-01');
const USUAL_WAGE = sen(3_000_00);

/** An employer with people of every role and two employees. Each month is given out once. */
export interface Company {
  readonly employer: TestEmployer;
  readonly employees: readonly TestEmployee[];
  readonly owner: EmployerActor;
  readonly preparer: EmployerActor;
  readonly approver: EmployerActor;
  readonly payer: EmployerActor;
  readonly viewer: EmployerActor;
  nextMonth(): Month;
}

/** What the applicant has begun and sent, and what the office works on. */
export interface Cases {
  /** A draft, with somebody in it and a document. */
  readonly draft: TestCase;
  readonly employeeId: string;
  readonly documentId: string;
  /** Of the case that was sent. */
  readonly letterId: string;
  /** A foreigner in the draft, and a correction about them. */
  readonly foreignerId: string;
  readonly correctionId: string;
  /** A sheet of employees that was uploaded for the draft. */
  readonly sheetId: string;
  readonly sent: TestCase;
  /** An officer has opened it. */
  readonly inReview: TestCase;
}

/** What B has, for everybody else to want. */
export interface Belongings {
  readonly month: Month;
  readonly draft: TestSubmission;
  readonly filed: TestSubmission;
  readonly acr: TestRecord;
  readonly ecr: TestRecord;
  readonly verifyCode: string;
  readonly employerId: string;
  readonly employeeId: string;
  readonly fileId: string;
  /** What B's owner had typed when a session ended: names and numbers of B's. */
  readonly keptFormId: string;
  readonly cases: Cases;
}

/** A portal with two employers, and everybody who may come to it. */
export interface World {
  readonly portal: TestPortal;
  readonly owner: Owner;
  readonly a: Company;
  readonly b: Company;
  readonly things: Belongings;
  /** Texts that nobody outside B may ever read. */
  readonly secrets: readonly string[];
  /** Texts that nobody but the applicant and the office may ever read. */
  readonly caseSecrets: readonly string[];
  /** A browser of somebody, signed in anew. */
  browser(person: Person): Promise<FormBrowser>;
  /** A draft of B's in a month of its own. */
  newDraft(): Promise<TestSubmission>;
  /** A checked text file of B's in a month of its own. */
  newFile(): Promise<string>;
  /** A draft of the applicant's, with somebody in it. */
  newDraftCase(): Promise<{ readonly made: TestCase; readonly employeeId: string; readonly documentId: string }>;
  /** A case of the applicant's that was sent. */
  newSentCase(): Promise<TestCase>;
  /** A case of the applicant's that an officer opened. */
  newReviewedCase(): Promise<TestCase>;
  /** Ends the portal, after a look at what must always be true. */
  close(): Promise<void>;
}

/** Starts a portal of its own and fills it. */
export async function openWorld(): Promise<World> {
  // Nobody answers there: what the worker would be told at its own time would look like somebody's write.
  const portal = await startPortal({ env: { REGISTRIES_URL: 'http://127.0.0.1:9' } });
  const ownerUrl = portal.database?.ownerUrl ?? '';
  const owner = openOwner(ownerUrl);
  const a = await openCompany(owner, 'Firma Aman Sdn. Bhd.', ['AMINAH BINTI AMAN', 'ARUN A/L AMAN']);
  const b = await openCompany(owner, 'Firma Bakti Sdn. Bhd.', ['ZULAIKHA BINTI BAKTI', 'ZHANG BAKTI']);
  const former = await addMember(owner, b.employer, await createUser(owner), 'owner');
  await endMembership(owner, former);
  const nobody: UserActor = { kind: 'user', userId: (await createUser(owner)).id };
  const applicant: UserActor = { kind: 'user', userId: (await createUser(owner)).id };
  const officer = await createStaff(owner);
  const supervisor = await createStaff(owner, 'supervisor');
  const administrator = await createStaff(owner, 'administrator');
  const halfOfficer: UserActor = { kind: 'user', userId: (await createStaff(owner)).user.id };
  const casework = openCases(owner, applicant, officer.actor);
  const actors: Record<Exclude<Person, 'anonymous'>, UserActor | EmployerActor | StaffActor> = {
    applicant,
    officer: officer.actor,
    supervisor: supervisor.actor,
    administrator: administrator.actor,
    'half-officer': halfOfficer,
    nobody,
    former,
    'a-owner': a.owner,
    'a-preparer': a.preparer,
    'a-viewer': a.viewer,
    'b-owner': b.owner,
    'b-preparer': b.preparer,
    'b-approver': b.approver,
    'b-payer': b.payer,
    'b-viewer': b.viewer,
  };
  const browser = async (person: Person) => {
    const opened = new FormBrowser(portal.origin);
    if (person !== 'anonymous')
      opened.cookies.set('portal-session', (await createSession(owner, actors[person])).token);
    return opened;
  };
  const newDraft = () => createDraft(owner, b.owner, { month: b.nextMonth(), employees: b.employees });
  const newFile = async () => sendFile(await browser('b-owner'), b, b.nextMonth());
  const things = {
    ...(await fill(owner, b, await newDraft(), await newFile())),
    keptFormId: await keepFormOf(await browser('b-owner'), b),
    cases: await fillCases(owner, casework, portal.dataDir),
  };
  return {
    portal,
    owner,
    a,
    b,
    things,
    secrets: secretsOf(b, things),
    caseSecrets: [CASE_NAME, CASE_PERSON],
    browser,
    newDraft,
    newFile,
    ...casework,
    async close() {
      try {
        await checkInvariants(ownerUrl);
      } finally {
        await owner.end();
        await portal.remove();
      }
    },
  };
}

const CASE_NAME = 'Kedai Calon Sdn. Bhd.';
const CASE_PERSON = 'CHE CALON BINTI CALON';

type Casework = Pick<World, 'newDraftCase' | 'newSentCase' | 'newReviewedCase'>;

function openCases(owner: Owner, applicant: UserActor, officer: StaffActor): Casework {
  const newDraftCase: World['newDraftCase'] = async () => {
    const made = await createCase(owner, { openedBy: applicant.userId, name: CASE_NAME });
    const employeeId = await addCaseEmployee(owner, made, { name: CASE_PERSON });
    return { made, employeeId, documentId: await addDocumentRow(owner, made) };
  };
  const newSentCase = async () => sendCase(owner, (await newDraftCase()).made);
  const newReviewedCase = async () => {
    const made = await newSentCase();
    await moveCaseAs(owner, made, officer, 'submitted', 'in_review');
    return made;
  };
  return { newDraftCase, newSentCase, newReviewedCase };
}

async function fillCases(
  owner: Owner,
  { newDraftCase, newSentCase, newReviewedCase }: Casework,
  dataDir: string,
): Promise<Cases> {
  const { made: draft, employeeId, documentId } = await newDraftCase();
  const sent = await newSentCase();
  // The bytes that the row of a factory tells of.
  const folder = path.join(dataDir, 'files', 'documents', draft.employerId);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, documentId), '%PDF');
  const foreignerId = await addForeigner(owner, draft, { name: CASE_PERSON });
  const { caseId: correctionId } = await createCorrection(owner, draft, foreignerId);
  return {
    draft,
    employeeId,
    documentId,
    letterId: await addLetterRow(owner, sent),
    foreignerId,
    correctionId,
    sheetId: await addSheetRow(owner, draft, { name: CASE_PERSON }),
    sent,
    inReview: await newReviewedCase(),
  };
}

async function openCompany(owner: Owner, name: string, names: readonly string[]): Promise<Company> {
  const employer = await createEmployer(owner, { name, liableFrom: FIRST_MONTH });
  const employees: TestEmployee[] = [];
  for (const each of names)
    employees.push(await addEmployee(owner, employer, { name: each, employedFrom: EMPLOYED_FROM }));
  const member = async (role: EmployerRole) => addMember(owner, employer, await createUser(owner), role);
  let given = 0;
  return {
    employer,
    employees,
    owner: await member('owner'),
    preparer: await member('preparer'),
    approver: await member('approver'),
    payer: await member('payer'),
    viewer: await member('viewer'),
    nextMonth: () => addMonths(FIRST_MONTH, given++),
  };
}

async function fill(
  owner: Owner,
  b: Company,
  draft: TestSubmission,
  fileId: string,
): Promise<Omit<Belongings, 'cases' | 'keptFormId'>> {
  const traits = { month: b.nextMonth(), employees: b.employees };
  const { submission, records } = await createSubmitted(owner, b.owner, traits, new Date());
  const [acr, ecr] = records;
  const [employee] = b.employees;
  if (!acr || !ecr || !employee) throw new Error('B has no records');
  const { rows } = await owner.query<{ verify_code: string }>(
    'SELECT verify_code FROM issued_number WHERE record_id = $1',
    [acr.id],
  );
  const verifyCode = rows[0]?.verify_code ?? '';
  return {
    month: b.nextMonth(),
    draft,
    filed: submission,
    acr,
    ecr,
    verifyCode,
    employerId: b.employer.id,
    employeeId: employee.id,
    fileId,
  };
}

function secretsOf(b: Company, { acr, ecr }: Pick<Belongings, 'acr' | 'ecr'>): string[] {
  const people = b.employees.flatMap(({ name, identityNumber }) => [name, identityNumber]);
  return [b.employer.name, b.employer.code, acr.number, ecr.number, ...people];
}

async function keepFormOf(browser: FormBrowser, { employees }: Company): Promise<string> {
  const typed = Object.fromEntries(employees.map(({ name, identityNumber }) => [identityNumber, name]));
  const { location } = await browser.post('/employer/login/kept?next=%2Femployer%2Frecords', typed);
  const [, formId] = /%2Fkept%2F([0-9a-f-]{36})$/.exec(location ?? '') ?? [];
  if (!formId) throw new Error(`the form was not kept: ${location}`);
  return formId;
}

async function sendFile(browser: FormBrowser, company: Company, on: Month): Promise<string> {
  const sent = await upload(browser, on, monthFile(company, on));
  const { fileId } = JSON.parse(sent.html) as { fileId?: string };
  if (!fileId) throw new Error(`the file was not taken: ${sent.status} ${sent.html}`);
  return fileId;
}

/** A month's file as a payroll program would write it, without a fault. */
export function monthFile({ employer, employees }: Company, on: Month): string {
  const heading = { employerCode: employer.code, ssmNumber: null, month: on, schemes: 'combined' as const };
  const lines = employees.map(({ identityNumber, name, insured }) => ({
    identityNumber,
    name,
    contribution: monthlyContribution(insured, on, USUAL_WAGE),
  }));
  return [...writeTextFile(heading, lines)].join('');
}

/** MUAT NAIK as the page's script sends it, with more fields before the file. */
export function upload(
  browser: FormBrowser,
  on: Month,
  content: string,
  more: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ month: on, schemes: 'combined', ...more })) form.append(name, value);
  form.append('file', new Blob([content]), `${newId()}.txt`);
  return browser.send('/api/text-files', {
    method: 'POST',
    body: form,
    headers: { Accept: 'application/json', Origin: browser.origin, ...headers },
  });
}
