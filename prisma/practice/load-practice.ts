import pg from 'pg';
import type { PracticeIndex } from '@/lib/practice/practice-index';
import { loadFiledMonths } from './filing';
import { loadRecords } from './records';
import { loadRegister } from './register';
import { writeSamples } from './samples';
import { makeWorld, type WorldOptions } from './world';

/** The practice data, and the folder that its sample files go into. */
export interface LoadOptions extends WorldOptions {
  readonly dataDir: string;
}

const LOCK = 72_707_370;

/**
 * Loads the practice companies into an empty database and writes their sample files, in one transaction: a load that is
 * cut off leaves an empty database, and the next one begins anew.
 *
 * @param url the owner of the tables
 * @returns what was loaded, or null when there is an employer or a user already
 */
export async function loadPractice(url: string, options: LoadOptions): Promise<PracticeIndex | null> {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c timezone=UTC' });
  try {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const index = await loadInto(client, options);
      await client.query('COMMIT');
      return index;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

async function loadInto(client: pg.PoolClient, options: LoadOptions): Promise<PracticeIndex | null> {
  // A second load waits here for the first, and then finds the database full.
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const { rows } = await client.query<{ full: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM employer) OR EXISTS (SELECT 1 FROM user_account) AS full',
  );
  if (rows[0]?.full) return null;
  const world = makeWorld(options);
  await loadRegister(client, world);
  const filed = await loadFiledMonths(client, world);
  await loadRecords(client, world, filed);
  return writeSamples(world, options.dataDir);
}
