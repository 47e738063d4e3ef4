import 'server-only';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { maskIdentity } from '@/lib/core/identity-text';
import { dateFromDb } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import type { CaseKind } from '@/lib/rules/lifecycle/case';
import type { LetterFacts, LetterPerson } from './schema';

/** What the letters of a case are made of. */
export interface CaseFacts {
  readonly kind: CaseKind;
  /** Without a list: each letter has its own. */
  readonly facts: Omit<LetterFacts, 'list'>;
  /** The people whom the case made employees and whom each scheme covers, by name. */
  readonly socso: readonly LetterPerson[];
  readonly eis: readonly LetterPerson[];
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/** Reads a case, its employer or the form of the one to be, and its people. @throws Error when there is no such case */
export async function readCaseFacts(tx: Tx, { employerId, caseId }: CaseKey): Promise<CaseFacts> {
  const found = await tx.employerCase.findUniqueOrThrow({ where: { employerId_id: { employerId, id: caseId } } });
  const people = await tx.caseEmployee.findMany({ where: { employerId, caseId }, select: { id: true } });
  const made = await tx.employee.findMany({
    where: { employerId, id: { in: people.map(({ id }) => id) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const listed = made.map((employee) => ({
    person: {
      name: employee.name,
      identity: employee.identityKind === 'ic' ? maskIdentity(employee.identityNumber) : employee.identityNumber,
      from: dateFromDb(employee.employedFrom),
    },
    socso: employee.firstSocsoMonth !== null,
    eis: employee.firstEisMonth !== null,
  }));
  return {
    kind: found.kind,
    facts: {
      caseNumber: found.number ?? '',
      submittedOn: found.submittedAt && dateInMalaysia(found.submittedAt),
      targetDate: dayOrNull(found.targetDate),
      ...(await employerFacts(tx, employerId, found.kind)),
      people: people.length,
    },
    socso: listed.filter(({ socso }) => socso).map(({ person }) => person),
    eis: listed.filter(({ eis }) => eis).map(({ person }) => person),
  };
}

type EmployerFacts = Pick<LetterFacts, 'employerName' | 'brn' | 'address' | 'employerCode' | 'liableFrom'>;

/** Of the employer that is there, else of its form. A household's registration number is somebody's IC: its end alone. */
async function employerFacts(tx: Tx, employerId: string, kind: CaseKind): Promise<EmployerFacts> {
  const employer = await tx.employer.findUnique({ where: { id: employerId } });
  const form = employer ?? (await tx.registration.findUnique({ where: { employerId } }));
  const place = [form?.postcode, form?.city].filter(Boolean).join(' ');
  const isHousehold = employer ? employer.kind === 'household' : kind === 'new_domestic_employer';
  return {
    employerName: form?.name ?? '',
    brn: isHousehold ? maskIdentity(form?.brn ?? '') : (form?.brn ?? ''),
    address: [form?.address, place].filter(Boolean).join(', '),
    employerCode: employer?.code ?? null,
    liableFrom: dayOrNull(employer?.liableFrom ?? null),
  };
}

function dayOrNull(value: Date | null): CalendarDate | null {
  return value && dateFromDb(value);
}
