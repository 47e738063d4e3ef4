import 'server-only';
import { createHash } from 'node:crypto';
import { forWorker } from '@/lib/db/tenant';
import { storage } from '@/lib/storage/storage';

/** What is wrong between the rows of documents and what is kept; all empty when nothing is. */
export interface StoreFaults {
  /** Ids of rows whose object is not there. */
  readonly missing: readonly string[];
  /** Ids of rows whose object has another hash or length than was written down. */
  readonly changed: readonly string[];
  /** Keys of objects that no row knows. */
  readonly orphans: readonly string[];
}

const BATCH = 200;

/** Compares every document's row with what is kept under its key, and the reverse (`prisma/invariants.sql`, I11). */
export async function checkStore(): Promise<StoreFaults> {
  const missing: string[] = [];
  const changed: string[] = [];
  const known = new Set<string>();
  for await (const row of allRows()) {
    known.add(row.storageKey);
    const found = await hashOf(row.storageKey);
    if (found === null) missing.push(row.id);
    else if (found.size !== row.sizeBytes || !found.sha256.equals(row.sha256)) changed.push(row.id);
  }
  const orphans: string[] = [];
  for await (const { key } of storage().list('documents')) if (!known.has(key)) orphans.push(key);
  return { missing, changed, orphans };
}

async function* allRows() {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await forWorker((tx) =>
      tx.document.findMany({
        where: { id: { gt: after } },
        orderBy: { id: 'asc' },
        take: BATCH,
        select: { id: true, storageKey: true, sizeBytes: true, sha256: true },
      }),
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function hashOf(key: string): Promise<{ readonly size: number; readonly sha256: Buffer } | null> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of storage().read(key)) {
      hash.update(piece);
      size += piece.byteLength;
    }
  } catch {
    return null;
  }
  return { size, sha256: hash.digest() };
}
