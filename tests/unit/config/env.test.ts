import { describe, expect, it } from 'vitest';
import { readEnv, SettingsError } from '@/lib/config/env';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://web:pw@db.internal/majikan',
  SMTP_URL: 'smtps://user:pw@mail.internal:465',
  MAIL_FROM: 'Portal <portal@majikan.my>',
  APP_ORIGIN: 'https://majikan.my',
  STORAGE_URL: 's3://majikan?region=ap-southeast-5',
  CLAMD_URL: 'tcp://clamd:3310',
  REGISTRIES_URL: 'https://registries.internal',
  AUTH_SECRET: 'kQ3v9mZt1Lr8Yx0BqWn5Ud7Hs2Fj4Pc6',
  NEXTAUTH_SECRET: 'Jh7Gd2Sk9Wq4Ez1Rv6Tn3Bm8Xc5Lp0Yu',
};

function faultsOf(change: Record<string, string | undefined>): Record<string, string> {
  try {
    readEnv({ ...PRODUCTION, ...change });
    return {};
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return Object.fromEntries(error.faults.map(({ name, fault }) => [name, fault]));
  }
}

describe('SEC-SEC-1 settings of a portal in production', () => {
  it('accepts a complete set', () => {
    const found = readEnv(PRODUCTION);
    expect(found).toMatchObject({ local: false, port: 3000, trustedProxies: 0, clamdUrl: 'tcp://clamd:3310' });
    expect(found.databaseMigrateUrl).toBe(PRODUCTION.DATABASE_URL);
    expect(found.allowedOrigins).toEqual(['https://majikan.my']);
  });

  it.each([
    'DATABASE_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'APP_ORIGIN',
    'STORAGE_URL',
    'CLAMD_URL',
    'REGISTRIES_URL',
    'AUTH_SECRET',
    'NEXTAUTH_SECRET',
  ])('names %s when it is absent or empty', (name) => {
    expect(faultsOf({ [name]: undefined })).toEqual({ [name]: 'missing' });
    expect(faultsOf({ [name]: '' })).toEqual({ [name]: 'missing' });
  });

  it('names everything that is missing at once', () => {
    expect(faultsOf({ SMTP_URL: undefined, AUTH_SECRET: undefined })).toEqual({
      SMTP_URL: 'missing',
      AUTH_SECRET: 'missing',
    });
  });

  it.each([
    { text: 'kQ3v9mZt1Lr8Yx0BqWn5Ud7Hs2Fj4Pc', fault: 'short', why: '31 characters' },
    { text: 'change-me-change-me-change-me-0123456789', fault: 'sample', why: 'the text of a sample file' },
    { text: 'MySuperSecretValueForThePortal0123', fault: 'sample', why: 'an ordinary word' },
    { text: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', fault: 'sample', why: 'one letter held down' },
    { text: '123456789'.repeat(4), fault: 'sample', why: 'nine different characters' },
  ])('refuses a secret: $why', ({ text, fault }) => {
    expect(faultsOf({ AUTH_SECRET: text })).toEqual({ AUTH_SECRET: fault });
  });

  it('accepts a secret of exactly 32 characters and of ten different ones', () => {
    expect(PRODUCTION.AUTH_SECRET).toHaveLength(32);
    expect(faultsOf({ AUTH_SECRET: '1234567890'.repeat(4) })).toEqual({});
  });

  it('refuses one secret for two purposes', () => {
    expect(faultsOf({ NEXTAUTH_SECRET: PRODUCTION.AUTH_SECRET })).toEqual({ NEXTAUTH_SECRET: 'same_as_other_secret' });
  });

  it('never shows a value', () => {
    const secret = 'password-hunter2-of-the-old-portal';
    expect(() => readEnv({ ...PRODUCTION, AUTH_SECRET: secret })).toThrow(/^Settings: AUTH_SECRET \(sample\)$/);
  });

  it.each([
    { name: 'APP_ORIGIN', text: 'http://majikan.my', why: 'a session over plain http' },
    { name: 'APP_ORIGIN', text: 'majikan.my', why: 'no scheme' },
    { name: 'DATABASE_URL', text: 'mysql://db/majikan', why: 'another database' },
    { name: 'STORAGE_URL', text: '/var/files', why: 'a bare path' },
    { name: 'CLAMD_URL', text: 'clamd', why: 'no port' },
    { name: 'REGISTRIES_URL', text: 'http://registries.internal', why: 'questions about people in the clear' },
    { name: 'MAIL_FROM', text: 'a@b.my\r\nBcc: c@d.my', why: 'a second header' },
    { name: 'NEXTAUTH_URL', text: 'https://elsewhere.my', why: 'another host than the portal' },
    { name: 'PORT', text: '3000.5', why: 'not whole' },
    { name: 'PORT', text: '65536', why: 'above the last port' },
    { name: 'TRUSTED_PROXIES', text: '-1', why: 'below none' },
  ])('refuses $name: $why', ({ name, text }) => {
    expect(faultsOf({ [name]: text })).toEqual({ [name]: 'invalid' });
  });

  it('needs the words "none" to go without a virus scanner', () => {
    expect(readEnv({ ...PRODUCTION, CLAMD_URL: 'none' }).clamdUrl).toBeNull();
  });
});

describe('settings of a local machine', () => {
  const LOCAL = { ...PRODUCTION, MAJIKAN_LOCAL: '1', APP_ORIGIN: 'http://localhost:3100/', CLAMD_URL: undefined };

  it('may use plain http, under both names of the machine, and no scanner', () => {
    const found = readEnv(LOCAL);
    expect(found).toMatchObject({ local: true, appOrigin: 'http://localhost:3100', clamdUrl: null });
    expect(found.allowedOrigins).toEqual(['http://localhost:3100', 'http://127.0.0.1:3100']);
  });

  it('is local only by the exact word', () => {
    expect(() => readEnv({ ...LOCAL, MAJIKAN_LOCAL: 'true' })).toThrow(SettingsError);
  });

  it('keeps the data folder as an absolute path', () => {
    expect(readEnv({ ...LOCAL, DATA_DIR: 'somewhere' }).dataDir).toBe(`${process.cwd()}/somewhere`);
  });
});
