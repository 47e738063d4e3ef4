import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EmployerActor, UserActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { forSignIn, forUser } from '@/lib/db/tenant';
import { isToken, tokenHash } from './tokens';

type Actor = UserActor | EmployerActor;

/** Ends the session of a token: signing out. A token that is none, or whose session has ended, changes nothing. */
export async function endSessionOfToken(token: string): Promise<void> {
  if (!isToken(token)) return;
  await forSignIn(async (tx) => {
    const ended = await tx.$queryRaw<{ id: string; user_id: string }[]>`
      UPDATE session SET revoked_at = clock_timestamp() WHERE token_hash = ${tokenHash(token)} AND revoked_at IS NULL
      RETURNING id, user_id`;
    for (const session of ended) await tell(tx, session.user_id, session.id);
  });
}

/** Ends one of a person's own sessions. @throws DomainError `access.not_found` when it is not theirs or has ended */
export async function endSession(actor: Actor, sessionId: string): Promise<void> {
  await forUser(actor, async (tx) => {
    const count = await tx.$executeRaw`UPDATE session SET revoked_at = clock_timestamp()
      WHERE id = ${sessionId}::uuid AND user_id = ${actor.userId}::uuid AND revoked_at IS NULL`;
    if (count === 0) throw new DomainError('access.not_found');
    await tell(tx, actor.userId, sessionId);
  });
}

/** Ends every session of a person, the one that asks included. */
export async function endAllSessions(actor: Actor): Promise<void> {
  await forUser(actor, async (tx) => {
    const ended = await tx.$queryRaw<{ id: string }[]>`
      UPDATE session SET revoked_at = clock_timestamp() WHERE user_id = ${actor.userId}::uuid AND revoked_at IS NULL
      AND expires_at > now() RETURNING id`;
    for (const { id } of ended) await tell(tx, actor.userId, id);
  });
}

async function tell(tx: Tx, userId: string, sessionId: string): Promise<void> {
  const at = await databaseNow(tx);
  await recordAudit(tx, { at, chain: userId, actorId: userId, action: 'session.ended', subjectId: sessionId });
}
