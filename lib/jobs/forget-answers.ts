import 'server-only';
import { forWorker } from '@/lib/db/tenant';

/** Forgets the kept answers of confirmed requests after 7 days. @returns how many */
export async function forgetOldAnswers(): Promise<number> {
  return forWorker((tx) => tx.$executeRaw`DELETE FROM idempotency WHERE at < now() - interval '7 days'`);
}
