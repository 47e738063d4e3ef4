import pg from 'pg';
import { afterAll } from 'vitest';

const BIGINT_OID = 20;
const DATE_OID = 1082;

/** The database of a test file, as `tests/setup/integration.ts` made it before the file was loaded. */
export interface FileDatabase {
  /** What the portal itself connects with. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Connections of the owner of the tables, whom row-level security does not bind. Days are text, bigints are BigInt. */
  readonly owner: pg.Pool;
}

const held = globalThis as { majikanTestDatabase?: { url: string; ownerUrl: string } };

/** Called by the set-up of each test file. */
export function setTestDatabase(database: { url: string; ownerUrl: string }): void {
  held.majikanTestDatabase = database;
}

/** The database of this test file: migrated, empty, and nobody else's. Its connections end with the file. */
export function useTestDatabase(): FileDatabase {
  const database = held.majikanTestDatabase;
  if (!database)
    throw new Error('No database: this file is not in tests/integration, tests/security or tests/reliability.');
  const owner = openOwner(database.ownerUrl);
  afterAll(() => owner.end());
  return { ...database, owner };
}

/** Connections of the owner of any database; the caller ends them. */
export function openOwner(ownerUrl: string): pg.Pool {
  return new pg.Pool({
    connectionString: ownerUrl,
    max: 30,
    types: { getTypeParser: exactTypes as typeof pg.types.getTypeParser },
  });
}

function exactTypes(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === BIGINT_OID) return BigInt;
  if (oid === DATE_OID) return (value) => value;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}
