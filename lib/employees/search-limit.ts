import 'server-only';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/prisma';

/** Searches of the central register of persons by one user, and by one employer, in so many seconds. */
export const SEARCHES = { count: 30, seconds: 3_600 } as const;

interface Searcher {
  readonly userId: string;
  readonly employerId: string;
}

/**
 * Counts one search for its user and its employer. A step of a write.
 *
 * @throws DomainError `employee.search_limit` with the `minutes` until the next one, when either has had all of theirs
 */
export async function countSearch(tx: Tx, { userId, employerId }: Searcher): Promise<void> {
  for (const key of [`person-search user ${userId}`, `person-search employer ${employerId}`]) {
    const left = await secondsToNext(tx, key);
    if (left > 0) throw new DomainError('employee.search_limit', { minutes: Math.ceil(left / 60) });
  }
}

/** @returns 0, or the whole seconds until the window ends when this is one too many */
async function secondsToNext(tx: Tx, key: string): Promise<number> {
  const [bucket] = await tx.$queryRaw<{ count: number; left: number }[]>`
    INSERT INTO rate_bucket AS b (key, count, window_end)
    VALUES (${key}, 1, clock_timestamp() + make_interval(secs => ${SEARCHES.seconds}::float8))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN b.window_end <= clock_timestamp() THEN 1 ELSE b.count + 1 END,
      window_end = CASE WHEN b.window_end <= clock_timestamp() THEN excluded.window_end ELSE b.window_end END
    RETURNING count, extract(epoch FROM window_end - clock_timestamp())::float8 AS left`;
  return bucket && bucket.count > SEARCHES.count ? Math.max(1, Math.ceil(bucket.left)) : 0;
}
