import 'server-only';
import { pool } from '@/lib/db/pool';

const KEPT_MS = 1_000;
const LONGEST_WAIT_MS = 2_000;

let asked = Number.NEGATIVE_INFINITY;
let answer = Promise.resolve(true);

/** Whether the database answers within 2 seconds. An answer is kept for a second, so a busy portal asks once a second. */
export function databaseAnswers(): Promise<boolean> {
  const now = performance.now();
  if (now - asked > KEPT_MS) {
    asked = now;
    answer = askDatabase();
  }
  return answer;
}

function askDatabase(): Promise<boolean> {
  const sign = pool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, false).unref());
  return Promise.race([sign, tooLate]);
}
