import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/prisma';
import { isDatabaseDown, isRetryable, isUniqueViolation } from '@/lib/db/retry';
import { forEmployer, forEmployerSql, readForEmployer } from '@/lib/db/tenant';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { insertRow } from '@/tests/factories/owner';
import { useTestDatabase } from '@/tests/setup/database';

const { owner, ownerUrl } = useTestDatabase();
const ONE = '01900000-0000-7000-8000-000000000001';
const TWO = '01900000-0000-7000-8000-000000000002';

let actor: EmployerActor;
beforeAll(async () => {
  ({ actor } = await createEmployerWithMember(owner));
  // A deadlock is noticed after this time; a second would only be waited for.
  await owner.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = ''20ms''', current_database()); END $$`,
  );
  for (const [id, month] of [
    [ONE, '2026-01-01'],
    [TWO, '2026-02-01'],
  ]) {
    await insertRow(owner, 'submission', {
      employer_id: actor.employerId,
      id,
      month,
      schemes: 'combined',
      state: 'draft',
      source: 'screen',
      due_date: month,
      created_by: actor.userId,
    });
  }
});

/** Raises an error of the database itself. */
function raise(tx: Tx, code: string): Promise<number> {
  return tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'probe' USING ERRCODE = '${code}'; END $$`);
}

/** Two that meet: each call ends when both have been made. */
function meetingPoint(): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    if (++arrived >= 2) open();
    return met;
  };
}

const WAYS_TO_LOCK = [
  {
    way: 'by Prisma',
    touch: (tx: Tx, id: string) =>
      tx.submission.updateMany({ where: { employerId: actor.employerId, id }, data: { version: { increment: 1 } } }),
  },
  {
    way: 'by SQL',
    touch: (tx: Tx, id: string) =>
      tx.$executeRaw`UPDATE submission SET version = version + 1 WHERE employer_id = ${actor.employerId}::uuid AND id = ${id}::uuid`,
  },
] as const;

async function versions(): Promise<number[]> {
  const { rows } = await owner.query<{ version: number }>('SELECT version FROM submission ORDER BY id');
  return rows.map(({ version }) => version);
}

describe('REL-16 a transaction that the database gives up', () => {
  it.each(WAYS_TO_LOCK)('in a deadlock $way is tried again, and both go through', async ({ touch }) => {
    const before = await versions();
    const meet = meetingPoint();
    let tries = 0;
    const lock = (first: string, second: string) =>
      forEmployer(actor, async (tx) => {
        tries++;
        await touch(tx, first);
        await meet();
        await touch(tx, second);
      });
    await Promise.all([lock(ONE, TWO), lock(TWO, ONE)]);
    // The one that the database chose was tried a second time, and nothing of its first try is left.
    expect(tries).toBe(3);
    expect(await versions()).toEqual(before.map((version) => version + 2));
  });

  it.each(['40001', '40P01'])('for %s is tried three times at most, and then says so', async (code) => {
    let tries = 0;
    const error = await forEmployer(actor, async (tx) => {
      tries++;
      await raise(tx, code);
    }).catch((reason: unknown) => reason);
    expect(tries).toBe(3);
    expect(isRetryable(error)).toBe(true);
  });

  it.each(['40001', '40P01'])('for %s succeeds at the third try', async (code) => {
    let tries = 0;
    const answer = await forEmployer(actor, async (tx) => {
      if (++tries < 3) await raise(tx, code);
      return 'done';
    });
    expect([answer, tries]).toEqual(['done', 3]);
  });

  it.each(['23505', '23514', '42501', 'P0001'])('for %s is not tried again', async (code) => {
    let tries = 0;
    const error = await forEmployer(actor, async (tx) => {
      tries++;
      await raise(tx, code);
    }).catch((reason: unknown) => reason);
    expect([tries, isRetryable(error), isUniqueViolation(error)]).toEqual([1, false, code === '23505']);
  });

  it('leaves nothing of a try that failed', async () => {
    const before = await versions();
    let tries = 0;
    await forEmployer(actor, async (tx) => {
      await WAYS_TO_LOCK[0].touch(tx, ONE);
      if (++tries < 3) await raise(tx, '40001');
    });
    expect(await versions()).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  it('on a bare connection is left to the caller, who knows it for what it is', async () => {
    let tries = 0;
    const error = await forEmployerSql(actor, async (client) => {
      tries++;
      await client.query(`DO $$ BEGIN RAISE EXCEPTION 'probe' USING ERRCODE = '40001'; END $$`);
    }).catch((reason: unknown) => reason);
    expect([tries, isRetryable(error)]).toEqual([1, true]);
  });
});

describe('a row that is there already', () => {
  it('is known by Prisma, by SQL in Prisma and on a bare connection', async () => {
    const { employerId } = actor;
    const sql = `INSERT INTO submission (employer_id, id, month, schemes, state, source, due_date, created_by)
      VALUES ('${employerId}', '${ONE}', '2026-05-01', 'combined', 'checked', 'screen', '2026-06-15', '${ONE}')`;
    const may = new Date('2026-05-01');
    const data = {
      id: ONE,
      month: may,
      schemes: 'combined',
      state: 'checked',
      source: 'screen',
      dueDate: may,
    } as const;
    const ways = [
      () => forEmployer(actor, (tx) => tx.submission.create({ data: { ...data, employerId, createdBy: ONE } })),
      () => forEmployer(actor, (tx) => tx.$executeRawUnsafe(sql)),
      () => forEmployerSql(actor, (client) => client.query(sql)),
    ];
    for (const way of ways) {
      const error = await way().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect([isUniqueViolation(error), isRetryable(error), isDatabaseDown(error)]).toEqual([true, false, false]);
    }
  });
});

describe('REL-5 a connection that the database ends', () => {
  async function end(pid: number): Promise<void> {
    await owner.query('SELECT pg_terminate_backend($1)', [pid]);
    const gone = async () => (await owner.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid])).rows.length;
    await expect.poll(gone, { interval: 5 }).toBe(0);
  }
  async function endedWhileAsleep(asleep: Promise<unknown>): Promise<unknown> {
    // Its end is looked at below; until then it must not count as one that nobody looked at.
    asleep.catch(() => undefined);
    const sleeper = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
    const sleepers = async () => (await owner.query<{ pid: number }>(sleeper)).rows;
    await expect.poll(sleepers, { interval: 5 }).toHaveLength(1);
    for (const { pid } of await sleepers()) await end(pid);
    return asleep;
  }
  const PID = 'SELECT pg_backend_pid() AS pid';
  const ways = [
    {
      what: 'between two queries of Prisma',
      work: () =>
        forEmployer(actor, async (tx) => {
          const [row] = await tx.$queryRawUnsafe<{ pid: number }[]>(PID);
          await end(row?.pid ?? 0);
          return tx.submission.count();
        }),
    },
    {
      what: 'between two queries of a bare connection',
      work: () =>
        forEmployerSql(actor, async (client) => {
          const { rows } = await client.query<{ pid: number }>(PID);
          await end(rows[0]?.pid ?? 0);
          return client.query('SELECT 1');
        }),
    },
    {
      what: 'in the middle of a query of Prisma',
      work: () => endedWhileAsleep(forEmployer(actor, (tx) => tx.$queryRaw`SELECT pg_sleep(30)::text`)),
    },
    {
      what: 'in the middle of a query of a bare connection',
      work: () => endedWhileAsleep(forEmployerSql(actor, (client) => client.query('SELECT pg_sleep(30)'))),
    },
    {
      what: 'before the end of a transaction that had nothing more to ask',
      work: () =>
        forEmployerSql(actor, async (client) => {
          const { rows } = await client.query<{ pid: number }>(PID);
          await end(rows[0]?.pid ?? 0);
        }),
    },
  ];

  it.each(ways)('$what is known for what it is, and the next one works', async ({ work }) => {
    const error = await work().catch((reason: unknown) => reason);
    expect(isDatabaseDown(error)).toBe(true);
    expect(await forEmployer(actor, (tx) => tx.submission.count())).toBe(2);
    expect((await forEmployerSql(actor, (client) => client.query('SELECT 1'))).rowCount).toBe(1);
  });

  it.each([
    { what: 'Prisma', work: () => forEmployer(actor, (tx) => tx.submission.count()) },
    {
      what: 'a bare connection',
      work: () =>
        forEmployerSql(actor, async (client) =>
          Number((await client.query<{ n: string }>('SELECT count(*)::text AS n FROM submission')).rows[0]?.n),
        ),
    },
    {
      what: 'a page that reads',
      work: async () => {
        const statement = { text: 'SELECT count(*)::text AS n FROM submission WHERE employer_id = $1' };
        const rows = await readForEmployer<{ n: string }>(actor, statement, [actor.employerId]);
        return Number(rows[0]?.n);
      },
    },
  ])('while it rests in the pool is not noticed by $what', async ({ work }) => {
    expect(await work()).toBe(2);
    const { rows } = await owner.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user`,
    );
    expect(rows.length).toBeGreaterThan(0);
    // Held still meanwhile, this process has not read that they ended when it asks again.
    execFileSync(process.execPath, ['--input-type=module', '-e', END_ALL, ownerUrl, rows.map(({ pid }) => pid).join()]);
    expect(await work()).toBe(2);
  });
});

/** Ends the given backends and waits until the last one is gone. */
const END_ALL = `
import pg from 'pg';
const [url, pids] = process.argv.slice(1);
const client = new pg.Client(url);
await client.connect();
const asked = [pids.split(',').map(Number)];
await client.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) pid', asked);
while ((await client.query('SELECT 1 FROM pg_stat_activity WHERE pid = ANY ($1)', asked)).rows.length > 0);
await client.end();
`;
