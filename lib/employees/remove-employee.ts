import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';
import { openForm } from './save-steps';
import type { RemoveEmployee } from './schema';

/**
 * Takes somebody off the list of a case. Their next-of-kin form stays among the documents of the case.
 *
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`, `employee.not_found`,
 * `employee.changed` when somebody else saved since
 */
export async function removeEmployee(
  context: CaseContext,
  { employeeId, version }: Pick<RemoveEmployee, 'employeeId' | 'version'>,
): Promise<void> {
  const { actor, caseId } = context;
  const { employerId } = actor;
  await forEmployer(actor, async (tx) => {
    const { at } = await openForm(tx, context);
    const { count } = await tx.caseEmployee.deleteMany({ where: { employerId, caseId, id: employeeId, version } });
    if (count === 0) {
      const there = await tx.caseEmployee.count({ where: { employerId, caseId, id: employeeId } });
      throw new DomainError(there > 0 ? 'employee.changed' : 'employee.not_found');
    }
    await recordAudit(tx, {
      at,
      chain: employerId,
      actorId: actor.userId,
      action: 'employee.removed',
      subjectId: employeeId,
      details: { case: caseId },
    });
  });
}
