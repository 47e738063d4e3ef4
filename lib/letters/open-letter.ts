import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EmployerActor } from '@/lib/core/actor';
import { databaseNow } from '@/lib/db/clock';
import { forEmployer } from '@/lib/db/tenant';
import { findLetter, type LetterView } from './queries';

/** A letter of the actor's employer for printing, which the audit tells of; null when there is none. */
export async function openLetter(actor: EmployerActor, letterId: string): Promise<LetterView | null> {
  const letter = await findLetter(actor, letterId);
  if (!letter) return null;
  await forEmployer(actor, async (tx) => {
    await recordAudit(tx, {
      at: await databaseNow(tx),
      chain: actor.employerId,
      actorId: actor.userId,
      action: 'letter.opened',
      subjectId: letterId,
      details: { kind: letter.kind },
    });
  });
  return letter;
}
