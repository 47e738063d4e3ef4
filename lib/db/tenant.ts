import 'server-only';
import type { PoolClient } from 'pg';
import { env } from '@/lib/config/env';
import type { EmployerActor, EmployerReader, StaffActor, UserActor } from '@/lib/core/actor';
import { pool } from './pool';
import { prisma, type Tx } from './prisma';
import { isConnectionLost, isRetryable, pauseBeforeRetry } from './retry';
import { type ReadStatement, TenantQuery } from './tenant-query';

/** Whom the database takes for the asker during one transaction. Empty means nobody. */
interface Tenant {
  readonly employerId: string;
  readonly userId: string;
  readonly scope: '' | 'sign-in' | 'worker' | 'staff';
}

const MAX_TRIES = 3;

/**
 * One transaction in which only the rows of the actor's employer exist. Tried again after a deadlock, at most twice. For
 * a reader of the office, who sees every employer, each query names the employer as well, as it does for everybody.
 */
export function forEmployer<T>(actor: EmployerReader, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(employerTenant(actor), work);
}

/** One transaction in which a user sees their own account, sessions and memberships. */
export function forUser<T>(actor: UserActor | EmployerActor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(userTenant(actor), work);
}

/** One transaction of the sign-in itself, before anybody is known. */
export function forSignIn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ employerId: '', userId: '', scope: 'sign-in' }, work);
}

/** One transaction of the background worker: mail on its way, unfinished files, what has expired. */
export function forWorker<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ employerId: '', userId: '', scope: 'worker' }, work);
}

/** One transaction of the office: every employer's rows can be read, none can be written but the asker's own. */
export function forStaff<T>(actor: StaffActor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ employerId: '', userId: actor.userId, scope: 'staff' }, work);
}

/** One transaction of the office on one employer: reads everything, writes under this employer only. */
export function forStaffAt<T>(actor: StaffActor, employerId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ employerId, userId: actor.userId, scope: 'staff' }, work);
}

/** One transaction of the background worker on one employer: what registries answer, an automatic decision. */
export function forWorkerAt<T>(employerId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction({ employerId, userId: '', scope: 'worker' }, work);
}

/** `forEmployer` on a bare connection, for COPY and for sets of rows. Not tried again once begun: the caller's stream cannot be. */
export async function forEmployerSql<T>(actor: EmployerActor, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const tenant = employerTenant(actor);
  const client = await retried(isConnectionLost, () => beginAs(tenant));
  let broken: Error | undefined;
  const markBroken = (error: Error) => {
    broken = error;
  };
  // The pool listens to connections that rest in it. One that dies in use, between two queries, would end the process.
  client.on('error', markBroken);
  try {
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(markBroken);
    throw error;
  } finally {
    client.off('error', markBroken);
    client.release(broken);
  }
}

/** A connection with a transaction begun on it for a tenant. */
async function beginAs({ employerId, userId, scope }: Tenant): Promise<PoolClient> {
  const client = await pool().connect();
  const onBroken = () => undefined;
  client.on('error', onBroken);
  try {
    await client.query('BEGIN');
    await client.query(SET_TENANT_SQL, [employerId, userId, scope]);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  } finally {
    client.off('error', onBroken);
  }
}

/**
 * The rows of one statement, read as `forEmployer` would and in one round trip: for pages. It can change nothing, and
 * names the employer itself as every query does.
 */
export function readForEmployer<Row>(
  actor: EmployerReader,
  statement: ReadStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  return readAs(employerTenant(actor), statement, values);
}

/** The rows of one statement, read as `forUser` would and in one round trip: for pages. It can change nothing. */
export function readForUser<Row>(
  actor: UserActor | EmployerActor,
  statement: ReadStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  return readAs(userTenant(actor), statement, values);
}

function readAs<Row>(tenant: Tenant, statement: ReadStatement, values: readonly unknown[]): Promise<Row[]> {
  return retried(isConnectionLost, () => readOnce(tenant, statement, values));
}

async function readOnce<Row>(tenant: Tenant, statement: ReadStatement, values: readonly unknown[]): Promise<Row[]> {
  const { employerId, userId, scope } = tenant;
  const client = await pool().connect();
  return new Promise((resolve, reject) => {
    // The pool listens to connections that rest in it. One that dies in use is told by its query, and by this event.
    const onBroken = () => undefined;
    client.on('error', onBroken);
    const query = new TenantQuery<Row>([employerId, userId, scope], statement, values, (error, result) => {
      client.off('error', onBroken);
      // A connection on which a statement failed may not know it under its name: another takes its place.
      client.release(error ?? undefined);
      if (error) reject(error);
      else resolve(result.rows);
    });
    client.query(query);
  });
}

const SET_TENANT_SQL = `SELECT set_config('app.employer_id', $1, true), set_config('app.user_id', $2, true),
  set_config('app.scope', $3, true)`;

function employerTenant({ kind, employerId, userId }: EmployerReader): Tenant {
  return { employerId, userId, scope: kind === 'office' ? 'staff' : '' };
}

function userTenant({ userId }: UserActor | EmployerActor): Tenant {
  return { employerId: '', userId, scope: '' };
}

function inTransaction<T>(tenant: Tenant, work: (tx: Tx) => Promise<T>): Promise<T> {
  let isAtWork = false;
  const begin = () => {
    isAtWork = false;
    return prisma().$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.employer_id', ${tenant.employerId}, true),
          set_config('app.user_id', ${tenant.userId}, true), set_config('app.scope', ${tenant.scope}, true)`;
        isAtWork = true;
        return work(tx);
      },
      { maxWait: env().databaseWaitMs, timeout: env().databaseTimeoutMs },
    );
  };
  return retried((error) => isRetryable(error) || (!isAtWork && isConnectionLost(error)), begin);
}

/** Does the work again, at most twice, after an error that says that nothing came of it and that it may go well. */
async function retried<T>(mayGoWell: (error: unknown) => boolean, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= MAX_TRIES || !mayGoWell(error)) throw error;
      await pauseBeforeRetry(tries);
    }
  }
}
