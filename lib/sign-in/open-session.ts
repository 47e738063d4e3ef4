import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { NewId } from '@/lib/core/ids';
import type { Language } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/prisma';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { deviceName } from './device';
import { SESSION_HOURS } from './limits';
import { newToken, tokenHash } from './tokens';

/** Somebody who has just proved to read the mail of an address. */
export interface ProvenPerson {
  readonly email: string;
  readonly oldToken: string | null;
  readonly ip: string;
  readonly userAgent: string | null;
  readonly language: Language;
  /** By the database's clock. */
  readonly now: Date;
}

/** A session that has begun. `token` goes into a cookie and is nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly sessionId: string;
  readonly userId: string;
  readonly language: Language;
}

interface Account {
  id: string;
  language: Language;
  disabled: boolean;
}

const LONGEST_USER_AGENT = 300;

/**
 * Opens a session with a new token, makes the account of a new address, and ends the session that the browser had
 * before. A known person on a device not seen before gets a mail about it.
 *
 * @returns null when the account is disabled
 */
export async function openSession(tx: Tx, person: ProvenPerson, newId: NewId): Promise<OpenedSession | null> {
  const account = await accountOf(tx, person, newId);
  if (account.disabled) return null;

  if (person.oldToken) {
    await tx.$executeRaw`UPDATE session SET revoked_at = clock_timestamp()
      WHERE token_hash = ${tokenHash(person.oldToken)} AND revoked_at IS NULL`;
  }
  const isNewDevice = await isUnknownDevice(tx, account.id, person.userAgent);
  const token = newToken();
  const sessionId = newId();
  await tx.$executeRaw`
    INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, expires_at, ip, user_agent)
    VALUES (${sessionId}::uuid, ${tokenHash(token)}, ${account.id}::uuid, clock_timestamp(), clock_timestamp(),
      clock_timestamp() + make_interval(hours => ${SESSION_HOURS}::int), ${person.ip},
      ${person.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null})`;
  if (isNewDevice) await tellOfNewDevice(tx, { person, account, sessionId, mailId: newId() });
  await recordAudit(tx, {
    at: person.now,
    chain: account.id,
    actorId: account.id,
    action: 'sign-in.succeeded',
    subjectId: sessionId,
  });
  return { token, sessionId, userId: account.id, language: account.language };
}

async function accountOf(tx: Tx, person: ProvenPerson, newId: NewId): Promise<Account> {
  await tx.$executeRaw`INSERT INTO user_account (id, email, language, created_at)
    VALUES (${newId()}::uuid, ${person.email}, ${person.language}::language, clock_timestamp()) ON CONFLICT (email) DO NOTHING`;
  const [account] = await tx.$queryRaw<Account[]>`
    SELECT id, language::text, state = 'disabled' AS disabled FROM user_account WHERE email = ${person.email}`;
  if (!account) throw new Error('the account of a proven address is missing');
  return account;
}

/** Whether somebody who signed in before now does so from another kind of device. */
async function isUnknownDevice(tx: Tx, userId: string, userAgent: string | null): Promise<boolean> {
  const seen = await tx.$queryRaw<{ user_agent: string | null }[]>`
    SELECT DISTINCT user_agent FROM session WHERE user_id = ${userId}::uuid LIMIT 100`;
  return seen.length > 0 && !seen.some((row) => deviceName(row.user_agent) === deviceName(userAgent));
}

async function tellOfNewDevice(
  tx: Tx,
  told: { person: ProvenPerson; account: Account; sessionId: string; mailId: string },
): Promise<void> {
  await enqueueMail(tx, {
    id: told.mailId,
    to: told.person.email,
    language: told.account.language,
    template: 'new-device',
    params: { device: deviceName(told.person.userAgent), at: told.person.now.toISOString() },
    factId: told.sessionId,
    userId: told.account.id,
  });
}
