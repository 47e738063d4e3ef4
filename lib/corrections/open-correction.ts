import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { lockCase, openCase } from '@/lib/cases/steps';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { forEmployer } from '@/lib/db/tenant';
import { cameToNothing } from '@/lib/rules/lifecycle/case';
import { correctionsOf, isUnderWay } from './queries';
import type { OpenCorrection } from './schema';

/**
 * Begins a case that asks Immigration to put right what it has about a foreign employee of a case. Asked twice with the
 * same words it is the one that is there.
 *
 * @returns the id of the correction's own case
 * @throws DomainError `access.role_not_allowed`; `case.not_found`; `case.not_open` when the case came to nothing;
 * `employee.not_found` for nobody, and for a local employee; `correction.under_way` when that field of that employee is
 * being put right already
 */
export async function openCorrection(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  input: Omit<OpenCorrection, 'caseId'>,
  now: Date,
  newId: NewId,
): Promise<string> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  const { employeeId, field, shouldBe, explanation } = input;
  return forEmployer(actor, async (tx) => {
    // Two tabs come one after the other.
    const state = await lockCase(tx, { employerId, caseId });
    if (cameToNothing(state)) throw new DomainError('case.not_open');
    const employee = await tx.caseEmployee.count({ where: { employerId, caseId, id: employeeId, isForeign: true } });
    if (employee === 0) throw new DomainError('employee.not_found');
    const there = (await correctionsOf(tx, { employerId, caseId }, employeeId)).find(
      (one) => one.field === field && isUnderWay(one),
    );
    if (there?.state === 'draft' && there.shouldBe === shouldBe && there.explanation === explanation)
      return there.caseId;
    if (there) throw new DomainError('correction.under_way', { number: there.number ?? '-' });

    const correctionId = newId();
    const kind = 'immigration_correction';
    await openCase(tx, { employerId, caseId: correctionId, kind, openedBy: userId, subjectId: employeeId, at: now });
    await tx.immigrationCorrection.createMany({
      data: {
        employerId,
        caseId: correctionId,
        employeeCaseId: caseId,
        employeeId,
        field,
        shouldBe,
        explanation,
        updatedAt: now,
      },
    });
    const entry = { at: now, chain: employerId, actorId: userId, subjectId: correctionId, details: { field } };
    await recordAudit(tx, { ...entry, action: 'correction.saved' });
    return correctionId;
  });
}
