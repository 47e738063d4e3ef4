import 'server-only';
import type { CalendarDate } from '@/lib/core/calendar';
import { dateFromDb } from '@/lib/db/dates';
import type { CaseEmployee } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { missingDocuments } from '@/lib/documents/queries';
import { type DeclaredFacts, declaredFactsOf } from '@/lib/employees/steps';
import { brnHolder } from '@/lib/employers/queries';
import type { CheckedPerson } from '@/lib/rules/checks/people';
import type { CaseKind } from '@/lib/rules/lifecycle/case';
import { brnKeys } from '@/lib/rules/registration/brn';

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/** The form, as far as the checks look at it. */
export interface CheckedForm {
  readonly entity: string | null;
  readonly brn: string | null;
  readonly firstEmployeeOn: CalendarDate | null;
  readonly employeeCount: number | null;
  /** Who else has the BRN. */
  readonly brnHolder: 'employer' | 'case' | null;
}

/** What the checks of a case are made of. */
export interface CheckGround {
  readonly kind: CaseKind;
  /** Null for a case without a registration form. */
  readonly form: CheckedForm | null;
  readonly people: readonly (CheckedPerson & { readonly isForeign: boolean })[];
  readonly declared: DeclaredFacts;
  /** The employee of an Immigration correction. */
  readonly subjectId: string | null;
  readonly missingDocuments: readonly string[];
}

/** Reads what the checks of a case are made of, in the transaction that sends it. */
export async function readGround(tx: Tx, key: CaseKey): Promise<CheckGround> {
  const { employerId, caseId } = key;
  const found = await tx.employerCase.findUniqueOrThrow({
    where: { employerId_id: { employerId, id: caseId } },
    select: { kind: true, subjectId: true },
  });
  const people = await tx.caseEmployee.findMany({ where: { employerId, caseId }, orderBy: { id: 'asc' } });
  return {
    kind: found.kind,
    subjectId: found.subjectId,
    form: await readForm(tx, key),
    people: people.map(personOf),
    declared: await declaredFactsOf(tx, key),
    missingDocuments: await missingDocuments(tx, key),
  };
}

async function readForm(tx: Tx, { employerId, caseId }: CaseKey): Promise<CheckedForm | null> {
  const form = await tx.registration.findFirst({ where: { employerId, caseId } });
  if (!form) return null;
  return {
    entity: form.entity,
    brn: form.brn,
    firstEmployeeOn: form.firstEmployeeOn && dateFromDb(form.firstEmployeeOn),
    employeeCount: form.employeeCount,
    brnHolder: await brnHolder(tx, brnKeys(form.brn, form.brnOld), employerId),
  };
}

function personOf(row: CaseEmployee): CheckGround['people'][number] {
  const { id, name, isForeign, passportUntil, passUntil } = row;
  const papers =
    passportUntil && passUntil ? { passportUntil: dateFromDb(passportUntil), passUntil: dateFromDb(passUntil) } : null;
  return {
    id,
    name,
    isForeign,
    birthDate: dateFromDb(row.birthDate),
    number: row.icNumber ?? row.passport ?? '',
    papers,
  };
}
