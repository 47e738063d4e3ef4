import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { forUser } from '@/lib/db/tenant';

/**
 * Makes a session act for an employer from now on.
 *
 * @throws DomainError `access.not_found` when the person does not belong to it (an employer that does not exist, too)
 */
export async function chooseEmployer(actor: UserActor, sessionId: string, employerId: string): Promise<void> {
  await forUser(actor, async (tx) => {
    const membership = await tx.membership.findFirst({
      where: { userId: actor.userId, employerId, endedAt: null },
      select: { employerId: true },
    });
    if (!membership) throw new DomainError('access.not_found');
    await setEmployer(tx, actor, sessionId, employerId);
    await recordAudit(tx, {
      at: await databaseNow(tx),
      chain: actor.userId,
      actorId: actor.userId,
      action: 'employer.chosen',
      subjectId: employerId,
    });
  });
}

/** Chooses the employer of a person who belongs to just one. Others choose for themselves. */
export async function chooseOnlyEmployer(actor: UserActor, sessionId: string): Promise<void> {
  await forUser(actor, async (tx) => {
    const [only, another] = await tx.membership.findMany({
      where: { userId: actor.userId, endedAt: null },
      select: { employerId: true },
      take: 2,
    });
    if (only && !another) await setEmployer(tx, actor, sessionId, only.employerId);
  });
}

async function setEmployer(tx: Tx, actor: UserActor, sessionId: string, employerId: string): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, userId: actor.userId, revokedAt: null },
    data: { employerId },
  });
}
