import { newId } from '@/lib/db/new-id';
import { forSignIn } from '@/lib/db/tenant';
import { enqueueMail, type NewMail } from '@/lib/mail/enqueue-mail';
import type { Owner } from './owner';

/** Puts a mail about a new device into the outbox, or whatever else is given. @returns its id */
export async function enqueue(given: Partial<NewMail> & { readonly to: string }): Promise<string> {
  const id = given.id ?? newId();
  const mail: NewMail = {
    language: 'ms',
    template: 'new-device',
    params: { device: 'Chrome, Windows', at: '2026-11-15T00:00:00.000Z' },
    factId: newId(),
    ...given,
    id,
  };
  await forSignIn((tx) => enqueueMail(tx, mail));
  return id;
}

/** A row of the outbox, as far as tests look at it. */
export interface OutboxRow {
  readonly id: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly attempts: number;
  readonly sealed: Buffer | null;
  readonly last_error: string | null;
  /** Seconds until the next try. */
  readonly wait: number;
}

/** The mails to an address, the oldest first. */
export async function mailsTo(owner: Owner, to: string): Promise<OutboxRow[]> {
  const { rows } = await owner.query<OutboxRow>(
    `SELECT id, attempts, sealed, last_error, extract(epoch FROM next_attempt_at - now())::float8 AS wait,
       CASE WHEN sent_at IS NOT NULL THEN 'sent' WHEN failed_at IS NOT NULL THEN 'failed'
         WHEN dropped_at IS NOT NULL THEN 'dropped' ELSE 'waiting' END AS state
     FROM outbox_mail WHERE to_address = $1 ORDER BY created_at, id`,
    [to],
  );
  return rows;
}

/** Lets so much time go by for the mails that wait, as if the clock had moved on. */
export async function letMailWait(owner: Owner, interval: string): Promise<void> {
  await owner.query(
    `UPDATE outbox_mail SET next_attempt_at = next_attempt_at - $1::interval, created_at = created_at - $1::interval,
       not_after = not_after - $1::interval
     WHERE sent_at IS NULL AND dropped_at IS NULL AND failed_at IS NULL`,
    [interval],
  );
}
