import { randomInt } from 'node:crypto';

/**
 * Serial numbers of so many digits, with their leading zeros: each given out once in this process, beginning anywhere,
 * because other processes may use the same database.
 */
export function serials(digits: number): () => string {
  const count = 10 ** digits;
  let next = randomInt(count);
  return () => String(next++ % count).padStart(digits, '0');
}
