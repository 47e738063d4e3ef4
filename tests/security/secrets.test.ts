import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localSettings } from '../../scripts/bootstrap/settings.mjs';

const ROOT = process.cwd();
const GOOD = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://web:pw-of-the-web@127.0.0.1:9/majikan',
  SMTP_URL: 'smtps://mail.majikan.my:465',
  MAIL_FROM: 'portal@majikan.my',
  APP_ORIGIN: 'https://majikan.my',
  STORAGE_URL: 's3://majikan',
  CLAMD_URL: 'tcp://clamd:3310',
  REGISTRIES_URL: 'https://registries.majikan.my',
  AUTH_SECRET: 'kQ3v9mZt1Lr8Yx0BqWn5Ud7Hs2Fj4Pc6',
  NEXTAUTH_SECRET: 'Jh7Gd2Sk9Wq4Ez1Rv6Tn3Bm8Xc5Lp0Yu',
};
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'majikan-secrets-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

/** The start script as a deployer runs it: with exactly these settings. */
async function start(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataDir, ...settings };
  const run = promisify(execFile)(process.execPath, [path.join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    env: env as unknown as NodeJS.ProcessEnv,
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

describe('SEC-SEC-1 a portal in production does not start', () => {
  it('without settings, and names every one that is missing', async () => {
    const { code, said } = await start({ NODE_ENV: 'production' });
    expect(code).toBe(1);
    for (const name of Object.keys(GOOD).filter((one) => one !== 'NODE_ENV'))
      expect(said).toContain(`${name} is not set`);
    expect(said).not.toContain('PostgreSQL on port');
  });

  it('with a sample secret, and does not show it', async () => {
    const sample = 'please-change-me-please-change-me-1234';
    const { code, said } = await start({ ...GOOD, AUTH_SECRET: sample });
    expect(code).toBe(1);
    expect(said).toContain('AUTH_SECRET looks like a sample');
    expect(said).not.toContain(sample);
    expect(said).not.toContain('pw-of-the-web');
  });

  it('with the secrets that the example for deployers shows', async () => {
    const compose = await readFile(path.join(ROOT, 'compose.yaml'), 'utf8');
    const shown = compose.match(/(?:AUTH_SECRET|NEXTAUTH_SECRET):.*/g) ?? [];
    expect(shown.length).toBeGreaterThan(0);
    for (const line of shown) expect(line).toMatch(/\$\{\w+:\?/);
  });

  it('with a short secret', async () => {
    const { code, said } = await start({ ...GOOD, NEXTAUTH_SECRET: 'Jh7Gd2Sk9Wq4Ez1' });
    expect(code).toBe(1);
    expect(said).toContain('NEXTAUTH_SECRET is too short');
    expect(said).not.toContain('Jh7Gd2Sk9Wq4Ez1');
  });

  it('with good settings it goes on, to a database that is not there', async () => {
    const { code, said } = await start(GOOD);
    expect(code).toBe(1);
    expect(said).toContain('ECONNREFUSED 127.0.0.1:9');
    expect(said).not.toContain('pw-of-the-web');
  });
});

describe('the secrets of a local portal', () => {
  it('are made once, differ, and only their owner reads them', async () => {
    for (const name of Object.keys(GOOD)) delete process.env[name];
    const first = (await localSettings({ port: 3000, dataDir })).settings;
    const second = (await localSettings({ port: 3000, dataDir })).settings;
    expect(second.AUTH_SECRET).toBe(first.AUTH_SECRET);
    expect(first.AUTH_SECRET).not.toBe(first.NEXTAUTH_SECRET);
    expect(first.AUTH_SECRET?.length).toBeGreaterThanOrEqual(32);
    expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are mended when the file was open to others', async () => {
    const file = path.join(dataDir, 'secrets.json');
    await rm(file);
    await writeFile(file, '{"AUTH_SECRET":"kept"}', { mode: 0o644 });
    await localSettings({ port: 3000, dataDir });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
