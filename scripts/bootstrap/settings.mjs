import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './ports.mjs';
import { run } from './run.mjs';

const DEFAULT_PORT = 3_000;

/** Where the portal listens and keeps its things: what is needed before any package is there. */
export function readPlaces(root, { local }) {
  const port = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('PORT has to be a whole number up to 65535.');
  return {
    port,
    // A portal with practice companies and open mail is for this machine only.
    host: process.env.HOST || (local ? '127.0.0.1' : '0.0.0.0'),
    dataDir: path.resolve(root, process.env.DATA_DIR || '.data'),
  };
}

/**
 * What a local portal needs and nobody has to give: secrets made once and kept, an address, a mailbox, a folder for
 * files. Whatever the environment sets stays as it is.
 *
 * @returns settings for the children, and the ports of the local mailbox and the local registries, each null when the
 * environment names another
 */
export async function localSettings({ port, dataDir }) {
  const secrets = await keptSecrets(dataDir);
  const origin = process.env.APP_ORIGIN || `http://localhost:${port}`;
  const mailboxPort = await freePort();
  let registriesPort = await freePort();
  // A port that is only looked for is free still.
  while (registriesPort === mailboxPort) registriesPort = await freePort();
  const settings = {
    ...secrets,
    MAJIKAN_LOCAL: '1',
    PORT: String(port),
    DATA_DIR: dataDir,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    SMTP_URL: `smtp://127.0.0.1:${mailboxPort}`,
    MAIL_FROM: 'Portal Majikan <portal@majikan.localhost>',
    REGISTRIES_URL: `http://127.0.0.1:${registriesPort}`,
    STORAGE_URL: pathToFileURL(path.join(dataDir, 'files')).href,
  };
  for (const name of Object.keys(settings)) if (process.env[name]) settings[name] = process.env[name];
  return {
    settings: { ...settings, PORT: String(port), DATA_DIR: dataDir },
    mailboxPort: process.env.SMTP_URL ? null : mailboxPort,
    registriesPort: process.env.REGISTRIES_URL ? null : registriesPort,
  };
}

/** The settings of a portal in production are the environment's own; the check names what is missing or unfit. */
export async function productionSettings(root, runtime, { port, dataDir }) {
  const env = { ...runtime.env, PORT: String(port), DATA_DIR: dataDir, MAJIKAN_LOCAL: '0' };
  const args = ['--conditions=react-server', '--import', 'tsx', path.join(root, 'scripts', 'check-settings.ts')];
  const { code, output } = await run(runtime.node, args, { cwd: root, env });
  if (code !== 0) throw new Error(output.trim());
  return { PORT: env.PORT, DATA_DIR: dataDir, MAJIKAN_LOCAL: '0', NEXTAUTH_URL: process.env.APP_ORIGIN };
}

async function keptSecrets(dataDir) {
  await mkdir(dataDir, { recursive: true });
  const file = path.join(dataDir, 'secrets.json');
  const fresh = { AUTH_SECRET: newSecret(), NEXTAUTH_SECRET: newSecret() };
  try {
    await writeFile(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  await chmod(file, 0o600);
  return { ...fresh, ...JSON.parse(await readFile(file, 'utf8')) };
}

function newSecret() {
  return randomBytes(32).toString('base64url');
}
