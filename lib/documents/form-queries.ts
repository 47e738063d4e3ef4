import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import type { CaseEmployee, Registration } from '@/lib/db/generated/client';
import { forEmployer } from '@/lib/db/tenant';
import { type CaseKind, makesEmployer } from '@/lib/rules/lifecycle/case';
import { type FormKind, formsOf } from './forms';

/** What the forms of a case are filled in with: what the employer typed, whole. */
export interface FormFacts {
  readonly kind: CaseKind;
  readonly number: string | null;
  /** Of the employer to be; null for a case of one that is there. */
  readonly registration: Registration | null;
  readonly employer: { readonly name: string; readonly brn: string; readonly code: string | null };
  readonly locals: readonly CaseEmployee[];
  readonly foreigners: readonly CaseEmployee[];
  /** When they were read, printed at the foot. */
  readonly now: Date;
}

/** The facts of a case's forms. @throws DomainError `case.not_found` */
export function readFormFacts(actor: EmployerActor, caseId: string): Promise<FormFacts> {
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => {
    const found = await tx.employerCase.findUnique({ where: { employerId_id: { employerId, id: caseId } } });
    if (!found) throw new DomainError('case.not_found');
    const registration = makesEmployer(found.kind) ? await tx.registration.findUnique({ where: { employerId } }) : null;
    const employer = await tx.employer.findUnique({ where: { id: employerId } });
    const people = await tx.caseEmployee.findMany({
      where: { employerId, caseId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return {
      kind: found.kind,
      number: found.number,
      registration,
      employer: {
        name: employer?.name ?? registration?.name ?? '',
        brn: employer?.brn ?? registration?.brn ?? '',
        code: employer?.code ?? null,
      },
      locals: people.filter(({ isForeign }) => !isForeign),
      foreigners: people.filter(({ isForeign }) => isForeign),
      now: await databaseNow(tx),
    };
  });
}

/** The forms that a case has, without reading its people. */
export function listForms(actor: EmployerActor, caseId: string, kind: CaseKind): Promise<FormKind[]> {
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => {
    const locals = await tx.caseEmployee.count({ where: { employerId, caseId, isForeign: false } });
    const foreigners = await tx.caseEmployee.count({ where: { employerId, caseId, isForeign: true } });
    return formsOf({ kind, locals, foreigners });
  });
}
