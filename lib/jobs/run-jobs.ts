import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultFacts, log } from '@/lib/config/log';

/** A piece of work that is done again and again. */
export interface Job {
  readonly name: string;
  /** The pause after a round, in milliseconds. */
  readonly everyMs: number;
  /** One round; `true` when the next one may follow without a pause. */
  readonly run: () => Promise<boolean>;
}

/** Jobs on their way. */
export interface RunningJobs {
  /** Begins no new round. Resolves when the rounds under way have ended. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Runs every job in rounds, each on its own. A round that fails, because the database is away or for any other reason,
 * is logged and tried again after a pause that grows from half a second to ten seconds; no fault ends the process.
 */
export function runJobs(jobs: readonly Job[]): RunningJobs {
  const stopping = new AbortController();
  const ends = jobs.map((job) => runJob(job, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(ends);
    },
  };
}

async function runJob(job: Job, stopping: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stopping.aborted) {
    let pauseMs = job.everyMs;
    try {
      if (await job.run()) pauseMs = 0;
      if (failures > 0) log.info({ event: 'job.recovered', job: job.name, failures });
      failures = 0;
    } catch (error) {
      failures += 1;
      pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10));
      log.warn({ event: 'job.failed', job: job.name, failures, ...faultFacts(error) });
    }
    await sleep(pauseMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}
