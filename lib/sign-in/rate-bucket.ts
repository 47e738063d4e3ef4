import 'server-only';
import { isIPv6 } from 'node:net';
import type { Tx } from '@/lib/db/prisma';
import { CODES_PER_CLIENT } from './limits';

/** So many in so long. */
export interface RateWindow {
  readonly count: number;
  readonly seconds: number;
}

/**
 * Counts one request for a code from a network address, the refused ones too.
 *
 * @returns 0, or the whole seconds until the window ends when this is one too many
 */
export async function secondsToNextRequest(tx: Tx, ip: string): Promise<number> {
  return countInWindow(tx, `codes ${networkOf(ip)}`, CODES_PER_CLIENT);
}

/**
 * Counts one of something, in one statement: of any number at once each has its own place in the count.
 *
 * @returns 0, or the whole seconds until the window ends when this is one too many
 */
export async function countInWindow(tx: Tx, key: string, { count: limit, seconds }: RateWindow): Promise<number> {
  const [bucket] = await tx.$queryRaw<{ count: number; left: number }[]>`
    INSERT INTO rate_bucket AS b (key, count, window_end)
    VALUES (${key}, 1, clock_timestamp() + make_interval(secs => ${seconds}::float8))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN b.window_end <= clock_timestamp() THEN 1 ELSE least(b.count, 1000000) + 1 END,
      window_end = CASE WHEN b.window_end <= clock_timestamp() THEN excluded.window_end ELSE b.window_end END
    RETURNING count, extract(epoch FROM window_end - clock_timestamp())::float8 AS left`;
  return bucket && bucket.count > limit ? Math.max(1, Math.ceil(bucket.left)) : 0;
}

/** Forgets what was counted under a key. */
export async function forgetCount(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM rate_bucket WHERE key = ${key}`;
}

/** An address of IPv4 as it is; of IPv6 its first 64 bits, which one subscriber holds whole. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const embedded = /:(\d+\.\d+\.\d+\.\d+)$/.exec(ip)?.[1];
  if (embedded) return embedded;
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
