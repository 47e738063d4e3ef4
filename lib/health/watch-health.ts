import 'server-only';
import { checkHealth } from './check-health';

const KEPT_MS = 1_000;

const held = globalThis as { portalDatabaseAnswers?: () => Promise<boolean> };

/**
 * Called once when the server starts: `proxy.ts`, which is built apart and shares only the process, can then ask
 * whether the database answers. An answer is kept for a second, so a busy portal asks once a second.
 */
export function watchHealth(): void {
  let asked = 0;
  let answer: Promise<boolean> = Promise.resolve(true);
  held.portalDatabaseAnswers = () => {
    const now = performance.now();
    if (asked === 0 || now - asked > KEPT_MS) {
      asked = now;
      answer = checkHealth().then(({ database }) => database);
    }
    return answer;
  };
}
