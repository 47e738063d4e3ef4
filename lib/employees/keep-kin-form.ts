import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';

/**
 * Puts a next-of-kin form, kept among the documents of the case, beside a foreign employee.
 *
 * @throws DomainError `employee.not_found`, `document.not_found`
 */
export async function keepKinForm(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  employeeId: string,
  documentId: string,
): Promise<void> {
  const { employerId } = actor;
  await forEmployer(actor, async (tx) => {
    const document = await tx.document.count({
      where: { employerId, caseId, id: documentId, type: 'kin_form', state: 'stored' },
    });
    if (document === 0) throw new DomainError('document.not_found');
    const { count } = await tx.caseEmployee.updateMany({
      where: { employerId, caseId, id: employeeId, isForeign: true },
      data: { kinDocumentId: documentId, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('employee.not_found');
  });
}

/** The next-of-kin form of a foreign employee that a new one would replace; null when there is none that stands. */
export async function findKinForm(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  employeeId: string,
): Promise<string | null> {
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => {
    const row = await tx.caseEmployee.findFirst({
      where: { employerId, caseId, id: employeeId },
      select: { kinDocumentId: true },
    });
    if (!row?.kinDocumentId) return null;
    const document = await tx.document.findFirst({
      where: { employerId, caseId, id: row.kinDocumentId, state: { in: ['stored', 'refused'] } },
      select: { id: true },
    });
    return document?.id ?? null;
  });
}
