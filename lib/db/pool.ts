import 'server-only';
import pg from 'pg';
import { env } from '@/lib/config/env';

const BIGINT_OID = 20;
const DATE_OID = 1082;

const held = globalThis as { majikanPool?: pg.Pool };

/**
 * The one pool of connections, shared by Prisma and by hand-written SQL. Each connection acts as the role
 * `majikan_app`, which owns nothing and which row-level security binds.
 */
export function pool(): pg.Pool {
  held.majikanPool ??= makePool();
  return held.majikanPool;
}

/** Ends every connection; the next call of `pool` begins anew. For tests and for a clean end. */
export async function closePool(): Promise<void> {
  const ending = held.majikanPool;
  delete held.majikanPool;
  await ending?.end();
}

function makePool(): pg.Pool {
  const made = new pg.Pool({
    connectionString: env().databaseUrl,
    options: '-c role=majikan_app -c timezone=UTC',
    max: env().databasePoolSize,
    connectionTimeoutMillis: env().databaseWaitMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: env().databaseTimeoutMs,
    idle_in_transaction_session_timeout: 10_000,
    types: { getTypeParser: exactTypes as typeof pg.types.getTypeParser },
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  made.on('error', () => undefined);
  return made;
}

/** Sums stay exact (bigint) and days stay text, never a JavaScript Date. */
function exactTypes(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === BIGINT_OID) return BigInt;
  if (oid === DATE_OID) return (value) => value;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}
