import 'server-only';
import nodemailer from 'nodemailer';
import { env } from '@/lib/config/env';
import type { OutgoingMail, Sender } from './deliver';

const CONNECT_MS = 5_000;
const SILENCE_MS = 10_000;
/** All of one mail; shorter than the lease of `deliver.ts`, so that nobody else takes it meanwhile. */
const SEND_MS = 25_000;

/** The mail server of `SMTP_URL`. Nothing is ever read from a file or an address on a mail's behalf. */
export function smtpSender(): Sender {
  const transport = nodemailer.createTransport({
    url: env().smtpUrl,
    pool: true,
    maxConnections: 5,
    // A mail whose connection broke may have arrived: only the outbox decides whether to send it again.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = mailAddress(env().mailFrom);
  const host = new URL(env().appOrigin).hostname;
  return {
    async send(mail: OutgoingMail) {
      await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        attachments: mail.files.map(({ name, type, bytes }) => ({
          filename: name,
          contentType: type,
          content: Buffer.from(bytes),
        })),
        // The same id when it is sent twice, so that a reader's server can tell.
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
        signal: AbortSignal.timeout(SEND_MS),
      });
    },
    close: () => transport.close(),
  };
}

/** `Name <address>` or a bare address, as nodemailer's object, which it never parses again. */
export function mailAddress(text: string): { name: string; address: string } {
  const found = /^\s*(?:"?([^"<>]*?)"?\s*)<([^<>\s]+)>\s*$/.exec(text);
  return found?.[2] ? { name: found[1] ?? '', address: found[2] } : { name: '', address: text.trim() };
}
