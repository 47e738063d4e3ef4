import 'server-only';
import type { DeclaredForeigner, DeclaredPerson, RegistryName, RegistryReply } from '@/lib/core/registry-reply';
import { dateFromDb } from '@/lib/db/dates';
import type { CaseEmployee } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import type { Registries } from '@/lib/registries/registries';
import { icDigits } from '@/lib/rules/identity/ic-number';
import type { CheckCode } from './codes';

/** Which check: of the whole case when the subject is empty, else of an employee. */
export interface CheckKey {
  readonly employerId: string;
  readonly caseId: string;
  readonly code: string;
  readonly subject: string;
}

/** A question with everything in it, to be asked when no transaction is open. */
export type Ask = (registries: Registries, timeoutMs: number) => Promise<RegistryReply>;

/** The checks that a registry answers. */
export const CODES_OF: Readonly<Record<RegistryName, readonly CheckCode[]>> = {
  ssm: ['ssm_company'],
  jpn: ['jpn_person', 'jpn_owner'],
  immigration: ['immigration_person'],
};

/** What a pending check asks, from what is declared now; null when that is gone. */
export async function questionOf(tx: Tx, key: CheckKey): Promise<Ask | null> {
  return key.subject === '' ? askAboutForm(tx, key) : askAboutEmployee(tx, key);
}

async function askAboutForm(tx: Tx, { employerId, caseId, code }: CheckKey): Promise<Ask | null> {
  const form = await tx.registration.findFirst({ where: { employerId, caseId } });
  if (!form?.brn || !form.name) return null;
  const { brn, name, entity, stateCode } = form;
  if (code === 'ssm_company') {
    return (registries, timeoutMs) => registries.company({ brn, name, entity, stateCode }, { timeoutMs });
  }
  const icNumber = icDigits(brn);
  if (icNumber === null) return null;
  return (registries, timeoutMs) => registries.person({ icNumber, name, birthDate: null, sex: null }, { timeoutMs });
}

/** The employee of a correction stands in another case of the same employer. */
async function askAboutEmployee(tx: Tx, { employerId, code, subject }: CheckKey): Promise<Ask | null> {
  const employee = await tx.caseEmployee.findFirst({ where: { employerId, id: subject } });
  if (!employee) return null;
  if (code === 'immigration_person') {
    const declared = declaredForeigner(employee);
    return declared && ((registries, timeoutMs) => registries.immigration(declared, { timeoutMs }));
  }
  const declared = declaredPerson(employee);
  return declared && ((registries, timeoutMs) => registries.person(declared, { timeoutMs }));
}

function declaredPerson({ icNumber, name, birthDate, sex }: CaseEmployee): DeclaredPerson | null {
  return icNumber === null ? null : { icNumber, name, birthDate: dateFromDb(birthDate), sex };
}

function declaredForeigner(employee: CaseEmployee): DeclaredForeigner | null {
  const { passport, nationality, passKind, passNumber, passUntil, passportUntil } = employee;
  if (!passport || !nationality || !passKind || !passNumber || !passUntil || !passportUntil) return null;
  return {
    passport,
    nationality,
    passKind,
    passNumber,
    name: employee.name,
    birthDate: dateFromDb(employee.birthDate),
    passUntil: dateFromDb(passUntil),
    passportUntil: dateFromDb(passportUntil),
  };
}
