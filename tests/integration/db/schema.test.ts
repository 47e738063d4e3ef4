import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '@/tests/setup/database';
import { readMigrations } from '../../../scripts/migrate.mjs';

const PRISMA = path.join(process.cwd(), 'node_modules', 'prisma', 'build', 'index.js');
const { ownerUrl } = useTestDatabase();

/** What Prisma's command prints. A dead engine prints nothing and ends with 0, so callers demand the words. */
async function prisma(...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: ownerUrl, DATABASE_MIGRATE_URL: '' };
  const run = promisify(execFile)(process.execPath, [PRISMA, ...args], { env });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

describe('the schema and the migrations', () => {
  it('describe the same tables', async () => {
    const said = await prisma(
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    );
    expect(said).toContain('No difference detected.');
  });

  it('are all applied, in the eyes of Prisma', async () => {
    const said = await prisma('migrate', 'status');
    expect(said).toContain(`${(await readMigrations()).length} migrations found`);
    expect(said).toContain('Database schema is up to date!');
  });
});
