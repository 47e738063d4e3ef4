import 'server-only';
import type { Tx } from '@/lib/db/prisma';
import type { Language } from '@/lib/i18n/language';
import { seal } from './seal';
import type { MailParams, MailSecrets, MailTemplate } from './templates';

/** One mail to one reader. */
export interface NewMail<Template extends MailTemplate = MailTemplate> {
  readonly id: string;
  /** A normalised e-mail address. */
  readonly to: string;
  /** The reader's. */
  readonly language: Language;
  readonly template: Template;
  readonly params: MailParams[Template];
  /** Kept encrypted until the mail has gone, then forgotten. */
  readonly secrets?: MailSecrets[Template];
  /** The row that the mail tells of: a submission, a code, a session. */
  readonly factId: string;
  /** The employer concerned; inside `forEmployer` it has to be the actor's. */
  readonly employerId?: string;
  readonly userId?: string;
  /** After this moment of the database's clock it is dropped instead of sent. */
  readonly notAfter?: Date | null;
  /** Letters that go with it as PDF, written in the same transaction (`lib/letters/steps.ts`). */
  readonly letterIds?: readonly string[];
  /** Written down and never sent, as for a disabled account. */
  readonly withheld?: boolean;
}

/**
 * Puts a mail into the outbox, in the transaction of what it tells of: it goes if that commits, and nobody waits for a
 * mail server. The worker sends it (`deliver.ts`).
 */
export async function enqueueMail<Template extends MailTemplate>(tx: Tx, mail: NewMail<Template>): Promise<void> {
  const sealed = mail.secrets ? seal(mail.secrets, mail.id) : null;
  const withheld = mail.withheld ?? false;
  await tx.$executeRaw`
    INSERT INTO outbox_mail (id, employer_id, user_id, to_address, language, template, params, sealed, fact_id, not_after,
      created_at, next_attempt_at, dropped_at, letter_ids)
    VALUES (${mail.id}::uuid, ${mail.employerId ?? null}::uuid, ${mail.userId ?? null}::uuid, ${mail.to},
      ${mail.language}::language, ${mail.template}, ${JSON.stringify(mail.params)}::jsonb,
      CASE WHEN ${withheld}::boolean THEN NULL ELSE ${sealed}::bytea END, ${mail.factId}::uuid,
      ${mail.notAfter ?? null}::timestamptz(3), clock_timestamp(), clock_timestamp(),
      CASE WHEN ${withheld}::boolean THEN clock_timestamp() END, ${[...(mail.letterIds ?? [])]}::uuid[])`;
}
