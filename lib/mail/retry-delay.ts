const HALF_AN_HOUR_S = 1_800;
const THREE_DAYS_S = 3 * 86_400;

/**
 * Whole seconds until a mail that did not go is tried again: 2, 4, 8, then at most 30, so that everything goes within a
 * minute of the mail server's return; after half an hour, every 5 minutes.
 *
 * @param attempts tries so far, at least 1
 * @param ageSeconds since the mail was written
 * @returns null when it is given up, after three days
 */
export function retryDelay(attempts: number, ageSeconds: number): number | null {
  if (ageSeconds >= THREE_DAYS_S) return null;
  if (ageSeconds >= HALF_AN_HOUR_S) return 300;
  return Math.min(30, 2 ** Math.min(attempts, 5));
}
