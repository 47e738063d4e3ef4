import 'server-only';
import { forWorker } from '@/lib/db/tenant';
import { storage } from '@/lib/storage/storage';

/** What the portal needs, and whether it is there. */
export interface Readiness {
  readonly database: boolean;
  readonly storage: boolean;
  /** Seconds that the oldest mail has waited; null when none waits or the database is away. */
  readonly oldestMailSeconds: number | null;
}

/** Asks the database and the storage, each within its own time limit; never throws. */
export async function findReadiness(): Promise<Readiness> {
  const [mail, room] = await Promise.all([oldestMail(), storage().isWritable()]);
  return { database: mail.ok, storage: room, oldestMailSeconds: mail.seconds };
}

async function oldestMail(): Promise<{ ok: boolean; seconds: number | null }> {
  try {
    const rows = await forWorker(
      (tx) => tx.$queryRaw<{ seconds: number | null }[]>`
        SELECT extract(epoch FROM now() - min(created_at))::integer AS seconds FROM outbox_mail
        WHERE sent_at IS NULL AND dropped_at IS NULL AND failed_at IS NULL`,
    );
    return { ok: true, seconds: rows[0]?.seconds ?? null };
  } catch {
    return { ok: false, seconds: null };
  }
}
