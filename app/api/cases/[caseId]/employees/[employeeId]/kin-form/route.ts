import { DomainError } from '@/lib/core/errors';
import { attachDocument } from '@/lib/documents/attach-document';
import { kinFormPlace } from '@/lib/employees/keep-kin-form';
import { readCaseEmployee } from '@/lib/employees/queries';
import { caseWrite } from '@/lib/web/case-route';
import { readPostedDocument } from '@/lib/web/document-upload';
import { freshId } from '@/lib/web/fresh-id';
import { seeOther } from '@/lib/web/route';

/** The next-of-kin form of a foreign employee: a document of the case, and beside the employee. */
export const POST = caseWrite(
  async ({ actor, caseId }, request, { employeeId = '' }) => {
    const row = await readCaseEmployee(actor, caseId, employeeId);
    if (!row?.isForeign) throw new DomainError('employee.not_found');
    const { fileName, bytes } = await readPostedDocument(request);
    const place = kinFormPlace({ actor, caseId }, employeeId);
    const incoming = { type: 'kin_form' as const, fileName, declaredSize: null, bytes, place };
    await attachDocument(actor, caseId, incoming, freshId);
    return seeOther(`/employer/registration/${caseId}/employees/foreign/${employeeId}?saved=form`);
  },
  ({ caseId, employeeId }, code) =>
    `/employer/registration/${caseId}/employees${code === 'employee.not_found' ? '' : `/foreign/${employeeId}`}`,
);
