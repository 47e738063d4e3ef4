import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { lockCase } from '@/lib/cases/steps';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import type { CorrectionChanged, CorrectionField, SaveCorrection } from './schema';

/**
 * Changes what a correction asks, before it is sent or while the office asks.
 *
 * @returns `saved`, or what somebody else saved since the page was read
 * @throws DomainError `access.role_not_allowed`; `case.not_found` for a case that is none; `case.not_open`
 */
export async function saveCorrection(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  input: Omit<SaveCorrection, 'caseId'>,
  at: Date,
): Promise<{ readonly is: 'saved' } | CorrectionChanged> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  const { version, field, shouldBe, explanation } = input;
  return forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    if (!isFormOpen(state)) throw new DomainError('case.not_open');
    const was = await tx.immigrationCorrection.findUnique({ where: { employerId_caseId: { employerId, caseId } } });
    if (!was) throw new DomainError('case.not_found');
    if (was.version !== version) {
      const now = { field: was.field as CorrectionField, shouldBe: was.shouldBe, explanation: was.explanation };
      return { is: 'changed', version: was.version, typed: { field, shouldBe, explanation }, now };
    }
    // The case is held, so nobody has come between.
    await tx.immigrationCorrection.updateMany({
      where: { employerId, caseId, version },
      data: { field, shouldBe, explanation, version: { increment: 1 }, updatedAt: at },
    });
    const entry = { at, chain: employerId, actorId: userId, subjectId: caseId, details: { field } };
    await recordAudit(tx, { ...entry, action: 'correction.saved' });
    return { is: 'saved' };
  });
}
