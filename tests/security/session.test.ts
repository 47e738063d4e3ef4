import { describe, expect, it } from 'vitest';
import { chooseEmployer, chooseOnlyEmployer } from '@/lib/sign-in/choose-employer';
import { endAllSessions, endSession, endSessionOfToken } from '@/lib/sign-in/end-session';
import { findSession, listSessions, secondsLeftOf } from '@/lib/sign-in/queries';
import { newToken } from '@/lib/sign-in/tokens';
import { letTimePass, newAddress, signIn, startFlow, type } from '../factories/codes';
import { addMember, createEmployer, createEmployerWithMember, createUser, endMembership } from '../factories/employers';
import { createSession } from '../factories/sessions';
import { useTestDatabase } from '../setup/database';

const { owner } = useTestDatabase();

async function age(sessionId: string, column: 'last_seen_at' | 'expires_at', interval: string): Promise<void> {
  await owner.query(`UPDATE session SET ${column} = ${column} - $2::interval WHERE id = $1`, [sessionId, interval]);
}

describe('SEC-SES-1: a token known before signing in', () => {
  it('is never taken over: each sign-in has a token of its own', async () => {
    const planted = newToken();
    const signedIn = await signIn(owner, newAddress(), { oldToken: planted });
    expect(signedIn.token).not.toBe(planted);
    expect(await findSession(planted)).toBeNull();
  });

  it('is dead afterwards when it was one of this browser', async () => {
    const email = newAddress();
    const first = await signIn(owner, email);
    expect(await findSession(first.token)).not.toBeNull();
    await letTimePass(owner, email, '61 seconds');
    const second = await signIn(owner, email, { oldToken: first.token });
    expect(await findSession(first.token)).toBeNull();
    expect((await findSession(second.token))?.userId).toBe(first.userId);
  });

  it('has 256 random bits', () => {
    const tokens = Array.from({ length: 1_000 }, newToken);
    expect(new Set(tokens).size).toBe(1_000);
    expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32);
  });
});

describe('SEC-SES-2: a session that ended', () => {
  it('is over at once after signing out', async () => {
    const { actor } = await createEmployerWithMember(owner);
    const session = await createSession(owner, actor);
    expect((await findSession(session.token))?.employer?.id).toBe(actor.employerId);
    await endSessionOfToken(session.token);
    expect(await findSession(session.token)).toBeNull();
    expect(await secondsLeftOf(session.token)).toBe(0);
  });

  it('is over at once when its person is disabled', async () => {
    const { actor } = await createEmployerWithMember(owner);
    const session = await createSession(owner, actor);
    await owner.query(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [actor.userId]);
    expect(await findSession(session.token)).toBeNull();
    expect(await secondsLeftOf(session.token)).toBe(0);
  });

  it('acts for nobody at once when its person is removed from the employer', async () => {
    const { actor } = await createEmployerWithMember(owner);
    const session = await createSession(owner, actor);
    await endMembership(owner, actor);
    expect(await findSession(session.token)).toMatchObject({ userId: actor.userId, employer: null, employerCount: 0 });
  });

  it('follows a change of role at once', async () => {
    const { actor } = await createEmployerWithMember(owner, 'owner');
    const session = await createSession(owner, actor);
    await owner.query(`UPDATE membership SET role = 'viewer' WHERE user_id = $1`, [actor.userId]);
    expect((await findSession(session.token))?.employer?.role).toBe('viewer');
  });

  it('can be one of several, and only of one’s own', async () => {
    const user = { kind: 'user', userId: (await createUser(owner)).id } as const;
    const stranger = { kind: 'user', userId: (await createUser(owner)).id } as const;
    const [here, there] = [await createSession(owner, user), await createSession(owner, user)];
    await expect(endSession(stranger, there.id)).rejects.toMatchObject({ code: 'access.not_found' });
    await endSession(user, there.id);
    expect(await findSession(there.token)).toBeNull();
    expect((await listSessions(user)).map(({ id }) => id)).toEqual([here.id]);
    await expect(endSession(user, there.id)).rejects.toMatchObject({ code: 'access.not_found' });
  });

  it('ends everywhere, for one person', async () => {
    const user = { kind: 'user', userId: (await createUser(owner)).id } as const;
    const other = await createSession(owner, { kind: 'user', userId: (await createUser(owner)).id });
    const sessions = [await createSession(owner, user), await createSession(owner, user)];
    await endAllSessions(user);
    for (const { token } of sessions) expect(await findSession(token)).toBeNull();
    expect(await findSession(other.token)).not.toBeNull();
    const { rows } = await owner.query(
      `SELECT subject_id FROM audit_event WHERE chain = $1 AND action = 'session.ended'`,
      [user.userId],
    );
    expect(rows.map((row) => row.subject_id).sort()).toEqual(sessions.map(({ id }) => id).sort());
  });
});

describe('SEC-SES-3: time', () => {
  it.each([
    { column: 'last_seen_at', interval: '14 minutes 59 seconds', live: true },
    { column: 'last_seen_at', interval: '15 minutes 1 second', live: false },
    { column: 'expires_at', interval: '11 hours 59 minutes', live: true },
    { column: 'expires_at', interval: '12 hours 1 second', live: false },
  ] as const)('$column $interval ago: live $live', async ({ column, interval, live }) => {
    const session = await signIn(owner);
    await age(session.sessionId, column, interval);
    expect((await findSession(session.token)) !== null).toBe(live);
  });

  it('is kept alive by being used, not by being asked how long it lasts', async () => {
    const session = await signIn(owner);
    await age(session.sessionId, 'last_seen_at', '10 minutes');
    expect(await secondsLeftOf(session.token)).toBeLessThanOrEqual(300);
    expect(await secondsLeftOf(session.token)).toBeLessThanOrEqual(300);
    expect((await findSession(session.token))?.secondsLeft).toBeGreaterThan(890);
    expect(await secondsLeftOf(session.token)).toBeGreaterThan(890);
  });

  it('cannot be kept alive beyond its 12 hours', async () => {
    const session = await signIn(owner);
    await age(session.sessionId, 'expires_at', '11 hours 59 minutes');
    expect((await findSession(session.token))?.secondsLeft).toBeLessThanOrEqual(60);
  });

  it('leaves a draft where it was', async () => {
    const { actor } = await createEmployerWithMember(owner);
    const session = await createSession(owner, actor);
    await owner.query(
      `INSERT INTO submission (employer_id, id, month, schemes, state, source, due_date, created_by)
       VALUES ($1, gen_random_uuid(), '2026-10-01', 'combined', 'draft', 'file', '2026-11-16', $2)`,
      [actor.employerId, actor.userId],
    );
    await age(session.id, 'last_seen_at', '16 minutes');
    expect(await findSession(session.token)).toBeNull();
    const { rows } = await owner.query('SELECT state FROM submission WHERE employer_id = $1', [actor.employerId]);
    expect(rows).toEqual([{ state: 'draft' }]);
  });
});

describe('SEC-SES-5: what is no token', () => {
  it.each([
    '',
    '%',
    '%E0%A4%A',
    'null',
    'undefined',
    '[object Object]',
    "' OR 1=1 --",
    'a'.repeat(42),
    'a'.repeat(44),
    'é'.repeat(43),
    '\u0000'.repeat(43),
    'a'.repeat(100_000),
  ])('signs nobody in: %j', async (token) => {
    expect(await findSession(token)).toBeNull();
    expect(await secondsLeftOf(token)).toBe(0);
  });

  it('nor does a token that nobody was given, or the hash of one', async () => {
    const session = await signIn(owner);
    const { rows } = await owner.query('SELECT token_hash FROM session WHERE id = $1', [session.sessionId]);
    expect(await findSession(newToken())).toBeNull();
    expect(await findSession(rows[0].token_hash.toString('base64url'))).toBeNull();
  });
});

describe('the employer of a session', () => {
  it('is chosen for a person with one', async () => {
    const { actor, user } = await createEmployerWithMember(owner);
    const session = await signIn(owner, user.email);
    await chooseOnlyEmployer({ kind: 'user', userId: user.id }, session.sessionId);
    expect((await findSession(session.token))?.employer).toMatchObject({ id: actor.employerId, role: 'owner' });
  });

  it('is chosen by a person with several, among their own', async () => {
    const { actor, user } = await createEmployerWithMember(owner);
    const second = await addMember(owner, await createEmployer(owner), user, 'viewer');
    const foreign = await createEmployer(owner);
    const session = await signIn(owner, user.email);
    const asUser = { kind: 'user', userId: user.id } as const;

    await chooseOnlyEmployer(asUser, session.sessionId);
    expect(await findSession(session.token)).toMatchObject({ employer: null, employerCount: 2 });
    await expect(chooseEmployer(asUser, session.sessionId, foreign.id)).rejects.toMatchObject({
      code: 'access.not_found',
    });
    await chooseEmployer(asUser, session.sessionId, second.employerId);
    expect((await findSession(session.token))?.employer).toMatchObject({ id: second.employerId, role: 'viewer' });
    await endMembership(owner, second);
    await expect(chooseEmployer(asUser, session.sessionId, second.employerId)).rejects.toMatchObject({
      code: 'access.not_found',
    });
    expect(actor.employerId).not.toBe(second.employerId);
  });

  it('is never changed in another person’s session', async () => {
    const { actor, user } = await createEmployerWithMember(owner);
    const victim = await createSession(owner, { kind: 'user', userId: (await createUser(owner)).id });
    await chooseEmployer({ kind: 'user', userId: user.id }, victim.id, actor.employerId);
    expect((await findSession(victim.token))?.employer).toBeNull();
  });
});

describe('a new device', () => {
  const CHROME =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
  const NEWER_CHROME = CHROME.replace('142', '143');
  const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

  it('is told by mail, except the very first', async () => {
    const email = newAddress();
    for (const userAgent of [CHROME, NEWER_CHROME, FIREFOX, FIREFOX]) {
      await type(await startFlow(owner, email), { userAgent });
      await letTimePass(owner, email, '16 minutes');
    }
    const { rows } = await owner.query(
      `SELECT params->>'device' AS device FROM outbox_mail WHERE to_address = $1 AND template = 'new-device'`,
      [email],
    );
    expect(rows).toEqual([{ device: 'Firefox, Linux' }]);
  });
});
