import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { runJobs } from '@/lib/jobs/run-jobs';
import { listMail, mailboxFolder } from '@/lib/mail/mailbox';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import { newAddress, startFlow } from '../factories/codes';
import { mailsTo } from '../factories/mails';
import { useTestDatabase } from '../setup/database';

const { owner } = useTestDatabase();
const ROOT = path.join(import.meta.dirname, '..', '..');
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A script of ours as a process, with what it writes. */
function start(script: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'info', ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  const heard: (() => void)[] = [];
  const listen = (chunk: Buffer) => {
    text += chunk.toString();
    for (const look of heard) look();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return {
    said: (words: RegExp) =>
      new Promise<void>((resolve, reject) => {
        const look = () => words.test(text) && resolve();
        heard.push(look);
        look();
        void ended.then(() => reject(new Error(`it ended:\n${text}`)));
      }),
    end: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
    ended,
    text: () => text,
  };
}

describe('the worker', () => {
  it('sends what is in the outbox to the local mailbox, and stops cleanly', async () => {
    const port = await freePort();
    const mailbox = start('scripts/local-mailbox.ts', { MAILBOX_PORT: String(port) });
    await mailbox.said(/local mailbox: smtp/);
    const flow = await startFlow(owner);
    const worker = start('scripts/worker.ts', { SMTP_URL: `smtp://127.0.0.1:${port}` });
    await worker.said(/"sent":1/);
    const [mail] = await listMail(mailboxFolder(process.env.DATA_DIR ?? ''), { to: flow.email });
    expect(mail?.text).toContain(`${flow.code.slice(0, 4)} ${flow.code.slice(4)}`);
    expect(await mailsTo(owner, flow.email)).toMatchObject([{ state: 'sent' }]);
    expect(worker.text()).not.toContain(flow.email);
    expect(worker.text()).not.toContain(flow.code);
    expect(await worker.end('SIGTERM')).toBe(0);
    expect(worker.text()).toContain('worker.stopped');
    expect(await mailbox.end('SIGTERM')).toBe(0);
  });

  it('lives on while the database is away, and stops cleanly then too', async () => {
    const worker = start('scripts/worker.ts', { DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none` });
    await worker.said(/"event":"job.failed","job":"mail","failures":2/);
    expect(await worker.end('SIGTERM')).toBe(0);
  });

  it('does not start without its settings, and names them', async () => {
    const worker = start('scripts/worker.ts', { AUTH_SECRET: '' });
    await expect(worker.ended).resolves.toBe(1);
    expect(worker.text()).toContain('AUTH_SECRET (missing)');
  });
});

it('the local mailbox takes no mail that is too large', async () => {
  const port = await freePort();
  await start('scripts/local-mailbox.ts', { MAILBOX_PORT: String(port) }).said(/local mailbox: smtp/);
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port });
  const to = newAddress();
  await expect(
    transport.sendMail({ from: 'a@majikan.example', to, subject: 'x', text: 'x'.repeat(6 * 1024 * 1024) }),
  ).rejects.toThrow();
  expect(await listMail(mailboxFolder(process.env.DATA_DIR ?? ''), { to })).toEqual([]);
});

it('a job that fails is done again, and the others go on', async () => {
  let tries = 0;
  let others = 0;
  const recovered = new Promise<void>((resolve) => {
    const jobs = runJobs([
      {
        name: 'weak',
        everyMs: 1,
        run: async () => {
          tries += 1;
          if (tries === 1) throw new Error('once');
          void jobs.stop().then(resolve);
          return false;
        },
      },
      {
        name: 'strong',
        everyMs: 1,
        run: async () => {
          others += 1;
          return false;
        },
      },
    ]);
  });
  await recovered;
  expect(tries).toBe(2);
  expect(others).toBeGreaterThan(1);
});
