import { beforeEach, describe, expect, it } from 'vitest';
import { deliverDueMail, type OutgoingMail, type Sender } from '@/lib/mail/deliver';
import { claimMail, settleMail } from '@/lib/mail/outbox';
import { ask, letTimePass, newAddress, startFlow, type } from '../../factories/codes';
import { enqueue, letMailWait, mailsTo } from '../../factories/mails';
import { useTestDatabase } from '../../setup/database';

const { owner } = useTestDatabase();

/** A mail server that keeps what it is sent, or throws what `refuse` says. */
function keeper(refuse: (mail: OutgoingMail) => unknown = () => null): Sender & { readonly sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return {
    sent,
    async send(mail) {
      const error = refuse(mail);
      if (error) throw error;
      sent.push(mail);
    },
    close: () => undefined,
  };
}

/** Sends until nothing is due. */
async function deliverAll(sender: Sender, rounds = 20): Promise<void> {
  for (let round = 0; round < rounds; round++) await deliverDueMail(sender);
}

beforeEach(() => owner.query('DELETE FROM outbox_mail'));

describe('a mail', () => {
  it('goes once, in the reader’s language, and its secrets are forgotten', async () => {
    const flow = await startFlow(owner, newAddress(), { language: 'en' });
    const sender = keeper();
    await deliverAll(sender, 3);
    expect(sender.sent).toHaveLength(1);
    expect(sender.sent[0]).toMatchObject({
      to: flow.email,
      language: 'en',
      subject: expect.stringContaining('sign-in code'),
    });
    expect(sender.sent[0]?.text).toContain(`${flow.code.slice(0, 4)} ${flow.code.slice(4)}`);
    expect(await mailsTo(owner, flow.email)).toMatchObject([
      { state: 'sent', attempts: 1, sealed: null, last_error: null },
    ]);
  });

  it('comes after the earlier ones of its reader, whatever happens to those', async () => {
    const [to, other] = [newAddress(), newAddress()];
    const [first, second, third] = [await enqueue({ to }), await enqueue({ to }), await enqueue({ to })];
    const others = await enqueue({ to: other });
    let failures = 1;
    const sender = keeper((mail) => mail.id === first && failures-- > 0 && { code: 'ESOCKET' });
    await deliverAll(sender, 3);
    expect(sender.sent.map(({ id }) => id)).toEqual([others]);
    await letMailWait(owner, '3 seconds');
    await deliverAll(sender, 5);
    expect(sender.sent.map(({ id }) => id)).toEqual([others, first, second, third]);
  });

  it('is sent by one of several workers', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, () => enqueue({ to: newAddress() })));
    const sender = keeper();
    await Promise.all(Array.from({ length: 4 }, () => deliverAll(sender, 8)));
    expect(sender.sent.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('says when there may be more at once', async () => {
    for (let made = 0; made < 11; made++) await enqueue({ to: newAddress() });
    expect(await deliverDueMail(keeper())).toBe(true);
    expect(await deliverDueMail(keeper())).toBe(false);
  });
});

describe('a mail that cannot go', () => {
  it('is tried again after a fault of the moment', async () => {
    const to = newAddress();
    await enqueue({ to });
    const sender = keeper(() => ({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, response: '451 later' }));
    await deliverAll(sender, 3);
    const [row] = await mailsTo(owner, to);
    expect(row).toMatchObject({ state: 'waiting', attempts: 1, last_error: 'EENVELOPE RCPT TO 451 later' });
    expect(row?.wait).toBeGreaterThan(0);
    expect(row?.wait).toBeLessThanOrEqual(2);
    await letMailWait(owner, '10 minutes');
    await deliverAll(keeper(), 2);
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'sent', attempts: 2, last_error: null }]);
  });

  it('keeps its secrets until it has gone', async () => {
    const { email, code } = await startFlow(owner);
    await deliverAll(
      keeper(() => ({ code: 'ETIMEDOUT' })),
      2,
    );
    await letMailWait(owner, '5 seconds');
    const sender = keeper();
    await deliverAll(sender, 2);
    expect(sender.sent[0]?.to).toBe(email);
    expect(sender.sent[0]?.text).toContain(code.slice(0, 4));
  });

  it('is given up when the reader’s server will never take it, and does not hold up the next', async () => {
    const to = newAddress();
    const refused = await enqueue({ to });
    const next = await enqueue({ to });
    const sender = keeper(
      (mail) =>
        mail.id === refused && {
          code: 'EENVELOPE',
          command: 'RCPT TO',
          responseCode: 550,
          response: '550 no such user',
        },
    );
    await deliverAll(sender, 4);
    expect(await mailsTo(owner, to)).toMatchObject([
      { id: refused, state: 'failed', last_error: 'EENVELOPE RCPT TO 550 no such user', sealed: null },
      { id: next, state: 'sent' },
    ]);
  });

  it('is given up after three days', async () => {
    const to = newAddress();
    await enqueue({ to });
    await letMailWait(owner, '73 hours');
    await deliverAll(
      keeper(() => ({ code: 'ESOCKET' })),
      1,
    );
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'failed', last_error: 'ESOCKET' }]);
  });

  it('is set aside when it cannot be read any more', async () => {
    const to = newAddress();
    const id = await enqueue({ to });
    await owner.query(`UPDATE outbox_mail SET template = 'of-another-version' WHERE id = $1`, [id]);
    await deliverAll(keeper(), 2);
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'failed', last_error: 'unreadable' }]);
  });

  it('is not opened in another row', async () => {
    const [one, another] = [await startFlow(owner), await startFlow(owner)];
    await owner.query(
      `UPDATE outbox_mail SET sealed = (SELECT sealed FROM outbox_mail WHERE to_address = $1) WHERE to_address = $2`,
      [one.email, another.email],
    );
    const sender = keeper();
    await deliverAll(sender, 3);
    expect(sender.sent.map(({ to }) => to)).toEqual([one.email]);
  });
});

describe('a sign-in code', () => {
  it('is dropped when its time is over, not sent late', async () => {
    const flow = await startFlow(owner);
    await letMailWait(owner, '10 minutes 1 second');
    const sender = keeper();
    await deliverAll(sender, 2);
    expect(sender.sent).toEqual([]);
    expect(await mailsTo(owner, flow.email)).toMatchObject([{ state: 'dropped', sealed: null }]);
  });

  it('goes while a second is left', async () => {
    const flow = await startFlow(owner);
    await letMailWait(owner, '9 minutes 55 seconds');
    const sender = keeper();
    await deliverAll(sender, 2);
    expect(sender.sent.map(({ to }) => to)).toEqual([flow.email]);
  });

  it('is dropped when another took its place before it went', async () => {
    const old = await startFlow(owner);
    await letTimePass(owner, old.email, '61 seconds');
    await ask(old.email, { flowToken: old.flowToken });
    const sender = keeper();
    await deliverAll(sender, 4);
    expect(sender.sent).toHaveLength(1);
    expect(sender.sent[0]?.text).not.toContain(`${old.code.slice(0, 4)} ${old.code.slice(4)}`);
    expect((await mailsTo(owner, old.email)).map(({ state }) => state)).toEqual(['dropped', 'sent']);
  });

  it('is not mailed after it was used', async () => {
    const flow = await startFlow(owner);
    await type(flow);
    const sender = keeper();
    await deliverAll(sender, 2);
    expect(sender.sent).toEqual([]);
  });
});

describe('REL-7: a worker killed after sending and before writing it down', () => {
  it('makes one duplicate at most, of that mail alone', async () => {
    const to = newAddress();
    const [first, second] = [await enqueue({ to }), await enqueue({ to })];
    // The killed worker: it claims and sends, and then there is nobody to settle.
    const [claimed] = await claimMail(10);
    expect(claimed?.id).toBe(first);

    const sender = keeper();
    await deliverAll(sender, 3);
    expect(sender.sent).toEqual([]);
    await letMailWait(owner, '41 seconds');
    await deliverAll(sender, 4);
    expect(sender.sent.map(({ id }) => id)).toEqual([first, second]);
  });

  it('has no say any more once another worker took its mail', async () => {
    const to = newAddress();
    await enqueue({ to });
    const [late] = await claimMail(10);
    await letMailWait(owner, '41 seconds');
    const [mine] = await claimMail(10);
    if (!late || !mine) throw new Error('nothing was claimed');
    await settleMail(late, { kind: 'failed', error: 'late' });
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'waiting', last_error: null }]);
    await settleMail(mine, { kind: 'sent' });
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'sent' }]);
  });

  it('cannot undo what another worker wrote down meanwhile', async () => {
    const to = newAddress();
    await enqueue({ to });
    const [late] = await claimMail(10);
    if (!late) throw new Error('nothing was claimed');
    await letMailWait(owner, '41 seconds');
    await deliverAll(keeper(), 2);
    await settleMail(late, { kind: 'postponed', error: 'late', seconds: 0 });
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'sent', attempts: 2, last_error: null }]);
  });
});
