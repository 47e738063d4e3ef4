import 'server-only';
import { pool } from '@/lib/db/pool';

/** Whether the parts that the portal cannot do without answer now. */
export interface Health {
  readonly database: boolean;
}

const LONGEST_WAIT_MS = 2_000;

/** Asks the database for a sign of life. No answer within 2 seconds counts as none; it never throws. */
export async function checkHealth(): Promise<Health> {
  const answer = pool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, false).unref());
  return { database: await Promise.race([answer, tooLate]) };
}
