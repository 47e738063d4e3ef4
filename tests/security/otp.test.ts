import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '@/lib/config/derive-key';
import { normaliseEmail } from '@/lib/core/email-address';
import { newCode } from '@/lib/core/one-time-code';
import { codeMac } from '@/lib/sign-in/code-mac';
import { askForCodeSchema } from '@/lib/sign-in/schema';
import { ask, letTimePass, newAddress, newIp, signIn, startFlow, type, wrongCode } from '../factories/codes';
import { createUser } from '../factories/employers';
import { useTestDatabase } from '../setup/database';

const { owner } = useTestDatabase();

async function count(sql: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await owner.query<{ count: bigint }>(sql, [...values]);
  return Number(rows[0]?.count);
}

function countSessions(email: string): Promise<number> {
  return count('SELECT count(*) FROM session s JOIN user_account u ON u.id = s.user_id WHERE u.email = $1', [email]);
}

function countMails(email: string): Promise<number> {
  return count('SELECT count(*) FROM outbox_mail WHERE to_address = $1 AND dropped_at IS NULL', [email]);
}

describe('SEC-OTP-1: many wrong codes at once', () => {
  it('looks at five of 200, locks once, and then refuses the right one', async () => {
    const { email } = await createUser(owner);
    const flow = await startFlow(owner, email);
    const verdicts = await Promise.all(
      Array.from({ length: 200 }, (_, at) => type({ ...flow, code: wrongCode(flow.code, at + 1) })),
    );
    const { rows } = await owner.query('SELECT id, attempts, dead_at FROM login_code WHERE email = $1', [email]);
    expect(rows[0].attempts).toBe(5);
    expect(rows[0].dead_at).not.toBeNull();
    expect(
      verdicts
        .filter((verdict) => verdict.kind === 'wrong')
        .map((verdict) => 'triesLeft' in verdict && verdict.triesLeft)
        .sort(),
    ).toEqual([1, 2, 3, 4]);
    expect(verdicts.filter((verdict) => verdict.kind === 'over')).toHaveLength(196);
    expect(await type(flow)).toEqual({ kind: 'over', reason: 'locked' });
    expect(await countSessions(email)).toBe(0);

    const events = await owner.query(
      'SELECT action, count(*)::int FROM audit_event WHERE subject_id = $1 GROUP BY action ORDER BY action',
      [rows[0].id],
    );
    expect(events.rows).toEqual([
      { action: 'sign-in.failed', count: 4 },
      { action: 'sign-in.locked', count: 1 },
    ]);
  });

  it('accepts the right code at the fifth try', async () => {
    const flow = await startFlow(owner);
    for (let tries = 1; tries <= 4; tries++) {
      expect(await type({ ...flow, code: wrongCode(flow.code, tries) })).toEqual({
        kind: 'wrong',
        triesLeft: 5 - tries,
      });
    }
    expect((await type(flow)).kind).toBe('signed-in');
  });

  it('allows 100 wrong tries of an address in 24 hours across its codes, and does not touch its sessions', async () => {
    const email = newAddress();
    const before = await signIn(owner, email);
    await letTimePass(owner, email, '25 hours');
    for (let codes = 0; codes < 19; codes++) {
      const flow = await startFlow(owner, email);
      for (let tries = 1; tries <= 5; tries++) await type({ ...flow, code: wrongCode(flow.code, tries) });
      await letTimePass(owner, email, '20 minutes');
    }
    const last = await startFlow(owner, email);
    await owner.query(
      'UPDATE login_code SET attempts = attempts + 1 WHERE id = (SELECT id FROM login_code WHERE email = $1 AND attempts = 5 LIMIT 1)',
      [email],
    );
    for (let tries = 1; tries <= 4; tries++) await type({ ...last, code: wrongCode(last.code, tries) });
    expect(await type(last)).toEqual({ kind: 'over', reason: 'day' });

    // When the oldest tries are a day old, a code is worth trying again.
    await letTimePass(owner, email, '18 hours');
    expect((await type(await startFlow(owner, email))).kind).toBe('signed-in');
    expect(await count('SELECT count(*) FROM session WHERE id = $1 AND revoked_at IS NULL', [before.sessionId])).toBe(
      1,
    );
  });
});

describe('SEC-OTP-2: the right code many times at once', () => {
  it('opens one session of 50', async () => {
    const flow = await startFlow(owner);
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => type(flow)));
    expect(verdicts.filter((verdict) => verdict.kind === 'signed-in')).toHaveLength(1);
    expect(await countSessions(flow.email)).toBe(1);
  });
});

describe('SEC-OTP-3: what a code is bound to', () => {
  it('is refused in another browser, which can neither use nor kill it', async () => {
    const email = newAddress();
    const mine = await startFlow(owner, email);
    await letTimePass(owner, email, '61 seconds');
    const strangers = await startFlow(owner, email);
    for (let tries = 0; tries < 7; tries++) {
      expect((await type({ flowToken: strangers.flowToken, code: mine.code })).kind).not.toBe('signed-in');
    }
    expect((await type(mine)).kind).toBe('signed-in');
  });

  it('is refused for another purpose', async () => {
    const flow = await startFlow(owner);
    expect(await type(flow, { purpose: 'change-email' })).toEqual({ kind: 'over', reason: 'unknown' });
    expect((await type(flow)).kind).toBe('signed-in');
  });

  it('is refused when its browser got a newer one', async () => {
    const email = newAddress();
    const old = await startFlow(owner, email);
    await letTimePass(owner, email, '61 seconds');
    const young = await startFlow(owner, email, { flowToken: old.flowToken });
    expect(await type(old)).toEqual({ kind: 'over', reason: 'unknown' });
    expect((await type({ flowToken: young.flowToken, code: old.code })).kind).toBe(
      old.code === young.code ? 'signed-in' : 'wrong',
    );
    expect((await type(young)).kind).toBe('signed-in');
  });

  it.each([
    { age: '9 minutes 59 seconds', kind: 'signed-in' },
    { age: '10 minutes 1 second', kind: 'over' },
  ])('at $age: $kind', async ({ age, kind }) => {
    const flow = await startFlow(owner);
    await letTimePass(owner, flow.email, age);
    expect((await type(flow)).kind).toBe(kind);
  });

  it('is used once', async () => {
    const flow = await startFlow(owner);
    await type(flow);
    expect(await type(flow)).toEqual({ kind: 'over', reason: 'unknown' });
  });
});

describe('SEC-OTP-4: known, unknown and disabled addresses', () => {
  /** The statements that one request runs, without their values. */
  async function statementsOf(email: string): Promise<string[]> {
    const { pool } = await import('@/lib/db/pool');
    const client = await pool().connect();
    client.release();
    const seen: string[] = [];
    const prototype = Object.getPrototypeOf(client) as { query: (...given: unknown[]) => unknown };
    const real = prototype.query;
    prototype.query = function (this: unknown, ...given: unknown[]) {
      const [asked] = given as [string | { text: string }];
      seen.push(typeof asked === 'string' ? asked : asked.text);
      return real.apply(this, given);
    };
    try {
      expect(await ask(email)).toEqual({ kind: 'sent', flowToken: expect.any(String) });
    } finally {
      prototype.query = real;
    }
    return seen;
  }

  it('get the same answer for the same statements', async () => {
    const known = await createUser(owner);
    const disabled = await createUser(owner, { disabled: true });
    const unknown = newAddress();
    const statements = await statementsOf(known.email);
    expect(statements.length).toBeGreaterThan(6);
    expect(await statementsOf(unknown)).toEqual(statements);
    expect(await statementsOf(disabled.email)).toEqual(statements);
    expect(await countMails(known.email)).toBe(1);
    expect(await countMails(unknown)).toBe(1);
    expect(await countMails(disabled.email)).toBe(0);
  });

  it('keep nothing of the mail that a disabled one does not get, and never let it in', async () => {
    const { email, id } = await createUser(owner);
    const flow = await startFlow(owner, email);
    await owner.query(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [id]);
    expect(await type(flow)).toEqual({ kind: 'over', reason: 'unknown' });
    expect(await countSessions(email)).toBe(0);
    await letTimePass(owner, email, '61 seconds');
    await ask(email);
    const { rows } = await owner.query(
      'SELECT sealed FROM outbox_mail WHERE to_address = $1 AND dropped_at IS NOT NULL',
      [email],
    );
    expect(rows).toEqual([{ sealed: null }]);
  });

  it('are limited alike', async () => {
    const known = await createUser(owner);
    const unknown = newAddress();
    await ask(known.email);
    await ask(unknown);
    expect(await ask(known.email)).toMatchObject({ kind: 'wait', by: 'address' });
    expect(await ask(unknown)).toMatchObject({ kind: 'wait', by: 'address' });
  });
});

describe('SEC-OTP-5: addresses that mean more than one', () => {
  it.each([
    '"e@evil.example"@victim.my',
    'a@evil.example,b@victim.my',
    'b@victim.my,a@evil.example',
    'b@victim.my a@evil.example',
    'b@victim.my\r\nBcc: a@evil.example',
    'b@victim.my\u0000@evil.example',
    'b\uFF20victim.my',
    'a@evil.example\uFF20victim.my',
    'b@victim.my(a@evil.example)',
    'b@victim.my, (x) <a@evil.example>',
    '<a@evil.example>b@victim.my',
    'b@victim.my\u2028a@evil.example',
    'group: a@evil.example, b@victim.my;',
    `${'a'.repeat(10_000)}@victim.my`,
    `a@${'b.'.repeat(5_000)}my`,
  ])('%j is refused', (typed) => {
    expect(normaliseEmail(typed)).toBeNull();
    expect(askForCodeSchema.safeParse({ email: typed }).success).toBe(false);
  });

  it('takes mixed case for one person', async () => {
    const email = newAddress();
    const first = await signIn(owner, normaliseEmail(email.toUpperCase()) ?? '');
    await letTimePass(owner, email, '61 seconds');
    const second = await signIn(owner, normaliseEmail(` ${email}`) ?? '');
    expect(second.userId).toBe(first.userId);
  });
});

describe('SEC-OTP-6: how many codes', () => {
  it('sends one mail for six requests in a minute', async () => {
    const email = newAddress();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(email)));
    expect(answers.filter((answer) => answer.kind === 'sent')).toHaveLength(1);
    expect(await countMails(email)).toBe(1);
  });

  it('sends five in a quarter of an hour and 20 a day', async () => {
    const email = newAddress();
    for (let sent = 0; sent < 5; sent++) {
      await startFlow(owner, email);
      await letTimePass(owner, email, '61 seconds');
    }
    expect(await ask(email)).toMatchObject({ kind: 'wait', by: 'address' });
    for (let sent = 5; sent < 20; sent++) {
      await letTimePass(owner, email, '15 minutes');
      await startFlow(owner, email);
    }
    await letTimePass(owner, email, '15 minutes');
    expect(await ask(email)).toMatchObject({ kind: 'wait', by: 'address' });
    expect(await countMails(email)).toBe(20);
    await letTimePass(owner, email, '24 hours');
    expect((await ask(email)).kind).toBe('sent');
  });

  it('answers 25 requests of one network in five minutes, to whomever they go', async () => {
    const ip = newIp();
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(newAddress(), { ip })));
    expect(answers.filter((answer) => answer.kind === 'sent')).toHaveLength(25);
    expect(answers.find((answer) => answer.kind === 'wait')).toMatchObject({
      by: 'client',
      seconds: expect.any(Number),
    });
    await owner.query(`UPDATE rate_bucket SET window_end = window_end - interval '5 minutes'`);
    expect((await ask(newAddress(), { ip })).kind).toBe('sent');
  });
});

describe('SEC-OTP-7: how codes are drawn', () => {
  const DRAWN = 100_000;
  /** Nine degrees of freedom: an even source exceeds it once in a thousand. */
  const LIMIT = 27.877;

  /** The chi-square of each of the eight places over 100,000 codes. */
  function drawAndMeasure(): { chiSquares: number[]; leadingZeros: number } {
    const counts = Array.from({ length: 8 }, () => Array<number>(10).fill(0));
    for (let drawn = 0; drawn < DRAWN; drawn++) {
      const code = newCode(randomInt);
      for (const [place, places] of counts.entries()) {
        const digit = Number(code[place]);
        places[digit] = (places[digit] ?? 0) + 1;
      }
    }
    const expected = DRAWN / 10;
    return {
      chiSquares: counts.map((places) => places.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0)),
      leadingZeros: counts[0]?.[0] ?? 0,
    };
  }

  it('evenly, digit by digit, leading zeros included', () => {
    // Even an even source is out of luck in one of 125 draws; an uneven one is so in all three.
    const draws = Array.from({ length: 3 }, drawAndMeasure);
    expect(Math.min(...draws.map(({ chiSquares }) => Math.max(...chiSquares)))).toBeLessThan(LIMIT);
    expect(draws[0]?.leadingZeros).toBeGreaterThan(0);
  });

  it('never from Math.random', async () => {
    for (const folder of ['lib/sign-in', 'lib/web', 'lib/mail', 'lib/db', 'app/employer/login']) {
      for (const file of await sourcesIn(path.join(import.meta.dirname, '..', '..', folder))) {
        expect(await readFile(file, 'utf8'), file).not.toContain('Math.random');
      }
    }
  });

  async function sourcesIn(folder: string): Promise<string[]> {
    const found = await readdir(folder, { recursive: true });
    return found
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated'))
      .map((name) => path.join(folder, name));
  }
});

describe('SEC-OTP-8: a copy of the database', () => {
  it('holds no code and no token that can be used', async () => {
    const waiting = await startFlow(owner);
    const session = await signIn(owner);
    const dump: string[] = [];
    const tables = await owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables.rows) {
      const { rows } = await owner.query<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM "${name}" t`);
      dump.push(...rows.map(({ row }) => row));
    }
    const all = dump.join('\n');
    expect(all).toContain(waiting.email);
    for (const secret of [waiting.code, waiting.flowToken, session.token]) {
      expect(all).not.toContain(secret);
      expect(all).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('does not help to try codes: their key is not in it', async () => {
    const flow = await startFlow(owner);
    const { rows } = await owner.query('SELECT salt, code_mac FROM login_code WHERE email = $1', [flow.email]);
    const [{ salt, code_mac }] = rows;
    const binding = { purpose: 'sign-in', flowToken: flow.flowToken, salt } as const;
    expect(Buffer.from(codeMac(flow.code, { ...binding, key: deriveKey('sign-in-code') }))).toEqual(code_mac);
    expect(Buffer.from(codeMac(flow.code, { ...binding, key: Buffer.alloc(32) }))).not.toEqual(code_mac);
  });
});
