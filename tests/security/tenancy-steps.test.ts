import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/db/new-id';
import { mayMove, SUBMISSION_STATES, type SubmissionState } from '@/lib/rules/lifecycle/submission';
import { useTestDatabase } from '@/tests/setup/database';
import { checkInvariants } from '@/tests/setup/invariants';
import { type Asker, asApp, createTenant, sqlState, type Tenant } from './tenancy-world.factory';

// Every statement here is made by hand under the role of the portal, as if nothing of the portal's code were there.
const { owner, ownerUrl } = useTestDatabase();

let tenant: Tenant;
let other: Tenant;
let asker: Asker;
let submission: Record<string, unknown>;
beforeAll(async () => {
  tenant = await createTenant(owner);
  other = await createTenant(owner);
  asker = { employerId: tenant.employer.id, userId: tenant.user.id };
  submission = {
    employer_id: tenant.employer.id,
    schemes: 'combined',
    source: 'screen',
    due_date: '2026-08-15',
    month: '2026-07-01',
    created_by: tenant.user.id,
    kind: 'monthly',
    version: 1,
    people: 0,
    wages_sen: 0,
    socso_employer_sen: 0,
    socso_employee_sen: 0,
    skbbk_employee_sen: 0,
    eis_employer_sen: 0,
    eis_employee_sen: 0,
    created_at: '2026-11-01T00:00:00Z',
  };
});

function insert(table: string, row: object): [sql: string, values: unknown[]] {
  return [`INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, $1)`, [JSON.stringify(row)]];
}

function tried(table: string, row: object, end: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK'): Promise<string> {
  return sqlState(asker, ...insert(table, row), end);
}

const CHECK_VIOLATION = '23514';
const DENIED = '42501';
const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

describe('SEC-AC-6 the states of a submission', () => {
  const confirmed = () => ({ submitted_by: tenant.user.id, submitted_at: '2026-11-02T00:00:00Z' });

  it.each(SUBMISSION_STATES)('a submission may begin as %s only when it is open', async (state) => {
    const answer = await tried('submission', { ...submission, ...confirmed(), id: newId(), state });
    expect(answer).toBe(state === 'checked' || state === 'draft' ? 'ok' : CHECK_VIOLATION);
  });

  const pairs = SUBMISSION_STATES.flatMap((from) => SUBMISSION_STATES.map((to) => ({ from, to })));
  it.each(pairs.filter(({ from, to }) => from !== to))(
    'it moves from $from to $to as the rules say',
    async ({ from, to }) => {
      const id = newId();
      const answer = asApp(asker, async (query) => {
        await query(...insert('submission', { ...submission, ...confirmed(), id, state: 'checked', schemes: 'eis' }));
        for (const step of pathTo(from)) await query('UPDATE submission SET state = $2 WHERE id = $1', [id, step]);
        const { rows } = await query('SELECT state FROM submission WHERE id = $1', [id]);
        expect(rows).toEqual([{ state: from }]);
        return query('UPDATE submission SET state = $2 WHERE id = $1', [id, to]).then(
          ({ rowCount }) => rowCount,
          (error: { code?: string }) => error.code,
        );
      });
      expect(await answer).toBe(mayMove(from, to) ? 1 : CHECK_VIOLATION);
    },
  );

  function pathTo(state: SubmissionState): readonly SubmissionState[] {
    switch (state) {
      case 'checked':
        return [];
      case 'draft':
      case 'discarded':
        return [state];
      case 'submitted':
        return ['draft', state];
      case 'paid':
      case 'replaced':
        return ['draft', 'submitted', state];
    }
  }

  it('it is not confirmed without who and when', async () => {
    const confirm = (set: string) =>
      sqlState(asker, `UPDATE submission SET state = 'submitted' ${set} WHERE id = $1`, [tenant.draftId]);
    expect(await confirm('')).toBe(CHECK_VIOLATION);
    expect(await confirm(', submitted_at = now()')).toBe(CHECK_VIOLATION);
    expect(await confirm(`, submitted_by = '${tenant.user.id}'`)).toBe(CHECK_VIOLATION);
    expect(await confirm(`, submitted_at = now(), submitted_by = '${tenant.user.id}'`)).toBe('ok');
  });

  it.each([
    `month = '2026-06-01'`,
    `kind = 'arrears'`,
    `schemes = 'socso'`,
    'people = people + 1',
    'wages_sen = wages_sen + 1',
    'socso_employer_sen = socso_employer_sen + 1',
    'socso_employee_sen = socso_employee_sen + 1',
    'skbbk_employee_sen = skbbk_employee_sen + 1',
    'eis_employer_sen = eis_employer_sen + 1',
    'eis_employee_sen = eis_employee_sen + 1',
    `submitted_at = now() - interval '1 year'`,
    `submitted_by = '01900000-0000-7000-8000-000000000001'`,
  ])('once confirmed it does not change: %s', async (set) => {
    const change = (id: string) => sqlState(asker, `UPDATE submission SET ${set} WHERE id = $1`, [id]);
    expect(await change(tenant.filed.submissionId)).toBe(CHECK_VIOLATION);
    if (!set.startsWith('month')) expect(await change(tenant.draftId)).toBe('ok');
  });

  it.each([
    { first: 'combined', second: 'combined', allowed: false },
    { first: 'combined', second: 'socso', allowed: false },
    { first: 'combined', second: 'eis', allowed: false },
    { first: 'socso', second: 'combined', allowed: false },
    { first: 'socso', second: 'socso', allowed: false },
    { first: 'eis', second: 'eis', allowed: false },
    { first: 'socso', second: 'eis', allowed: true },
  ])('a month with $first has room for $second: $allowed', async ({ first, second, allowed }) => {
    for (const state of ['draft', 'submitted', 'paid']) {
      const answer = asApp(asker, async (query) => {
        const id = newId();
        await query(...insert('submission', { ...submission, ...confirmed(), id, state: 'draft', schemes: first }));
        for (const step of state === 'draft' ? [] : ['submitted', 'paid'].slice(0, state === 'paid' ? 2 : 1)) {
          await query('UPDATE submission SET state = $2 WHERE id = $1', [id, step]);
        }
        await query(...insert('submission', { ...submission, id: newId(), state: 'draft', schemes: second }));
      });
      const code = await answer.then(
        () => 'ok',
        (error: { code?: string }) => error.code,
      );
      expect([state, code]).toEqual([state, allowed ? 'ok' : UNIQUE_VIOLATION]);
    }
  });
});

describe('SEC-AC-6 the lines', () => {
  async function lineOf(submissionId: string): Promise<Record<string, unknown>> {
    const { rows } = await owner.query(
      'SELECT row_to_json(l)::text AS row FROM contribution_line l WHERE submission_id = $1 LIMIT 1',
      [submissionId],
    );
    return JSON.parse(rows[0]?.row);
  }

  it('are not added to a confirmed month, by either way in', async () => {
    const line = { ...(await lineOf(tenant.filed.submissionId)), employee_id: newId() };
    expect(await tried('contribution_line', line)).toBe(CHECK_VIOLATION);
    expect(await tried('contribution_line_2026_09', line)).toBe(CHECK_VIOLATION);
  });

  it('are not added under a submission of another month, or of none', async () => {
    const line = { ...(await lineOf(tenant.draftId)), employee_id: newId() };
    expect(await tried('contribution_line', line)).toBe('ok');
    expect(await tried('contribution_line', { ...line, month: '2026-09-01' })).toBe(CHECK_VIOLATION);
    expect(await tried('contribution_line', { ...line, submission_id: newId() })).toBe(CHECK_VIOLATION);
    expect(await tried('contribution_line', { ...line, submission_id: other.draftId })).toBe(CHECK_VIOLATION);
  });

  it('of a confirmed month are neither changed nor removed nor moved into it', async () => {
    const { submissionId } = tenant.filed;
    const state = (sql: string, values: unknown[]) => sqlState(asker, sql, values);
    expect(await state('UPDATE contribution_line SET wage_sen = 1 WHERE submission_id = $1', [submissionId])).toBe(
      CHECK_VIOLATION,
    );
    expect(await state('DELETE FROM contribution_line WHERE submission_id = $1', [submissionId])).toBe(CHECK_VIOLATION);
    const move = `UPDATE contribution_line SET submission_id = $2, month = '2026-09-01' WHERE submission_id = $1`;
    expect(await state(move, [tenant.draftId, submissionId])).toMatch(/^(23514|23505)$/);
    const away = `UPDATE contribution_line SET submission_id = $2, month = '2026-10-01', employee_id = gen_random_uuid() WHERE submission_id = $1`;
    expect(await state(away, [submissionId, tenant.draftId])).toBe(CHECK_VIOLATION);
    expect(await state('UPDATE contribution_line SET wage_sen = 1 WHERE submission_id = $1', [tenant.draftId])).toBe(
      'ok',
    );
  });

  it('name nobody twice', async () => {
    expect(await tried('contribution_line', await lineOf(tenant.draftId))).toBe(UNIQUE_VIOLATION);
  });

  it('are guarded by the true tables, whatever the caller calls its own', async () => {
    const line = { ...(await lineOf(tenant.filed.submissionId)), employee_id: newId() };
    const answer = asApp(asker, async (query) => {
      await query('CREATE TEMPORARY TABLE submission AS SELECT * FROM public.submission');
      await query(`UPDATE pg_temp.submission SET state = 'draft'`);
      await query(...insert('public.contribution_line', line));
    });
    await expect(answer).rejects.toMatchObject({ code: CHECK_VIOLATION });
    const move = asApp(asker, async (query) => {
      await query('CREATE TEMPORARY TABLE submission_move AS SELECT * FROM public.submission_move');
      await query(`INSERT INTO pg_temp.submission_move VALUES ('paid', 'draft')`);
      await query(`UPDATE public.submission SET state = 'draft' WHERE id = $1`, [tenant.filed.submissionId]);
    });
    await expect(move).rejects.toMatchObject({ code: CHECK_VIOLATION });
  });
});

describe('SEC-AC-6 records and their numbers', () => {
  async function recordOf({ filed }: Tenant): Promise<Record<string, unknown>> {
    const { rows } = await owner.query('SELECT row_to_json(r)::text AS row FROM contribution_record r WHERE id = $1', [
      filed.records[0]?.id,
    ]);
    return { ...JSON.parse(rows[0]?.row), id: newId(), number: 'ACR112269999999', paid_at: null };
  }

  async function draftRecord(): Promise<Record<string, unknown>> {
    const { rows } = await owner.query('SELECT people, wages_sen::text, month::text FROM submission WHERE id = $1', [
      tenant.draftId,
    ]);
    return { ...(await recordOf(tenant)), ...rows[0], submission_id: tenant.draftId };
  }

  it('a record is not made of a draft, nor of what the submission does not say', async () => {
    expect(await tried('contribution_record', await draftRecord())).toBe(CHECK_VIOLATION);
    const record = await recordOf(tenant);
    // There is one ACR already; another kind would be taken, but for what it says.
    expect(await tried('contribution_record', record)).toBe(UNIQUE_VIOLATION);
    for (const wrong of [
      { people: 99 },
      { wages_sen: 1 },
      { month: '2026-08-01' },
      { schemes: 'socso' },
      { total_sen: 1 },
    ]) {
      expect(await tried('contribution_record', { ...record, ...wrong })).toMatch(/^(23514|23505)$/);
    }
    expect(await tried('contribution_record', { ...record, submission_id: newId() })).toMatch(/^(23514|23503)$/);
    expect(await tried('contribution_record', { ...record, number: 'ACR1' })).toBe(CHECK_VIOLATION);
  });

  it('a number that was taken and not given out does not commit', async () => {
    const take = `SELECT take_numbers('ACR-2026-11', 1)`;
    expect(await sqlState(asker, take, [], 'ROLLBACK')).toBe('ok');
    expect(await sqlState(asker, take, [], 'COMMIT')).toBe(CHECK_VIOLATION);
    expect(await sqlState(asker, `SELECT take_numbers('ACR-2030-01', 3)`, [], 'COMMIT')).toBe(CHECK_VIOLATION);
    expect(await sqlState(asker, `SELECT take_numbers('ACR-2026-11', -1)`, [], 'COMMIT')).toBe(CHECK_VIOLATION);
    expect(await sqlState(asker, `SELECT take_numbers('ACR-2030-01', 0)`, [], 'COMMIT')).toBe('ok');
    await checkInvariants(ownerUrl);
  });

  it('a number that was not taken is not given out, nor one twice', async () => {
    const issued = {
      number: 'ACR112268888888',
      series: 'ACR-2026-11',
      serial: 8_888_888,
      kind: 'acr',
      employer_id: tenant.employer.id,
      record_id: tenant.filed.records[0]?.id,
      verify_code: newId(),
    };
    expect(await tried('issued_number', issued, 'COMMIT')).toBe(CHECK_VIOLATION);
    expect(await tried('issued_number', { ...issued, series: 'ACR-1999-01' }, 'COMMIT')).toBe(CHECK_VIOLATION);
    expect(await tried('issued_number', { ...issued, serial: 0 })).toBe(CHECK_VIOLATION);
    const { rows } = await owner.query<{ series: string; serial: number; number: string }>(
      'SELECT series, serial, number FROM issued_number WHERE employer_id = $1 LIMIT 1',
      [tenant.employer.id],
    );
    expect(await tried('issued_number', { ...issued, series: rows[0]?.series, serial: rows[0]?.serial })).toBe(
      UNIQUE_VIOLATION,
    );
    expect(await tried('issued_number', { ...issued, number: rows[0]?.number })).toBe(UNIQUE_VIOLATION);
  });

  it('the counter is out of reach', async () => {
    for (const sql of [
      'SELECT * FROM number_series',
      'UPDATE number_series SET last_serial = 0',
      `INSERT INTO number_series VALUES ('ACR-2030-01', 0)`,
      'DELETE FROM number_series',
    ]) {
      expect([sql, await sqlState(asker, sql)]).toEqual([sql, DENIED]);
    }
  });

  it('nothing is paid that was not confirmed', async () => {
    const payment = {
      employer_id: tenant.employer.id,
      id: newId(),
      channel: 'fpx',
      reference: 'x',
      amount_sen: 100,
      paid_at: '2026-11-01',
    };
    const part = { employer_id: tenant.employer.id, payment_id: payment.id, record_id: newId(), amount_sen: 100 };
    const answer = (record: string) =>
      asApp(asker, async (query) => {
        await query(...insert('payment', payment));
        await query(...insert('payment_part', { ...part, record_id: record }));
      }).then(
        () => 'ok',
        (error: { code?: string }) => error.code,
      );
    expect(await answer(newId())).toBe(FOREIGN_KEY_VIOLATION);
    expect(await answer(other.filed.records[0]?.id ?? '')).toBe(FOREIGN_KEY_VIOLATION);
    expect(await tried('payment', { ...payment, amount_sen: 0 })).toBe(CHECK_VIOLATION);
    expect(await tried('payment', { ...payment, amount_sen: -1 })).toBe(CHECK_VIOLATION);
  });
});

describe('SEC-AC-6 the ledger', () => {
  function posted(entries: readonly (readonly [account: string, amount: number])[]): Promise<string> {
    const id = newId();
    const transaction = { employer_id: tenant.employer.id, id, kind: 'probe', at: '2026-11-01T00:00:00Z' };
    return asApp(
      asker,
      async (query) => {
        await query(...insert('ledger_transaction', transaction));
        for (const [index, [account, amount]] of entries.entries()) {
          const entry = { transaction_id: id, entry_no: index + 1, account, amount_sen: amount };
          await query(...insert('ledger_entry', { employer_id: tenant.employer.id, ...entry }));
        }
      },
      'COMMIT',
    ).then(
      () => 'ok',
      (error: { code?: string }) => error.code ?? '',
    );
  }

  it('takes what balances and nothing else', async () => {
    expect(
      await posted([
        ['a', 100],
        ['b', -100],
      ]),
    ).toBe('ok');
    expect(
      await posted([
        ['a', 70],
        ['b', 30],
        ['c', -100],
      ]),
    ).toBe('ok');
    expect(await posted([['a', 100]])).toBe(CHECK_VIOLATION);
    expect(
      await posted([
        ['a', 100],
        ['b', -99],
      ]),
    ).toBe(CHECK_VIOLATION);
    expect(await posted([['a', 0]])).toBe(CHECK_VIOLATION);
  });

  it('does not take an entry into a transaction that was posted before', async () => {
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM ledger_transaction WHERE employer_id = $1 LIMIT 1',
      [tenant.employer.id],
    );
    const entry = { transaction_id: rows[0]?.id, entry_no: 99, account: 'a', amount_sen: 1 };
    expect(await tried('ledger_entry', { employer_id: tenant.employer.id, ...entry }, 'COMMIT')).toBe(CHECK_VIOLATION);
  });
});

describe('SEC-LOG-2 what happened', () => {
  it.each(['audit_event', 'ledger_transaction', 'ledger_entry', 'issued_number', 'payment', 'payment_part'])(
    'is neither changed nor removed: %s',
    async (table) => {
      const column = table === 'audit_event' ? 'action' : table === 'issued_number' ? 'kind' : 'employer_id';
      for (const sql of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        expect([sql, await sqlState(asker, sql)]).toEqual([sql, DENIED]);
      }
    },
  );

  it.each([
    'DELETE FROM submission',
    'TRUNCATE submission',
    'TRUNCATE contribution_line',
    'DELETE FROM contribution_record',
    'UPDATE contribution_record SET total_sen = 0',
    'UPDATE contribution_record SET number = number',
    'UPDATE contribution_record SET received_at = now()',
    'UPDATE employer SET name = name',
    'UPDATE employee SET name = name',
    `UPDATE membership SET role = 'owner'`,
    'UPDATE rate_band SET first_employer_sen = 0',
    'DELETE FROM submission_move',
    'SELECT * FROM audit_chain',
    'UPDATE audit_chain SET last_seq = 0',
    'INSERT INTO person SELECT * FROM person',
    'UPDATE person SET name = name',
    'SELECT * FROM _prisma_migrations',
    'DELETE FROM text_file',
    'DELETE FROM outbox_mail',
    'DELETE FROM user_account',
  ])('is out of reach: %s', async (sql) => {
    expect(await sqlState(asker, sql)).toBe(DENIED);
  });

  const event = () => ({
    chain: tenant.employer.id,
    seq: 1,
    at: '2026-11-01T00:00:00.123Z',
    actor_id: tenant.user.id,
    action: 'probe',
    details: {},
    prev_hash: '\\x00',
    hash: '\\xdeadbeef',
  });

  it('is numbered and sealed by the database, whatever the writer says', async () => {
    const { rows: before } = await owner.query<{ last_seq: bigint; last_hash: Buffer }>(
      'SELECT last_seq, last_hash FROM audit_chain WHERE chain = $1',
      [tenant.employer.id],
    );
    expect(await tried('audit_event', event(), 'COMMIT')).toBe('ok');
    const { rows } = await owner.query(
      'SELECT seq, prev_hash, hash FROM audit_event WHERE chain = $1 ORDER BY seq DESC LIMIT 1',
      [tenant.employer.id],
    );
    expect(rows[0]).toMatchObject({ seq: (before[0]?.last_seq ?? 0n) + 1n, prev_hash: before[0]?.last_hash });
    expect(rows[0]?.hash.length).toBe(32);
  });

  it('is written into one’s own chain only', async () => {
    expect(await tried('audit_event', { ...event(), chain: other.employer.id })).toBe(DENIED);
    expect(await tried('audit_event', { ...event(), chain: newId() })).toBe(DENIED);
    expect(await tried('audit_event', { ...event(), chain: tenant.user.id })).toBe('ok');
  });

  const MIDDLE = `chain = $1 AND seq = 2`;
  const LAST = 'chain = $1 AND seq = (SELECT max(seq) FROM audit_event WHERE chain = $1)';
  it.each([
    { how: 'a detail changed', sql: `UPDATE audit_event SET details = '{"people": 1}' WHERE ${MIDDLE}` },
    { how: 'another who', sql: `UPDATE audit_event SET actor_id = gen_random_uuid() WHERE ${MIDDLE}` },
    { how: 'nobody any more', sql: `UPDATE audit_event SET actor_id = NULL WHERE ${MIDDLE}` },
    { how: 'a millisecond later', sql: `UPDATE audit_event SET at = at + interval '1 millisecond' WHERE ${MIDDLE}` },
    { how: 'another deed', sql: `UPDATE audit_event SET action = 'text-file.checked' WHERE ${LAST}` },
    { how: 'another subject', sql: `UPDATE audit_event SET subject_id = 'x' WHERE ${MIDDLE}` },
    { how: 'a row taken out', sql: `DELETE FROM audit_event WHERE ${MIDDLE}` },
    { how: 'the last row taken off', sql: `DELETE FROM audit_event WHERE ${LAST}` },
    {
      how: 'a row changed and sealed anew',
      sql: `UPDATE audit_event SET details = '{}', hash = audit_hash(prev_hash, chain, seq, at, actor_id, action, subject_id, '{}') WHERE ${MIDDLE}`,
    },
  ])('that was tampered with is found, even by the owner of the tables: $how', async ({ sql }) => {
    await checkInvariants(ownerUrl);
    await owner.query('CREATE TABLE kept AS SELECT * FROM audit_event');
    try {
      expect((await owner.query(sql, [tenant.employer.id])).rowCount).toBe(1);
      await expect(checkInvariants(ownerUrl)).rejects.toThrow(/I9: /);
    } finally {
      const client = await owner.connect();
      // Put back as it was, past the trigger that would seal it anew.
      await client.query('SET session_replication_role = replica');
      await client.query('DELETE FROM audit_event');
      await client.query('INSERT INTO audit_event SELECT * FROM kept');
      await client.query('DROP TABLE kept');
      client.release(true);
    }
    await checkInvariants(ownerUrl);
  });
});
