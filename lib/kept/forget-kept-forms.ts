import 'server-only';
import { forWorker } from '@/lib/db/tenant';

/** Forgets the kept forms whose time is over. @returns how many */
export async function forgetKeptForms(): Promise<number> {
  return forWorker((tx) => tx.$executeRaw`DELETE FROM kept_form WHERE expires_at <= now()`);
}
