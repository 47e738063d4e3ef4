import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/prisma';
import type { DocumentPlace } from '@/lib/documents/steps';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { kinFormsOf } from './queries';

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/**
 * The place of a next-of-kin form: beside a foreign employee of the case, instead of the form that stands there. While
 * the office has the case the list is closed; only a form that an officer refused is replaced then.
 *
 * Its steps throw DomainError `employee.not_found` and `case.not_open`, before anything is kept.
 */
export function kinFormPlace(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  employeeId: string,
): DocumentPlace {
  const key = { employerId: actor.employerId, caseId };
  const where = { ...key, id: employeeId, isForeign: true };
  return {
    async find(tx, state) {
      if ((await tx.caseEmployee.count({ where })) === 0) throw new DomainError('employee.not_found');
      const own = await findOwnForm(tx, key, employeeId);
      if (!isFormOpen(state) && own?.state !== 'refused') throw new DomainError('case.not_open');
      return own?.documentId ?? null;
    },
    async keep(tx, state, documentId) {
      // What takes the place of another is found from there: the row, which is closed now, need not name it.
      if (!isFormOpen(state)) return;
      await tx.caseEmployee.updateMany({ where, data: { kinDocumentId: documentId, version: { increment: 1 } } });
    },
  };
}

/** The form of this employee; null when none stands, or when it stands for somebody else too, whose form it stays. */
async function findOwnForm(tx: Tx, key: CaseKey, employeeId: string) {
  const forms = await kinFormsOf(tx, key);
  const own = forms.get(employeeId);
  const holders = [...forms.values()].filter(({ documentId }) => documentId === own?.documentId);
  return own && holders.length === 1 ? own : null;
}
