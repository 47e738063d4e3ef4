/** Runs once around all integration tests: the server is up before the first file and, if nobody else needs it, down after the last. */
import pg from 'pg';
import { dropLeftovers, testServer } from './server';

export default async function setup(): Promise<() => Promise<void>> {
  const server = await testServer();
  await dropLeftovers();
  // A session for the whole run tells other runs that share the server not to stop it.
  const session = new pg.Client({ connectionString: server.url('postgres') });
  await session.connect();
  return async () => {
    await session.end();
    await server.release();
  };
}
