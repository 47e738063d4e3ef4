import 'server-only';
import type { EmployerActor, EmployerRole, StaffRole, UserActor } from '@/lib/core/actor';
import type { Language } from '@/lib/db/generated/enums';
import { pool } from '@/lib/db/pool';
import { forSignIn, forUser } from '@/lib/db/tenant';
import { deviceName } from './device';
import { ENDED_HOURS, IDLE_MINUTES, secondsToNextCode } from './limits';
import { isToken, tokenHash } from './tokens';

/** A live session with its person, the employer they act for, and how long it has left by the database's clock. */
export interface SessionContext {
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly userName: string | null;
  readonly language: Language;
  /** Null when none is chosen, or when the person no longer belongs to the one that was. */
  readonly employer: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly role: EmployerRole;
  } | null;
  /** Employers that the person belongs to. */
  readonly employerCount: number;
  /** The person's part in the office; null for everybody else. */
  readonly staff: {
    readonly role: StaffRole;
    /** Whether an authenticator was set up. */
    readonly enrolled: boolean;
    /** Whether its code was given in this session: only then the office opens. */
    readonly confirmed: boolean;
  } | null;
  /** Whole seconds until the session ends for idleness, counted from this request, or at its last moment. */
  readonly secondsLeft: number;
}

interface ContextRow {
  session_id: string;
  user_id: string;
  email: string;
  user_name: string | null;
  language: Language;
  employer_id: string | null;
  employer_code: string;
  employer_name: string;
  role: EmployerRole;
  employer_count: number;
  staff_role: StaffRole | null;
  has_totp: boolean;
  second_factor_at: Date | null;
  seconds_left: number;
}

/**
 * The live session of a token, in one round trip. Being asked for counts as a sign of life.
 *
 * @returns null for anything but the token of a session that has neither ended nor belongs to a disabled account
 */
export async function findSession(token: string): Promise<SessionContext | null> {
  if (!isToken(token)) return null;
  const { rows } = await pool().query<ContextRow>({ ...CONTEXT, values: [Buffer.from(tokenHash(token))] });
  const [row] = rows;
  if (!row) return null;
  return {
    sessionId: row.session_id,
    userId: row.user_id,
    email: row.email,
    userName: row.user_name,
    language: row.language,
    employer: row.employer_id
      ? { id: row.employer_id, code: row.employer_code, name: row.employer_name, role: row.role }
      : null,
    employerCount: row.employer_count,
    staff: row.staff_role && {
      role: row.staff_role,
      enrolled: row.has_totp,
      confirmed: row.second_factor_at !== null,
    },
    secondsLeft: row.seconds_left,
  };
}

/** Each connection plans it once. */
const CONTEXT = {
  name: 'session context',
  text: `SELECT c.*, floor(extract(epoch FROM least(c.idle_ends_at, c.ends_at) - now()))::integer AS seconds_left
    FROM session_context($1) c`,
};

/** Whole seconds that the session of a token has left, without keeping it alive; 0 when it has ended. */
export async function secondsLeftOf(token: string): Promise<number> {
  if (!isToken(token)) return 0;
  return forSignIn(async (tx) => {
    const [row] = await tx.$queryRaw<{ left: number }[]>`
      SELECT floor(extract(epoch FROM least(s.last_seen_at + interval '15 minutes', s.expires_at) - now()))::integer AS left
      FROM session s JOIN user_account u ON u.id = s.user_id AND u.state = 'active'
      WHERE s.token_hash = ${tokenHash(token)} AND s.revoked_at IS NULL`;
    return Math.max(0, row?.left ?? 0);
  });
}

/** Whose a session is, or was, and whom it acted for. */
export interface SessionOwner {
  readonly userId: string;
  readonly employerId: string | null;
}

/**
 * Whom the token of a session belongs to, also when that session has ended, up to `ENDED_HOURS` ago. It opens nothing:
 * it says for whom something may be laid by until they sign in.
 *
 * @returns null for anything but such a token, and for a disabled account
 */
export async function findSessionOwner(token: string): Promise<SessionOwner | null> {
  if (!isToken(token)) return null;
  return forSignIn(async (tx) => {
    const [row] = await tx.$queryRaw<SessionOwner[]>`
      SELECT s.user_id AS "userId", s.employer_id AS "employerId"
      FROM session s JOIN user_account u ON u.id = s.user_id AND u.state = 'active'
      WHERE s.token_hash = ${tokenHash(token)} AND now() <= make_interval(hours => ${ENDED_HOURS}::int)
        + least(s.revoked_at, s.expires_at, s.last_seen_at + make_interval(mins => ${IDLE_MINUTES}::int))`;
    return row ?? null;
  });
}

/** The code that a browser waits for: where it went, and the whole seconds until another may be asked for. */
export interface AwaitedCode {
  readonly email: string;
  readonly secondsToNext: number;
}

/** What the flow cookie of a browser stands for, or null when nothing was asked for in it within a day. */
export async function findAwaitedCode(flowToken: string | null): Promise<AwaitedCode | null> {
  if (!isToken(flowToken)) return null;
  return forSignIn(async (tx) => {
    const [asked] = await tx.$queryRaw<{ email: string }[]>`
      SELECT email FROM login_code WHERE flow_hash = ${tokenHash(flowToken)} AND used_at IS NULL
        AND created_at > now() - interval '24 hours'`;
    if (!asked) return null;
    const ages = await tx.$queryRaw<{ age: number }[]>`
      SELECT extract(epoch FROM now() - created_at)::float8 AS age FROM login_code
      WHERE email = ${asked.email} AND created_at > now() - interval '24 hours' ORDER BY created_at DESC LIMIT 20`;
    return { email: asked.email, secondsToNext: secondsToNextCode(ages.map((row) => row.age)) };
  });
}

/** An employer that a person may act for. */
export interface EmployerChoice {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly role: EmployerRole;
}

/** The employers that a person belongs to now, by name. */
export async function listEmployers(actor: UserActor | EmployerActor): Promise<EmployerChoice[]> {
  return forUser(actor, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { userId: actor.userId, endedAt: null },
      select: { role: true, employer: { select: { id: true, code: true, name: true } } },
      orderBy: [{ employer: { name: 'asc' } }, { employerId: 'asc' }],
      take: 500,
    });
    return rows.map(({ role, employer }) => ({ ...employer, role }));
  });
}

/** A session of one's own, as its owner knows it. */
export interface OwnSession {
  readonly id: string;
  /** `Chrome, Windows`; empty when the browser did not say. */
  readonly device: string;
  readonly ip: string | null;
  readonly beganAt: Date;
  readonly lastSeenAt: Date;
}

/** The live sessions of a person, the latest used first. */
export async function listSessions(actor: UserActor | EmployerActor): Promise<OwnSession[]> {
  return forUser(actor, async (tx) => {
    const rows = await tx.$queryRaw<
      { id: string; user_agent: string | null; ip: string | null; created_at: Date; last_seen_at: Date }[]
    >`SELECT id, user_agent, ip, created_at, last_seen_at FROM session
      WHERE user_id = ${actor.userId}::uuid AND revoked_at IS NULL AND expires_at > now()
        AND last_seen_at > now() - interval '15 minutes'
      ORDER BY last_seen_at DESC, id LIMIT 100`;
    return rows.map((row) => ({
      id: row.id,
      device: deviceName(row.user_agent),
      ip: row.ip,
      beganAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }));
  });
}
