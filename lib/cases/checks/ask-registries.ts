import 'server-only';
import type { RegistryName, RegistryReply } from '@/lib/core/registry-reply';
import type { Registries } from '@/lib/registries/registries';
import { judgeReply } from '@/lib/rules/registries/compare';
import type { CheckKey } from './declared';
import { claimCheck, dueChecks, settleCheck } from './due-checks';

/** What a round of asking came to. */
export interface RegistryRound {
  readonly answered: number;
  /** Asked in vain: they are asked again. */
  readonly unavailable: number;
  /** Whether there may be more to ask at once. */
  readonly more: boolean;
}

const BATCH = 10;
const PATIENCE_MS = 10_000;

/**
 * One round of asking a registry about the pending checks of every case, at most ten at once. No transaction is open
 * while it is asked. One that does not answer is asked again, sooner at first (`retryDelay`); after three days an officer
 * has to look. Each registry has rounds of its own, so one that is slow keeps nobody from the others.
 *
 * @throws what went wrong with one of them, once the others are done; its lease brings it back
 */
export async function askRegistry(registry: RegistryName, registries: Registries): Promise<RegistryRound> {
  const due = await dueChecks(registry, BATCH);
  const results = await Promise.allSettled(due.map((key) => askAbout(key, registries)));
  const states = results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
  const answered = states.filter((state) => state !== null && state !== 'unavailable').length;
  const unavailable = states.filter((state) => state === 'unavailable').length;
  return { answered, unavailable, more: due.length === BATCH && answered > 0 };
}

/** @returns what the registry replied; null when somebody else asks */
async function askAbout(key: CheckKey, registries: Registries): Promise<RegistryReply['state'] | null> {
  const check = await claimCheck(key);
  if (check === null) return null;
  // Nothing to ask about any more: what was declared is incomplete, and an officer has to see it.
  const reply = check.ask ? await check.ask(registries, PATIENCE_MS) : ({ state: 'unknown' } as const);
  await settleCheck(check, judgeReply(reply));
  return reply.state;
}
