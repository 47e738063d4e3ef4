/**
 * Runs once around the browser tests: one portal with the practice companies, on a database of its own, for all of
 * them, and after the last test the invariants. The tests find it by PORTAL_ORIGIN, PORTAL_OWNER_URL and PORTAL_DATA_DIR.
 */
import pg from 'pg';
import { checkInvariants } from './invariants';
import { startPortal } from './portal';
import { dropLeftovers, testServer } from './server';

export default async function setup(): Promise<() => Promise<void>> {
  const server = await testServer();
  await dropLeftovers();
  const session = new pg.Client({ connectionString: server.url('postgres') });
  await session.connect();
  const portal = await startPortal({ practice: true, port: Number(process.env.PORTAL_PORT) });
  const ownerUrl = portal.database?.ownerUrl ?? '';
  process.env.PORTAL_OWNER_URL = ownerUrl;
  process.env.PORTAL_DATABASE_URL = portal.database?.url ?? '';
  process.env.PORTAL_DATA_DIR = portal.dataDir;
  return async () => {
    try {
      await portal.end('SIGTERM');
      await checkInvariants(ownerUrl);
    } finally {
      await portal.remove();
      await session.end();
      await server.release();
    }
  };
}
