import type pg from 'pg';
import { afterAll } from 'vitest';
import { openOwner } from './owner';

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
