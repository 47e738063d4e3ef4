import pg from 'pg';

const BIGINT_OID = 20;
const DATE_OID = 1082;

/**
 * Connections of the owner of a database, whom row-level security does not bind. Days are text and bigints are BigInt,
 * as in the portal. The caller ends them.
 */
export function openOwner(ownerUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 30,
    types: { getTypeParser: exactTypes as typeof pg.types.getTypeParser },
  });
  // A pool that is told to end does not wait for its connections; one that the dropped database cuts off meanwhile
  // would end the test run.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function exactTypes(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === BIGINT_OID) return BigInt;
  if (oid === DATE_OID) return (value) => value;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}
