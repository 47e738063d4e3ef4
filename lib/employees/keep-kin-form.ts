import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';
import { kinFormsOf } from './queries';

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

/**
 * The next-of-kin form that a new one of this employee would replace; null when none stands, or when it stands for
 * somebody else too, whose form it stays.
 */
export async function findKinForm(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  employeeId: string,
): Promise<string | null> {
  return forEmployer(actor, async (tx) => {
    const forms = await kinFormsOf(tx, { employerId: actor.employerId, caseId });
    const own = forms.get(employeeId)?.documentId ?? null;
    const holders = [...forms.values()].filter(({ documentId }) => documentId === own);
    return holders.length > 1 ? null : own;
  });
}
