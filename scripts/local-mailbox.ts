/**
 * A mail server for one person's own machine, in the place of a real one: it takes every mail on 127.0.0.1 and keeps it
 * as a file that /dev/mailbox shows. Nothing leaves the machine. Settings: MAILBOX_PORT, DATA_DIR.
 * Run: node --conditions=react-server --import tsx scripts/local-mailbox.ts
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { keepMail, mailboxFolder } from '@/lib/mail/mailbox';

const LARGEST_MAIL_BYTES = 5 * 1024 * 1024;
const STOP_WITHIN_MS = 4_500;

const port = Number(process.env.MAILBOX_PORT ?? '2525');
const folder = mailboxFolder(path.resolve(process.env.DATA_DIR || '.data'));
let received = 0;

const server = new SMTPServer({
  name: 'local-mailbox',
  banner: 'local mailbox',
  // Nobody signs in and nothing is encrypted: it listens to this machine alone.
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  size: LARGEST_MAIL_BYTES,
  onData(stream, session, done) {
    receive(stream, session).then(
      () => done(),
      (error: Error) => done(error),
    );
  },
});

server.on('error', (error: Error) => {
  console.error(`local mailbox: ${error.message}`);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`local mailbox: smtp://127.0.0.1:${port}, ${folder}`));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const mail = await simpleParser(stream, { skipHtmlToText: true, skipTextToHtml: true });
  if (stream.sizeExceeded) throw new Error('the mail is too large');
  const now = new Date();
  received += 1;
  const order = `${String(now.getTime()).padStart(15, '0')}-${String(received).padStart(9, '0')}`;
  await keepMail(folder, {
    id: `${order}-${randomBytes(4).toString('hex')}`,
    receivedAt: now.toISOString(),
    to: session.envelope.rcptTo.map((recipient) => recipient.address),
    from: (mail.from as AddressObject | undefined)?.text ?? '',
    subject: mail.subject ?? '',
    text: (mail.text ?? '').replace(/\r\n/g, '\n'),
    html: mail.html || null,
    messageId: mail.messageId ?? null,
    files: mail.attachments.map(({ filename = '', contentType, content }) => ({
      name: filename,
      type: contentType,
      content: content.toString('base64'),
    })),
  });
}

function stop(): void {
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  server.close(() => process.exit(0));
}
