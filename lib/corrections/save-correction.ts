import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { lockCase } from '@/lib/cases/steps';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { forEmployer } from '@/lib/db/tenant';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import type { SaveCorrection } from './schema';

/**
 * Changes what a correction asks, before it is sent or while the office asks.
 *
 * @throws DomainError `access.role_not_allowed`; `case.not_found` for a case that is none; `case.not_open`; `case.changed`
 * when it was saved elsewhere since the page was read
 */
export async function saveCorrection(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  input: Omit<SaveCorrection, 'caseId'>,
  now: Date,
): Promise<void> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  const { version, field, shouldBe, explanation } = input;
  await forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    if (!isFormOpen(state)) throw new DomainError('case.not_open');
    if ((await tx.immigrationCorrection.count({ where: { employerId, caseId } })) === 0)
      throw new DomainError('case.not_found');
    const { count } = await tx.immigrationCorrection.updateMany({
      where: { employerId, caseId, version },
      data: { field, shouldBe, explanation, version: { increment: 1 }, updatedAt: now },
    });
    if (count === 0) throw new DomainError('case.changed');
    const entry = { at: now, chain: employerId, actorId: userId, subjectId: caseId, details: { field } };
    await recordAudit(tx, { ...entry, action: 'correction.saved' });
  });
}
