/**
 * Runs before each file of the integration tests: gives it a database of its own and the settings of a local portal,
 * and after it looks whether everything that must always be true still is.
 */
import { rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { setTestDatabase } from './database';
import { checkInvariants } from './invariants';
import { createTestDatabase, dropTestDatabase } from './server';
import { testSettings } from './settings';

const database = await createTestDatabase();
const settings = testSettings(database.url);
Object.assign(process.env, settings);
setTestDatabase(database);

afterAll(async () => {
  const { closePrisma } = await import('@/lib/db/prisma');
  const { closePool } = await import('@/lib/db/pool');
  await closePrisma();
  await closePool();
  try {
    await checkInvariants(database.ownerUrl);
  } finally {
    await dropTestDatabase(database.name);
    await rm(settings.DATA_DIR ?? '', { recursive: true, force: true });
  }
});
