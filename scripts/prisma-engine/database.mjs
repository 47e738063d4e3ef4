import pg from 'pg';

/** The same server and user, another database. */
export function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

/** Runs one script on a connection of its own. */
export async function runOnce(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Prisma's own code for a failed connection or database command. */
export function prismaCode(error) {
  if (error.code === '3D000') return 'P1003';
  if (error.code === '28P01' || error.code === '28000') return 'P1000';
  return typeof error.code === 'string' && error.code.startsWith('P1') ? error.code : 'P1001';
}

/** Resolves when the database at `url` accepts a query. */
export async function connectOnce(url) {
  await runOnce(url, 'SELECT 1');
}

/** Creates the database that `url` names. */
export async function createDatabase(url) {
  const databaseName = decodeURIComponent(new URL(url).pathname.slice(1));
  await runOnce(withDatabase(url, 'postgres'), `CREATE DATABASE ${pg.escapeIdentifier(databaseName)}`);
  return { databaseName };
}

/** Drops the database that `url` names, if it is there. */
export async function dropDatabase(url) {
  const databaseName = decodeURIComponent(new URL(url).pathname.slice(1));
  await runOnce(withDatabase(url, 'postgres'), `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(databaseName)}`);
}
