import 'server-only';
import { forWorker } from '@/lib/db/tenant';

/**
 * Forgets what signing in no longer needs: codes after 2 days (limits look back one day), sessions 90 days after their
 * end (a new device is told by the old ones), windows of rate limits when they are over.
 *
 * @returns how many rows went
 */
export async function cleanUpSignIn(): Promise<number> {
  return forWorker(async (tx) => {
    const codes = await tx.$executeRaw`DELETE FROM login_code WHERE expires_at < now() - interval '2 days'`;
    const sessions = await tx.$executeRaw`DELETE FROM session
      WHERE expires_at < now() - interval '90 days' OR revoked_at < now() - interval '90 days'`;
    const buckets = await tx.$executeRaw`DELETE FROM rate_bucket WHERE window_end < now()`;
    return codes + sessions + buckets;
  });
}
