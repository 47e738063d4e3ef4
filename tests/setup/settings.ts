import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Settings of a local portal for a test: a database, a folder of its own, and mail that goes nowhere. */
export function testSettings(databaseUrl: string): Record<string, string> {
  const dataDir = path.join(tmpdir(), `majikan-test-${randomBytes(8).toString('hex')}`);
  return {
    MAJIKAN_LOCAL: '1',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DATABASE_MIGRATE_URL: '',
    DATABASE_POOL_SIZE: '10',
    // What a test asserts is never how fast the machine is.
    DATABASE_WAIT_MS: '120000',
    DATABASE_TIMEOUT_MS: '120000',
    // Port 9 discards: a test that expects mail reads the outbox or brings a server of its own.
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Portal Majikan <portal@majikan.localhost>',
    APP_ORIGIN: 'http://localhost:3000',
    NEXTAUTH_URL: 'http://localhost:3000',
    STORAGE_URL: pathToFileURL(path.join(dataDir, 'files')).href,
    CLAMD_URL: 'none',
    TRUSTED_PROXIES: '0',
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  };
}
