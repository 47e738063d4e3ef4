import 'server-only';
import { env } from '@/lib/config/env';
import { faultFacts, log } from '@/lib/config/log';
import type { Language } from '@/lib/db/generated/enums';
import { mailHtml, mailText } from './content';
import { type ClaimedMail, claimMail, dropStaleMail, type MailOutcome, settleMail } from './outbox';
import { type KnownMail, renderMail } from './render-mail';
import { retryDelay } from './retry-delay';
import { unseal } from './seal';
import { readSendFailure } from './send-failure';
import { MAIL_TEMPLATES } from './templates';

/** A mail in words, ready for a mail server. */
export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly MailFile[];
}

/** A file that goes with a mail. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Makes the files of a mail's letters, in the reader's language: mail itself knows no letters. */
export type MakeFiles = (letterIds: readonly string[], language: Language) => Promise<readonly MailFile[]>;

/** A way to a mail server. `send` rejects with what nodemailer throws. */
export interface Sender {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

const BATCH = 10;

/**
 * Sends the mails of the outbox that are due, at most ten at once, with their letters. A process killed between sending and writing it down
 * sends that mail once more.
 *
 * @returns whether there may be more to send at once
 */
export async function deliverDueMail(sender: Sender, makeFiles: MakeFiles = makeNone): Promise<boolean> {
  const dropped = await dropStaleMail();
  const claimed = await claimMail(BATCH);
  const outcomes = await Promise.all(claimed.map((mail) => deliver(mail, sender, makeFiles)));
  report(outcomes, dropped);
  return claimed.length === BATCH && outcomes.some((outcome) => outcome.kind === 'sent');
}

async function deliver(mail: ClaimedMail, sender: Sender, makeFiles: MakeFiles): Promise<MailOutcome> {
  const outcome = await trySending(mail, sender, makeFiles);
  await settleMail(mail, outcome);
  return outcome;
}

async function trySending(mail: ClaimedMail, sender: Sender, makeFiles: MakeFiles): Promise<MailOutcome> {
  let outgoing: Omit<OutgoingMail, 'files'>;
  try {
    outgoing = inWords(mail);
  } catch (error) {
    log.error({ event: 'mail.unreadable', mailId: mail.id, template: mail.template, ...faultFacts(error) });
    return { kind: 'failed', error: 'unreadable' };
  }
  try {
    const files = mail.letterIds.length > 0 ? await makeFiles(mail.letterIds, mail.language) : [];
    await sender.send({ ...outgoing, files });
    return { kind: 'sent' };
  } catch (error) {
    const failure = readSendFailure(error);
    const seconds = failure.permanent ? null : retryDelay(mail.attempts, mail.ageSeconds);
    if (seconds === null) return { kind: 'failed', error: failure.text };
    return { kind: 'postponed', error: failure.text, seconds };
  }
}

/** A mail with letters waits for a process that can make them. */
async function makeNone(): Promise<never> {
  throw new Error('this process makes no letters');
}

function inWords(mail: ClaimedMail): Omit<OutgoingMail, 'files'> {
  if (!MAIL_TEMPLATES.some((template) => template === mail.template)) throw new Error('unknown template');
  const secrets = mail.sealed ? unseal(mail.sealed, mail.id) : null;
  const known = { template: mail.template, params: mail.params, secrets } as KnownMail;
  const content = renderMail(known, mail.language, env().appOrigin);
  const { id, to, language } = mail;
  return { id, to, language, subject: content.subject, text: mailText(content), html: mailHtml(content, language) };
}

/** One line a batch: a mail server that is away would otherwise fill the log. */
function report(outcomes: readonly MailOutcome[], dropped: number): void {
  const count = (kind: MailOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const counts = { sent: count('sent'), postponed: count('postponed'), failed: count('failed'), dropped };
  if (counts.postponed + counts.failed > 0) log.warn({ event: 'mail.delivery', ...counts });
  else if (counts.sent + dropped > 0) log.info({ event: 'mail.delivery', ...counts });
}
