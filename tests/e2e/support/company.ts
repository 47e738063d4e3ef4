import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmployerActor, EmployerRole } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { type Sen, sen } from '@/lib/core/money';
import { addMonths, type Month, monthOf } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { writeTextFile } from '@/lib/rules/text-file/write';
import { addEmployee, type EmployeeTraits, type TestEmployee } from '../../factories/employees';
import { addMember, createEmployer, createUser, type TestEmployer, type TestUser } from '../../factories/employers';
import type { Owner } from '../../factories/owner';

export interface CompanyTraits {
  readonly name?: string;
  readonly role?: EmployerRole;
  /** Three ordinary people when not given. */
  readonly people?: readonly EmployeeTraits[];
}

/** An employer of one test. Last month is open; it has been liable since the month before that one. */
export interface Company {
  readonly employer: TestEmployer;
  readonly user: TestUser;
  readonly actor: EmployerActor;
  readonly employees: readonly TestEmployee[];
  /** The month to file: the last one that is over. */
  readonly month: Month;
  readonly monthBefore: Month;
}

/** A file as it is put into a file field. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const THREE_PEOPLE: readonly EmployeeTraits[] = [
  { name: 'AMINAH BINTI UJIAN' },
  { name: 'CHONG WEI UJIAN' },
  { name: 'DEVI A/P UJIAN' },
];
const USUAL_WAGE = sen(3_000_00);

export async function createCompany(owner: Owner, traits: CompanyTraits = {}): Promise<Company> {
  const month = addMonths(monthOf(dateInMalaysia(new Date())), -1);
  const monthBefore = addMonths(month, -1);
  const employer = await createEmployer(owner, { liableFrom: monthBefore, ...(traits.name && { name: traits.name }) });
  const user = await createUser(owner);
  const actor = await addMember(owner, employer, user, traits.role);
  const employees: TestEmployee[] = [];
  for (const person of traits.people ?? THREE_PEOPLE) employees.push(await addEmployee(owner, employer, person));
  return { employer, user, actor, employees, month, monthBefore };
}

interface FileTraits {
  readonly month?: Month;
  readonly schemes?: SchemeSet;
  readonly employerCode?: string;
  readonly wage?: Sen;
}

/** The file of a company's month, as its payroll program writes it. */
export function fileOf({ employer, employees, month }: Company, traits: FileTraits = {}): UploadedFile {
  const heading = {
    employerCode: traits.employerCode ?? employer.code,
    ssmNumber: employer.brn,
    month: traits.month ?? month,
    schemes: traits.schemes ?? 'combined',
  } as const;
  const lines = employees.map(({ identityNumber, name, insured }) => ({
    identityNumber,
    name,
    contribution: monthlyContribution(insured, heading.month, traits.wage ?? USUAL_WAGE),
  }));
  return textFile('gaji.txt', [...writeTextFile(heading, lines)].join(''));
}

/** A file larger than is taken, on disk: the browser reads it from there, as it would. @returns its path */
export async function fileTooLarge(folder: string): Promise<string> {
  const file = path.join(folder, 'besar.txt');
  await mkdir(folder, { recursive: true });
  await writeFile(file, Buffer.alloc(33 * 1_048_576, 'A'));
  return file;
}

/** A file of these characters, one byte each. */
export function textFile(name: string, text: string): UploadedFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') };
}
