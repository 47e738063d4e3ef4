import 'server-only';
import { faultFacts, log } from '@/lib/config/log';

/**
 * Waits for work, but no longer than `ms`; the work goes on by itself after that, whether or not anybody still listens.
 * When it fails, that is logged as `event` with the facts, and nobody else hears of it.
 */
export async function waitAtMost(
  ms: number,
  work: Promise<unknown>,
  event: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const done = work.catch((error: unknown) => log.error({ event, ...facts, ...faultFacts(error) }));
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([done, patience]);
  clearTimeout(timer);
}
