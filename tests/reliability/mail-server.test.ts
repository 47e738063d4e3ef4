import { createServer, type Server } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { deliverDueMail, type Sender } from '@/lib/mail/deliver';
import { smtpSender } from '@/lib/mail/smtp-sender';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import { newAddress, startFlow } from '../factories/codes';
import { enqueue, letMailWait, mailsTo } from '../factories/mails';
import { useTestDatabase } from '../setup/database';

const { owner } = useTestDatabase();
// Before the settings are read for the first time.
const port = await freePort();
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;

const open: (() => void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) close();
  await owner.query('DELETE FROM outbox_mail');
});

function sender(): Sender {
  const made = smtpSender();
  open.push(() => made.close());
  return made;
}

/** A mail server in its place, which keeps the raw mails. `refuse` answers a recipient. */
async function startMailServer(refuse: (to: string) => { code: number; text: string } | null = () => null) {
  const kept: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(address, _session, done) {
      const answer = refuse(address.address);
      done(answer && Object.assign(new Error(answer.text), { responseCode: answer.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        kept.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  open.push(() => server.close());
  return kept;
}

describe('REL-7: the mail server', () => {
  it('away for ten minutes: nothing is lost, everything goes within a minute of its return, in order', async () => {
    const to = newAddress();
    const ids = [await enqueue({ to }), await enqueue({ to })];
    const smtp = sender();
    for (let tries = 0; tries < 25; tries++) {
      await deliverDueMail(smtp);
      const [first] = await mailsTo(owner, to);
      expect(Math.floor(first?.wait ?? 99)).toBeLessThanOrEqual(30);
      await letMailWait(owner, '24 seconds');
    }
    expect((await mailsTo(owner, to)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);

    const kept = await startMailServer();
    await letMailWait(owner, '31 seconds');
    for (let rounds = 0; rounds < 3; rounds++) await deliverDueMail(smtp);
    expect(kept.map(({ raw }) => /^Message-ID: <([^@]+)@/m.exec(raw)?.[1])).toEqual(ids);
  });

  it('that refuses one address with 5xx and puts off another with 4xx: the others get their mail', async () => {
    const [gone, later, good] = [newAddress(), newAddress(), newAddress()];
    for (const to of [gone, later, good]) await enqueue({ to });
    const kept = await startMailServer((to) =>
      to === gone ? { code: 550, text: 'no such user' } : to === later ? { code: 450, text: 'try later' } : null,
    );
    await deliverDueMail(sender());
    expect(kept.flatMap(({ to }) => to)).toEqual([good]);
    expect(await mailsTo(owner, gone)).toMatchObject([{ state: 'failed', last_error: expect.stringContaining('550') }]);
    expect(await mailsTo(owner, later)).toMatchObject([
      { state: 'waiting', last_error: expect.stringContaining('450') },
    ]);
  });

  it('that accepts and then hangs up: the mail is kept', async () => {
    const to = newAddress();
    await enqueue({ to });
    const hanging: Server = createServer((socket) => socket.on('error', () => undefined).end());
    await new Promise<void>((resolve) => hanging.listen(port, '127.0.0.1', resolve));
    await deliverDueMail(sender());
    await new Promise((resolve) => hanging.close(resolve));
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'waiting', attempts: 1, last_error: expect.any(String) }]);
  });
});

it('a mail is one recipient, one subject line, text and HTML, nothing fetched', async () => {
  const kept = await startMailServer();
  const flow = await startFlow(owner);
  await deliverDueMail(sender());
  const raw = kept[0]?.raw ?? '';
  const mail = await simpleParser(raw);
  expect(kept[0]?.to).toEqual([flow.email]);
  expect(mail.from?.text).toContain('portal@majikan.localhost');
  expect(mail.text).toContain(`${flow.code.slice(0, 4)} ${flow.code.slice(4)}`);
  expect(mail.html).toContain(`${flow.code.slice(0, 4)} ${flow.code.slice(4)}`);
  expect(mail.html).not.toMatch(/<(?:img|script|link)\b/);
  expect(mail.subject).not.toMatch(/\d{4}/);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(mail.attachments).toEqual([]);
});
