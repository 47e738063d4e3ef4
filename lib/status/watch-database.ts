import 'server-only';
import { pool } from '@/lib/db/pool';

const KEPT_MS = 1_000;
const LONGEST_WAIT_MS = 2_000;

const held = globalThis as { portalDatabaseAnswers?: () => Promise<boolean> };

/**
 * Called once when the server starts: `proxy.ts`, which is built apart and shares only the process, can then ask
 * whether the database answers within 2 seconds. An answer is kept for a second, so a busy portal asks once a second.
 */
export function watchDatabase(): void {
  let asked = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(true);
  held.portalDatabaseAnswers = () => {
    const now = performance.now();
    if (now - asked > KEPT_MS) {
      asked = now;
      answer = databaseAnswers();
    }
    return answer;
  };
}

function databaseAnswers(): Promise<boolean> {
  const sign = pool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, false).unref());
  return Promise.race([sign, tooLate]);
}
