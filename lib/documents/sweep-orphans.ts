import 'server-only';
import { forWorker } from '@/lib/db/tenant';
import { storage } from '@/lib/storage/storage';

/** Longer than an upload can stand between its object and its row. */
const ORPHAN_AFTER_MS = 10 * 60_000;
const BATCH = 500;

/**
 * Removes the objects of documents that no row knows, once they are ten minutes old: a process that was killed between
 * the two left them.
 *
 * @param now by the clock of the storage
 * @returns how many
 */
export async function sweepOrphans(now: Date): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  for await (const { key, keptAt } of storage().list('documents')) {
    if (now.getTime() - keptAt.getTime() < ORPHAN_AFTER_MS) continue;
    batch.push(key);
    if (batch.length < BATCH) continue;
    removed += await removeUnknown(batch);
    batch = [];
  }
  return removed + (await removeUnknown(batch));
}

async function removeUnknown(keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const rows = await forWorker((tx) =>
    tx.document.findMany({ where: { storageKey: { in: [...keys] } }, select: { storageKey: true } }),
  );
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  const orphans = keys.filter((key) => !known.has(key));
  for (const key of orphans) await storage().remove(key);
  return orphans.length;
}
