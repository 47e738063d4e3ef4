import { afterEach, describe, expect, it, vi } from 'vitest';
import { deliverDueMail } from '@/lib/mail/deliver';
import { findSession } from '@/lib/sign-in/queries';
import { sessionAdapter } from '@/lib/web/auth-options';
import { letTimePass, signIn, startFlow, type } from '../factories/codes';
import { letMailWait, mailsTo } from '../factories/mails';
import { useTestDatabase } from '../setup/database';

const { owner } = useTestDatabase();
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
});

function setClock(offMs: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs });
}

describe('REL-9: the clock of this machine is wrong, the database’s is right', () => {
  it.each([
    { off: -5 * MINUTE_MS, why: 'five minutes slow' },
    { off: 5 * MINUTE_MS, why: 'five minutes fast' },
    { off: DAY_MS, why: 'a day ahead' },
    { off: -DAY_MS, why: 'a day behind' },
  ])('$why: codes and sessions last as long as ever', async ({ off }) => {
    setClock(off);
    const young = await startFlow(owner);
    await letTimePass(owner, young.email, '9 minutes 50 seconds');
    expect((await type(young)).kind).toBe('signed-in');
    const old = await startFlow(owner);
    await letTimePass(owner, old.email, '10 minutes 1 second');
    expect((await type(old)).kind).toBe('over');

    const session = await signIn(owner);
    expect((await findSession(session.token))?.secondsLeft).toBeGreaterThan(890);
    const shell = await sessionAdapter.getSessionAndUser(session.token);
    expect(shell?.session.expires.getTime()).toBeGreaterThan(Date.now());
    await owner.query(`UPDATE session SET last_seen_at = last_seen_at - interval '15 minutes 1 second' WHERE id = $1`, [
      session.sessionId,
    ]);
    expect(await findSession(session.token)).toBeNull();
  });

  it('a jump in the middle changes nothing', async () => {
    const flow = await startFlow(owner);
    setClock(DAY_MS);
    const verdict = await type(flow);
    expect(verdict.kind).toBe('signed-in');
    if (verdict.kind !== 'signed-in') return;
    setClock(-DAY_MS);
    expect(await findSession(verdict.token)).not.toBeNull();
    const { rows } = await owner.query(
      `SELECT abs(extract(epoch FROM now() - at)) < 60 AS now FROM audit_event WHERE actor_id = $1`,
      [verdict.userId],
    );
    expect(rows).toEqual([{ now: true }]);
  });

  it('a code is mailed while it is good, and dropped when it is not', async () => {
    const sent: string[] = [];
    const sender = { send: async ({ to }: { to: string }) => void sent.push(to), close: () => undefined };
    setClock(DAY_MS);
    const good = await startFlow(owner);
    await deliverDueMail(sender);
    expect(sent).toContain(good.email);
    setClock(-2 * DAY_MS);
    const late = await startFlow(owner);
    await letMailWait(owner, '11 minutes');
    await deliverDueMail(sender);
    expect(sent).not.toContain(late.email);
    expect(await mailsTo(owner, late.email)).toMatchObject([{ state: 'dropped' }]);
  });
});
