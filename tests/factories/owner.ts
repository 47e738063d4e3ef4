import type pg from 'pg';

/** The owner's connections: a factory writes past row-level security, as nothing in the portal does. */
export type Owner = pg.Pool;

/** Adds one row, columns by name. @throws Error of the database when a rule of it is broken */
export async function insertRow(
  owner: Pick<pg.ClientBase, 'query'>,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await owner.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
}

/** One transaction as an employer's, for what asks who the tenant is. */
export async function asEmployer<T>(
  owner: Owner,
  employerId: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.employer_id', $1, true)`, [employerId]);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
