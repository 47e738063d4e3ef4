import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import { dbDate, dbMonth } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { dueDateOf } from '@/lib/rules/due-date';
import { lockDrafts, overlapping, requireOpenMonth, requireUnfiled } from './month-access';
import type { OpenOnScreen } from './schema';

/**
 * The month's draft, to be filled in on the screen: the one that is there, whatever it was made of, or a new one in
 * which nobody has a wage yet. Called twice, also at once, it makes one.
 *
 * @returns the id of the draft
 * @throws DomainError `access.role_not_allowed`, `month.not_open`, `month.in_future`, `submission.already_submitted`
 * with who and when, `submission.month_taken` when a draft of other schemes has the month
 */
export async function openOnScreen(actor: EmployerActor, input: OpenOnScreen, newId: NewId): Promise<string> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  return forEmployer(actor, async (tx) => {
    await lockDrafts(tx, actor);
    const now = await databaseNow(tx);
    await requireOpenMonth(tx, actor, input.month, now);
    await requireUnfiled(tx, actor, input.month, input.schemes);
    const there = await findDraft(tx, actor, input);
    if (there) return there;
    // The draft that was there a moment ago may have been confirmed: that does not wait for this transaction.
    await requireUnfiled(tx, actor, input.month, input.schemes);

    const id = newId();
    await tx.submission.createMany({
      data: {
        ...draftKey(actor, input),
        id,
        source: 'screen',
        dueDate: dbDate(dueDateOf(input.month)),
        createdBy: actor.userId,
      },
    });
    await recordAudit(tx, {
      at: now,
      chain: actor.employerId,
      actorId: actor.userId,
      action: 'draft.made',
      subjectId: id,
      details: { source: 'screen' },
    });
    return id;
  });
}

function draftKey(actor: EmployerActor, { month, schemes }: OpenOnScreen) {
  return { employerId: actor.employerId, month: dbMonth(month), kind: 'monthly', schemes, state: 'draft' } as const;
}

async function findDraft(tx: Tx, actor: EmployerActor, input: OpenOnScreen): Promise<string | null> {
  const drafts = await tx.submission.findMany({
    where: { ...draftKey(actor, input), schemes: { in: overlapping(input.schemes) } },
    select: { id: true, schemes: true },
  });
  const same = drafts.find((draft) => draft.schemes === input.schemes);
  if (!same && drafts.length > 0) throw new DomainError('submission.month_taken');
  return same?.id ?? null;
}
