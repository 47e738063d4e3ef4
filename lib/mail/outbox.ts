import 'server-only';
import type { Language } from '@/lib/db/generated/enums';
import { forWorker } from '@/lib/db/tenant';

/** A mail of the outbox that this process may send until its lease ends. */
export interface ClaimedMail {
  readonly id: string;
  readonly to: string;
  readonly language: Language;
  readonly template: string;
  readonly params: unknown;
  readonly sealed: Uint8Array | null;
  /** This try included. */
  readonly attempts: number;
  readonly ageSeconds: number;
  /** Letters that go with it. */
  readonly letterIds: readonly string[];
}

/** Longer than one sending can last. A process that dies leaves its mails to the others for so long. */
const LEASE_SECONDS = 40;

/**
 * Drops the mails whose time is over: past their last moment, or of a sign-in code that was used or replaced meanwhile.
 *
 * @returns how many
 */
export async function dropStaleMail(): Promise<number> {
  return forWorker(
    (tx) => tx.$executeRaw`
      UPDATE outbox_mail m SET dropped_at = clock_timestamp(), sealed = NULL
      WHERE m.sent_at IS NULL AND m.dropped_at IS NULL AND m.failed_at IS NULL AND m.not_after IS NOT NULL
        AND (m.not_after <= clock_timestamp() OR m.template = 'sign-in-code' AND EXISTS (
          SELECT 1 FROM login_code c WHERE c.id = m.fact_id AND (c.used_at IS NOT NULL OR c.dead_at IS NOT NULL)))`,
  );
}

/**
 * Takes mails that are due, the oldest of each reader only, so that each reader's mails come in order. Whatever another
 * process holds is passed over.
 */
export async function claimMail(limit: number): Promise<ClaimedMail[]> {
  return forWorker(
    (tx) => tx.$queryRaw<ClaimedMail[]>`
      UPDATE outbox_mail o SET attempts = o.attempts + 1,
        next_attempt_at = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}::float8)
      WHERE o.id IN (
        SELECT m.id FROM outbox_mail m
        WHERE m.sent_at IS NULL AND m.dropped_at IS NULL AND m.failed_at IS NULL AND m.next_attempt_at <= clock_timestamp()
          AND (m.not_after IS NULL OR m.not_after > clock_timestamp())
          AND NOT EXISTS (SELECT 1 FROM outbox_mail e
            WHERE e.to_address = m.to_address AND (e.created_at, e.id) < (m.created_at, m.id)
              AND e.sent_at IS NULL AND e.dropped_at IS NULL AND e.failed_at IS NULL)
        ORDER BY m.next_attempt_at, m.id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING o.id, o.to_address AS "to", o.language::text, o.template, o.params, o.sealed, o.attempts,
        o.letter_ids::text[] AS "letterIds",
        extract(epoch FROM clock_timestamp() - o.created_at)::float8 AS "ageSeconds"`,
  );
}

/** What became of one try. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'postponed'; readonly error: string; readonly seconds: number };

/** Writes down what became of a try. A mail that another process took over meanwhile is left alone. */
export async function settleMail(mail: ClaimedMail, outcome: MailOutcome): Promise<void> {
  const error = outcome.kind === 'sent' ? null : outcome.error;
  const seconds = outcome.kind === 'postponed' ? outcome.seconds : 0;
  const isOver = outcome.kind !== 'postponed';
  await forWorker(
    (tx) => tx.$executeRaw`
      UPDATE outbox_mail SET
        sent_at = CASE WHEN ${outcome.kind === 'sent'}::boolean THEN clock_timestamp() END,
        failed_at = CASE WHEN ${outcome.kind === 'failed'}::boolean THEN clock_timestamp() END,
        sealed = CASE WHEN ${isOver}::boolean THEN NULL ELSE sealed END,
        next_attempt_at = clock_timestamp() + make_interval(secs => ${seconds}::float8),
        last_error = ${error}
      WHERE id = ${mail.id}::uuid AND attempts = ${mail.attempts} AND sent_at IS NULL AND dropped_at IS NULL
        AND failed_at IS NULL`,
  );
}
