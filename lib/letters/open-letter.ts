import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer, forStaffAt } from '@/lib/db/tenant';
import { findLetter, findLetterForStaff, type LetterView } from './queries';

/** A letter of the actor's employer for printing, which the audit tells of; null when there is none. */
export async function openLetter(actor: EmployerActor, letterId: string): Promise<LetterView | null> {
  const letter = await findLetter(actor, letterId);
  if (!letter) return null;
  await forEmployer(actor, (tx) => noteOpening(tx, actor, letter));
  return letter;
}

/** A letter of any employer for the office, which that employer's audit tells of; null when there is none. */
export async function openLetterForStaff(actor: StaffActor, letterId: string): Promise<LetterView | null> {
  const letter = await findLetterForStaff(actor, letterId);
  if (!letter) return null;
  await forStaffAt(actor, letter.employerId, (tx) => noteOpening(tx, actor, letter));
  return letter;
}

async function noteOpening(tx: Tx, { userId }: { readonly userId: string }, letter: LetterView): Promise<void> {
  await recordAudit(tx, {
    at: await databaseNow(tx),
    chain: letter.employerId,
    actorId: userId,
    action: 'letter.opened',
    subjectId: letter.id,
    details: { kind: letter.kind },
  });
}
