import { closePool } from '@/lib/db/pool';
import { closePrisma } from '@/lib/db/prisma';
import type { Owner } from '@/tests/factories/owner';

/**
 * Lets the portal's connections ask a clock that the test sets: `now()` of another schema is found before PostgreSQL's
 * own. Defaults of columns and what functions ask inside the database keep the true time.
 */
export async function makeDatabaseClock(owner: Owner): Promise<{ set(at: string): Promise<void> }> {
  await owner.query(`
    CREATE SCHEMA pretended;
    CREATE TABLE pretended.clock (at timestamptz NOT NULL);
    INSERT INTO pretended.clock VALUES (pg_catalog.now());
    CREATE FUNCTION pretended.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM pretended.clock';
    GRANT USAGE ON SCHEMA pretended TO majikan_app;
    GRANT SELECT ON pretended.clock TO majikan_app;
    DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = pretended, pg_catalog, public', current_database()); END $$;
  `);
  // Connections that were open already do not know of it.
  await closePrisma();
  await closePool();
  return {
    async set(at) {
      await owner.query('UPDATE pretended.clock SET at = $1', [at]);
    },
  };
}
