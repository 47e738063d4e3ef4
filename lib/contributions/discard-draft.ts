import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { databaseNow } from '@/lib/db/clock';
import { monthFromDb } from '@/lib/db/dates';
import { forEmployer } from '@/lib/db/tenant';
import { lockDrafts } from './month-access';
import type { DiscardDraft } from './schema';

/**
 * Throws a draft away. The file it came from stays as received and may be uploaded again.
 *
 * @returns the month and schemes that are open again
 * @throws DomainError `access.role_not_allowed`, `submission.not_found`, `submission.changed` when it is no draft of that version any more
 */
export async function discardDraft(
  actor: EmployerActor,
  input: DiscardDraft,
): Promise<{ month: Month; schemes: SchemeSet }> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  return forEmployer(actor, async (tx) => {
    await lockDrafts(tx, actor);
    const key = { employerId: actor.employerId, id: input.submissionId };
    const draft = await tx.submission.findUnique({ where: { employerId_id: key } });
    if (!draft) throw new DomainError('submission.not_found');
    const { count } = await tx.submission.updateMany({
      where: { ...key, state: 'draft', version: input.version },
      data: { state: 'discarded', version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('submission.changed');
    if (draft.textFileId) {
      await tx.textFile.updateMany({
        where: { employerId: actor.employerId, id: draft.textFileId },
        data: { state: 'discarded' },
      });
    }
    const at = await databaseNow(tx);
    await recordAudit(tx, {
      at,
      chain: actor.employerId,
      actorId: actor.userId,
      action: 'draft.discarded',
      subjectId: draft.id,
    });
    return { month: monthFromDb(draft.month), schemes: draft.schemes };
  });
}
