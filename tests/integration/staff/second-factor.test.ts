import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/db/new-id';
import { beginEnrolment, confirmEnrolment, findPendingSecret } from '@/lib/sign-in/enrol-authenticator';
import { enterAuthenticator, enterRecoveryCode } from '@/lib/sign-in/enter-authenticator';
import { findSession } from '@/lib/sign-in/queries';
import type { FactorKeys, FactorSession } from '@/lib/sign-in/second-factor';
import { createStaff } from '@/tests/factories/cases';
import { createUser } from '@/tests/factories/employers';
import { createSession } from '@/tests/factories/sessions';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:10Z');
const KEYS: FactorKeys = {
  seal: (secret, userId) => Uint8Array.from(Buffer.concat([Buffer.from(userId), secret])),
  open: (sealed, userId) => {
    const bytes = Buffer.from(sealed);
    if (bytes.subarray(0, userId.length).toString() !== userId) throw new Error('sealed for somebody else');
    return Uint8Array.from(bytes.subarray(userId.length));
  },
  recoveryKey: randomBytes(32),
};

let session: FactorSession;
let token: string;
beforeEach(async () => {
  const { user } = await createStaff(owner);
  ({ session, token } = await signIn(user.id));
});

async function signIn(userId: string) {
  const made = await createSession(owner, { kind: 'user', userId });
  return { session: { userId, sessionId: made.id }, token: made.token };
}

function later(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1_000);
}

/** What the telephone shows. */
function codeOf(secret: Uint8Array, at: Date): string {
  const totp = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) });
  return totp.generate({ timestamp: at.getTime() });
}

async function begin(): Promise<Uint8Array> {
  await beginEnrolment({ kind: 'user', userId: session.userId }, KEYS);
  return (await findPendingSecret({ kind: 'user', userId: session.userId }, KEYS)) ?? new Uint8Array();
}

async function enrol() {
  const secret = await begin();
  const verdict = await confirmEnrolment(session, codeOf(secret, NOW), KEYS, NOW);
  if (verdict.kind !== 'opened') throw new Error(verdict.kind);
  return { secret, recoveryCodes: verdict.recoveryCodes };
}

function wrong(secret: Uint8Array, at: Date): string {
  return codeOf(secret, at) === '000000' ? '000001' : '000000';
}

describe('setting an authenticator up', () => {
  it('opens the office to this session alone, under a new token, and shows ten codes', async () => {
    const elsewhere = await signIn(session.userId);
    const secret = await begin();
    const verdict = await confirmEnrolment(session, codeOf(secret, NOW), KEYS, NOW);
    expect(verdict).toMatchObject({ kind: 'opened', recoveryCodes: { length: 10 } });
    expect(await findSession(token)).toBeNull();
    const opened = await findSession(verdict.kind === 'opened' ? verdict.token : '');
    expect(opened?.staff).toMatchObject({ enrolled: true, confirmed: true });
    expect((await findSession(elsewhere.token))?.staff).toMatchObject({ enrolled: true, confirmed: false });
  });

  it('keeps neither the key nor a recovery code in clear', async () => {
    const { recoveryCodes } = await enrol();
    const { rows } = await owner.query('SELECT code_hash FROM staff_recovery_code WHERE user_id = $1', [
      session.userId,
    ]);
    expect(rows).toHaveLength(10);
    for (const { code_hash } of rows) expect(recoveryCodes.join()).not.toContain(code_hash.toString());
    expect(await findPendingSecret({ kind: 'user', userId: session.userId }, KEYS)).toBeNull();
  });

  it('cannot be begun or confirmed a second time', async () => {
    const { secret } = await enrol();
    await expect(begin()).rejects.toMatchObject({ code: 'staff.already_enrolled' });
    const again = await confirmEnrolment(session, codeOf(secret, later(30)), KEYS, later(30));
    expect(again).toEqual({ kind: 'none' });
  });

  it('a wrong code sets nothing up', async () => {
    const secret = await begin();
    expect(await confirmEnrolment(session, wrong(secret, NOW), KEYS, NOW)).toEqual({ kind: 'wrong' });
    expect((await findSession(token))?.staff).toMatchObject({ enrolled: false, confirmed: false });
  });

  it('is nothing for somebody who is not of the office', async () => {
    const userId = (await createUser(owner)).id;
    await expect(beginEnrolment({ kind: 'user', userId }, KEYS)).rejects.toMatchObject({
      code: 'staff.already_enrolled',
    });
    const { rows } = await owner.query('SELECT 1 FROM staff_member WHERE user_id = $1', [userId]);
    expect(rows).toEqual([]);
  });
});

describe('entering with the app', () => {
  it('each code works once, of any number at once too', async () => {
    const { secret } = await enrol();
    const next = later(30);
    const code = codeOf(secret, next);
    const sessions = await Promise.all(Array.from({ length: 4 }, () => signIn(session.userId)));
    const verdicts = await Promise.all(sessions.map((one) => enterAuthenticator(one.session, code, KEYS, next)));
    expect(verdicts.map(({ kind }) => kind).sort()).toEqual(['opened', 'wrong', 'wrong', 'wrong']);
  });

  it('the code that confirmed the app, and any older one, is refused', async () => {
    const { secret } = await enrol();
    expect(await enterAuthenticator(session, codeOf(secret, NOW), KEYS, NOW)).toEqual({ kind: 'wrong' });
    expect(await enterAuthenticator(session, codeOf(secret, later(-30)), KEYS, NOW)).toEqual({ kind: 'wrong' });
    expect(await enterAuthenticator(session, codeOf(secret, later(30)), KEYS, later(30))).toMatchObject({
      kind: 'opened',
    });
  });

  it('after five wrong codes the right one waits, and each wrong one is written down', async () => {
    const { secret } = await enrol();
    const next = later(30);
    const kinds: string[] = [];
    for (let tries = 0; tries < 6; tries++)
      kinds.push((await enterAuthenticator(session, wrong(secret, next), KEYS, next)).kind);
    expect(kinds).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
    const right = await enterAuthenticator(session, codeOf(secret, next), KEYS, next);
    expect(right).toMatchObject({ kind: 'wait' });
    const { rows } = await owner.query(
      `SELECT count(*)::integer AS count FROM audit_event WHERE chain = $1 AND action = 'staff.second-factor-failed'`,
      [session.userId],
    );
    expect(rows).toEqual([{ count: 5 }]);
  });

  it('of twenty wrong codes at once five are looked at', async () => {
    const { secret } = await enrol();
    const code = wrong(secret, later(30));
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, () => enterAuthenticator(session, code, KEYS, later(30))),
    );
    expect(verdicts.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
  });

  it('a right code forgets the wrong ones before it', async () => {
    const { secret } = await enrol();
    for (let tries = 0; tries < 4; tries++)
      await enterAuthenticator(session, wrong(secret, later(30)), KEYS, later(30));
    expect((await enterAuthenticator(session, codeOf(secret, later(30)), KEYS, later(30))).kind).toBe('opened');
    for (let tries = 0; tries < 4; tries++)
      await enterAuthenticator(session, wrong(secret, later(60)), KEYS, later(60));
    expect((await enterAuthenticator(session, codeOf(secret, later(60)), KEYS, later(60))).kind).toBe('opened');
  });

  it('somebody whose part in the office has ended does not enter', async () => {
    const { secret } = await enrol();
    await owner.query('UPDATE staff_member SET ended_at = now() WHERE user_id = $1', [session.userId]);
    expect(await enterAuthenticator(session, codeOf(secret, later(30)), KEYS, later(30))).toEqual({ kind: 'none' });
  });
});

describe('entering with a recovery code', () => {
  it('each works once, of any number at once too', async () => {
    const { recoveryCodes } = await enrol();
    const [code = ''] = recoveryCodes;
    const verdicts = await Promise.all(Array.from({ length: 4 }, () => enterRecoveryCode(session, code, KEYS, NOW)));
    expect(verdicts.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
    expect((await enterRecoveryCode(session, recoveryCodes[1] ?? '', KEYS, NOW)).kind).toBe('opened');
  });

  it("nobody enters with somebody else's", async () => {
    const { recoveryCodes } = await enrol();
    const { user } = await createStaff(owner);
    const other = await signIn(user.id);
    session = other.session;
    await enrol();
    expect(await enterRecoveryCode(other.session, recoveryCodes[0] ?? '', KEYS, NOW)).toEqual({ kind: 'wrong' });
  });

  it('shares its tries with the app', async () => {
    const { secret, recoveryCodes } = await enrol();
    for (let tries = 0; tries < 5; tries++) await enterRecoveryCode(session, 'K7QM2PXA9DTR', KEYS, NOW);
    expect((await enterAuthenticator(session, codeOf(secret, later(30)), KEYS, later(30))).kind).toBe('wait');
    expect((await enterRecoveryCode(session, recoveryCodes[0] ?? '', KEYS, NOW)).kind).toBe('wait');
  });
});

it('an id that is no session of theirs opens nothing', async () => {
  const { secret } = await enrol();
  const stranger = await signIn((await createUser(owner)).id);
  const verdict = await enterAuthenticator(
    { userId: session.userId, sessionId: stranger.session.sessionId },
    codeOf(secret, later(30)),
    KEYS,
    later(30),
  );
  expect(verdict.kind).toBe('opened');
  expect((await findSession(stranger.token))?.staff).toBeNull();
  const nobody = await findSession(newId());
  expect(nobody).toBeNull();
});
