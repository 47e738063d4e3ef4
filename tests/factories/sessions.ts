import type { EmployerActor, StaffActor, UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { newToken, tokenHash } from '@/lib/sign-in/tokens';
import { insertRow, type Owner } from './owner';

/** A browser that is signed in already. */
export interface TestSession {
  readonly id: string;
  /** The value of the session cookie. */
  readonly token: string;
}

const SESSION_HOURS = 12;

/** Signs somebody in without a code; for an employer when the actor has one, with both factors for one of the office. */
export async function createSession(owner: Owner, actor: UserActor | EmployerActor | StaffActor): Promise<TestSession> {
  const session = { id: newId(), token: newToken() };
  await insertRow(owner, 'session', {
    id: session.id,
    token_hash: Buffer.from(tokenHash(session.token)),
    user_id: actor.userId,
    employer_id: actor.kind === 'employer' ? actor.employerId : null,
    second_factor_at: actor.kind === 'staff' ? new Date() : null,
    expires_at: new Date(Date.now() + SESSION_HOURS * 3_600_000),
  });
  return session;
}
