import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import type { EmployerActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { forEmployer } from '@/lib/db/tenant';
import { letterFiles } from '@/lib/letters/mail-files';
import { openLetter, openLetterForStaff } from '@/lib/letters/open-letter';
import { caseOfLetter, findLetter, listLetters, verifyLetter } from '@/lib/letters/queries';
import { writeAcknowledgement, writeLetters } from '@/lib/letters/steps';
import { deliverDueMail } from '@/lib/mail/deliver';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { smtpSender } from '@/lib/mail/smtp-sender';
import { listEmployerLetters } from '@/lib/staff/letter-queries';
import { addCaseEmployee, createCase, createStaff, moveCaseAs, sendCase, type TestCase } from '@/tests/factories/cases';
import { newAddress } from '@/tests/factories/codes';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, createUser } from '@/tests/factories/employers';
import { letMailWait, mailsTo } from '@/tests/factories/mails';
import { useTestDatabase } from '@/tests/setup/database';
import { readPdf } from '@/tests/unit/records/read-pdf';
import { freePort } from '../../../scripts/bootstrap/ports.mjs';

const { owner } = useTestDatabase();
// Before the settings are read for the first time.
const port = await freePort();
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;

const ORIGIN = 'https://majikan.example';
const AT = new Date('2026-11-23T02:00:00Z');

async function sentCase(): Promise<{ made: TestCase; actor: EmployerActor }> {
  const { id: userId } = await createUser(owner);
  const made = await createCase(owner, { openedBy: userId, name: 'Kedai Ujian Sdn. Bhd.' });
  await addCaseEmployee(owner, made);
  return {
    made: await sendCase(owner, made),
    actor: { kind: 'employer', userId, employerId: made.employerId, role: 'owner' },
  };
}

async function acknowledge({ made, actor }: { made: TestCase; actor: EmployerActor }): Promise<string> {
  return forEmployer(actor, (tx) => writeAcknowledgement(tx, { ...made, at: AT, newId }));
}

describe('the letter of acknowledgement', () => {
  it('is written once, with its facts, and the audit says so', async () => {
    const sent = await sentCase();
    const id = await acknowledge(sent);
    expect(await acknowledge(sent)).toBe(id);
    expect(await listLetters(sent.actor, sent.made.caseId)).toEqual([{ id, kind: 'acknowledgement', madeAt: AT }]);
    expect((await findLetter(sent.actor, id))?.facts).toMatchObject({
      caseNumber: sent.made.number,
      employerName: 'Kedai Ujian Sdn. Bhd.',
      employerCode: null,
      people: 1,
      list: [],
    });
    const { rows } = await owner.query(`SELECT action FROM audit_event WHERE subject_id = $1`, [id]);
    expect(rows).toEqual([{ action: 'letter.made' }]);
  });

  it('can be verified by anybody who has its code, and by nobody who has not', async () => {
    const sent = await sentCase();
    const letter = await findLetter(sent.actor, await acknowledge(sent));
    expect(letter?.verifyCode).toMatch(/^[\w-]{24}$/);
    expect(await verifyLetter(letter?.verifyCode ?? '')).toEqual({
      kind: 'acknowledgement',
      madeAt: AT,
      employerCode: null,
      employerName: 'Kedai Ujian Sdn. Bhd.',
      caseNumber: sent.made.number,
    });
    expect(await verifyLetter('AAAAAAAAAAAAAAAAAAAAAAAA')).toBeNull();
  });

  it('is in the history of its employer for the office, each opening a row of that audit', async () => {
    const sent = await sentCase();
    const id = await acknowledge(sent);
    const { actor: officer } = await createStaff(owner);
    const { rows: listed } = await listEmployerLetters(officer, sent.made.employerId, 1);
    const { caseId, number: caseNumber } = sent.made;
    expect(listed).toEqual([{ id, kind: 'acknowledgement', madeAt: AT, caseId, caseNumber }]);
    expect((await openLetterForStaff(officer, id))?.facts.caseNumber).toBe(caseNumber);
    const { rows } = await owner.query(
      `SELECT chain, actor_id FROM audit_event WHERE action = 'letter.opened'
      AND subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ chain: sent.made.employerId, actor_id: officer.userId }]);
    expect(await openLetterForStaff({ ...officer, userId: sent.actor.userId }, newId())).toBeNull();
    const stranger = { ...officer, userId: (await createUser(owner)).id };
    expect(await openLetterForStaff(stranger, id)).toBeNull();
  });

  it('is nobody else’s', async () => {
    const [own, other] = [await sentCase(), await sentCase()];
    const id = await acknowledge(own);
    expect(await openLetter(other.actor, id)).toBeNull();
    expect(await listLetters(other.actor, own.made.caseId)).toEqual([]);
    expect(await caseOfLetter({ kind: 'user', userId: other.actor.userId }, id)).toBeNull();
    expect(await caseOfLetter({ kind: 'user', userId: own.actor.userId }, id)).toBe(own.made.caseId);
    expect(await openLetter(own.actor, id)).not.toBeNull();
    const { rows } = await owner.query(`SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY seq`, [id]);
    expect(rows).toEqual([{ action: 'letter.made' }, { action: 'letter.opened' }]);
  });
});

it('the letters of a case that adds employees list them by scheme, each number as far as it may be shown', async () => {
  const { employer, actor } = await createEmployerWithMember(owner);
  const made = await createCase(owner, { openedBy: actor.userId, employerId: employer.id, kind: 'add_employees' });
  const local = await addEmployee(owner, employer);
  const old = await addEmployee(owner, employer);
  for (const { id } of [local, old]) await addCaseEmployee(owner, made, { id });
  const { actor: officer } = await createStaff(owner);
  const sent = await sendCase(owner, made);
  await moveCaseAs(owner, sent, officer, 'submitted', 'in_review');
  await moveCaseAs(owner, sent, officer, 'in_review', 'approved');
  await owner.query('UPDATE employee SET first_socso_month = $2, first_eis_month = $2 WHERE id = $1', [
    local.id,
    '2026-11-01',
  ]);
  await owner.query('UPDATE employee SET first_socso_month = $2, first_eis_month = NULL WHERE id = $1', [
    old.id,
    '2026-11-01',
  ]);
  const ids = await forEmployer(actor, (tx) => writeLetters(tx, { ...made, at: AT, newId }));
  expect(await forEmployer(actor, (tx) => writeLetters(tx, { ...made, at: AT, newId }))).toEqual(ids);
  const letters = await Promise.all(ids.map((id) => findLetter(actor, id)));
  expect(letters.map((letter) => [letter?.kind, letter?.facts.list.length])).toEqual([
    ['employees_socso', 2],
    ['employees_eis', 1],
  ]);
  for (const { identity } of letters.flatMap((letter) => letter?.facts.list ?? []))
    expect(identity).toMatch(/^\*{6}-\*{2}-\d{4}$/);
  expect(letters[0]?.facts.employerCode).toBe(employer.code);
});

describe('a mail with letters', () => {
  const kept: string[] = [];
  const servers: { close(): unknown }[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  async function startMailServer(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onData(stream, _session, done) {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          kept.push(Buffer.concat(pieces).toString('latin1'));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    servers.push(server);
  }

  const makeFiles = (ids: readonly string[], language: 'ms' | 'en') => letterFiles(ids, language, ORIGIN);

  async function enqueueWithLetter(language: 'ms' | 'en') {
    const sent = await sentCase();
    const to = newAddress();
    const letterId = await acknowledge(sent);
    await forEmployer(sent.actor, (tx) =>
      enqueueMail(tx, {
        id: newId(),
        to,
        language,
        template: 'new-device',
        params: { device: 'x', at: AT.toISOString() },
        factId: sent.made.caseId,
        employerId: sent.made.employerId,
        letterIds: [letterId],
      }),
    );
    return { ...sent, to };
  }

  it('REL-7: waits while the mail server is away, then goes with the letters in the reader’s language', async () => {
    const { to, made } = await enqueueWithLetter('en');
    const sender = smtpSender();
    servers.push(sender);
    await deliverDueMail(sender, makeFiles);
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await startMailServer();
    await letMailWait(owner, '31 seconds');
    await deliverDueMail(sender, makeFiles);
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'sent' }]);
    const mail = await simpleParser(kept.at(-1) ?? '');
    expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      [`Acknowledgement-${made.number}.pdf`, 'application/pdf'],
    ]);
    const [page = ''] = readPdf(mail.attachments[0]?.content ?? Buffer.alloc(0)).pages;
    expect(page.replace(/\s+/g, ' ')).toContain('We have received the application');
    expect(page).toContain(made.number);
  });

  it('whose letters cannot be made now is not sent without them', async () => {
    const { to } = await enqueueWithLetter('ms');
    const sender = smtpSender();
    servers.push(sender);
    const before = kept.length;
    await deliverDueMail(sender);
    expect(kept.length).toBe(before);
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await letMailWait(owner, '31 seconds');
    await deliverDueMail(sender, makeFiles);
    expect(await mailsTo(owner, to)).toMatchObject([{ state: 'sent' }]);
    const mail = await simpleParser(kept.at(-1) ?? '');
    expect(mail.attachments[0]?.filename).toMatch(/^Pengesahan-penerimaan-KES-\d{2}-\d{7}[.]pdf$/);
  });

  it('names a letter that is not there: it waits', async () => {
    await expect(letterFiles([newId()], 'ms', ORIGIN)).rejects.toThrow('not there');
  });
});
