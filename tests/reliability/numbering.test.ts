import { beforeAll, describe, expect, it } from 'vitest';
import { type Submitted, submitContribution } from '@/lib/contributions/submit-contribution';
import type { EmployerActor } from '@/lib/core/actor';
import { addMonths, month, monthsFromTo } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { isDatabaseDown } from '@/lib/db/retry';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { createDraft, type TestSubmission } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';

const CLIENTS = 16;
const MONTHS = monthsFromTo(month('2024-11'), addMonths(month('2024-11'), 14));
const KILLS = 5;

// One connection for each client, and some for those that are being killed. Read when the first of them is opened.
process.env.DATABASE_POOL_SIZE = '20';
const { owner } = useTestDatabase();

interface Work {
  readonly actor: EmployerActor;
  readonly drafts: readonly TestSubmission[];
}

let work: Work[];
beforeAll(async () => {
  work = await Promise.all(Array.from({ length: CLIENTS }, oneEmployer));
});

async function oneEmployer(): Promise<Work> {
  const { employer, actor } = await createEmployerWithMember(owner);
  const employees: TestEmployee[] = [await addEmployee(owner, employer)];
  const drafts: TestSubmission[] = [];
  for (const each of MONTHS) drafts.push(await createDraft(owner, actor, { month: each, employees }));
  return { actor, drafts };
}

class ForcedRollback extends Error {}

/** Ids for one confirmation. The fourth is that of its mail: by then both numbers are taken. */
function ids(breaksOff: boolean): () => string {
  let made = 0;
  return () => {
    if (++made === 4 && breaksOff) throw new ForcedRollback();
    return newId();
  };
}

/** Ends a connection in the middle of its transaction, if there is one just now. */
async function killOne(): Promise<number> {
  const { rowCount } = await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user
       AND xact_start IS NOT NULL ORDER BY random() LIMIT 1`,
  );
  return rowCount ?? 0;
}

describe('REL-6 numbers of the records', () => {
  it(`of ${CLIENTS} clients with ${MONTHS.length} months each run without a gap through rollbacks and lost connections`, async () => {
    const seen = { attempts: 0, rollbacks: 0, lost: 0, kills: 0 };
    const answers: Submitted[] = [];

    /** As a client would: the same key until there is an answer. */
    async function confirm(actor: EmployerActor, { id, version }: TestSubmission): Promise<Submitted> {
      const key = newId();
      for (;;) {
        const breaksOff = ++seen.attempts % 20 === 0;
        if (seen.attempts % 80 === 0 && seen.kills < KILLS) seen.kills += await killOne();
        try {
          return await submitContribution(actor, { submissionId: id, version, key }, ids(breaksOff));
        } catch (error) {
          if (error instanceof ForcedRollback) seen.rollbacks++;
          else if (isDatabaseDown(error)) seen.lost++;
          else throw error;
        }
      }
    }

    await Promise.all(
      work.map(async ({ actor, drafts }) => {
        for (const draft of drafts) answers.push(await confirm(actor, draft));
      }),
    );

    const all = CLIENTS * MONTHS.length;
    expect(answers).toHaveLength(all);
    expect(seen.rollbacks).toBeGreaterThanOrEqual(Math.floor(all / 20));
    expect(seen.kills).toBeGreaterThan(0);
    const { rows } = await owner.query<Record<string, number>>(
      `SELECT s.last_serial AS last, count(i.serial)::integer AS count, min(i.serial) AS first, max(i.serial) AS highest
       FROM number_series s JOIN issued_number i USING (series) GROUP BY s.series, s.last_serial`,
    );
    for (const { last, count, first, highest } of rows) expect([count, highest, first]).toEqual([last, last, 1]);
    expect(rows.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(2 * all);

    // Every number that was told to somebody is there, and was told to nobody else.
    const told = answers.flatMap(({ records }) => records.map(({ number }) => number));
    expect(new Set(told).size).toBe(2 * all);
    const { rows: kept } = await owner.query<{ number: string }>('SELECT number FROM contribution_record');
    expect(new Set(kept.map(({ number }) => number))).toEqual(new Set(told));
  });
});
