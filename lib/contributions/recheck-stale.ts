import 'server-only';
import type { NewId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/prisma';
import { forWorker } from '@/lib/db/tenant';
import { storage } from '@/lib/storage/storage';
import { checkTextFile } from './check-text-file';

interface Stale {
  readonly id: string;
  readonly employerId: string;
  readonly userId: string;
  readonly storageKey: string;
}

/**
 * Takes up what a process that died left behind: a received file is checked, an upload that never ended is given up
 * and its bytes are removed. By the database's time; safe to run beside living checks.
 *
 * @returns how many files were taken up
 * @throws what the first check that broke down threw, after the other files had their turn
 */
export async function recheckStale(newId: NewId): Promise<number> {
  const abandoned = await forWorker(giveUpUploads);
  for (const file of abandoned) await storage().remove(file.storageKey);
  const waiting = await forWorker(
    (tx) => tx.$queryRaw<Stale[]>`
      SELECT id, employer_id AS "employerId", received_by AS "userId", storage_key AS "storageKey" FROM text_file
      WHERE (state = 'received' AND heartbeat_at < now() - interval '10 seconds')
        OR (state = 'checking' AND heartbeat_at < now() - interval '30 seconds') ORDER BY heartbeat_at LIMIT 20`,
  );
  const faults: unknown[] = [];
  for (const file of waiting) {
    const actor = { kind: 'employer', userId: file.userId, employerId: file.employerId, role: 'preparer' } as const;
    await checkTextFile(actor, file.id, newId).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
  return waiting.length;
}

/** An upload that has not ended within ten minutes never will: its connection is long gone. */
function giveUpUploads(tx: Tx): Promise<Stale[]> {
  return tx.$queryRaw<Stale[]>`
    UPDATE text_file SET state = 'failed', failure = 'text_file.cut_short' WHERE state = 'receiving' AND received_at < now() - interval '10 minutes'
    RETURNING id, employer_id AS "employerId", received_by AS "userId", storage_key AS "storageKey"`;
}
