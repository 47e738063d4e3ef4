import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { missingDocuments } from '@/lib/documents/queries';
import { caseEmployeeGaps } from '@/lib/employees/queries';
import { registrationGaps } from '@/lib/employers/queries';
import { type CaseKind, makesEmployer } from '@/lib/rules/lifecycle/case';

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
  readonly kind: CaseKind;
}

/** What keeps a case from being sent, part by part: codes of each part's own. */
export interface CaseGaps {
  readonly form: Awaited<ReturnType<typeof registrationGaps>>;
  readonly employees: Awaited<ReturnType<typeof caseEmployeeGaps>>;
  readonly documents: Awaited<ReturnType<typeof missingDocuments>>;
}

/** What keeps a case from being sent. Reads in the caller's transaction. */
export async function caseGaps(tx: Tx, { kind, ...key }: CaseKey): Promise<CaseGaps> {
  return {
    form: makesEmployer(kind) ? await registrationGaps(tx, key) : [],
    employees: await caseEmployeeGaps(tx, key),
    documents: await missingDocuments(tx, key),
  };
}

/** `caseGaps` for a page. */
export function readCaseGaps(actor: EmployerActor, caseId: string, kind: CaseKind): Promise<CaseGaps> {
  return forEmployer(actor, (tx) => caseGaps(tx, { employerId: actor.employerId, caseId, kind }));
}

/** Whether nothing keeps a case from being sent. */
export function isComplete({ form, employees, documents }: CaseGaps): boolean {
  return form.length === 0 && employees.length === 0 && documents.length === 0;
}
