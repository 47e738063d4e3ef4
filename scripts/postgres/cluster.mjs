import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, chown, link, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { canReach, serverAccount } from './account.mjs';
import { binary, canRun, copyBinaries, embeddedBinaries } from './binaries.mjs';

export const SUPERUSER = 'majikan_owner';
const SHARED_HOME = '/var/lib/majikan';

const CONFIGURATION = `
# Written once when the cluster was made. The port is chosen at each start.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = 'warning'
log_checkpoints = off
`;
// After a kill, PostgreSQL flushes what may still be in memory: file by file that took 2 to 4 s on a busy disk, as one
// call 10 ms. Only Linux has the call.
const FLUSH_AT_ONCE = process.platform === 'linux' ? "recovery_init_sync_method = 'syncfs'\n" : '';

/**
 * Finds the cluster of a data folder, or makes it.
 *
 * @returns where it is: `home` (this launcher's), `data` (PostgreSQL's), `binaries`, the `account` it runs under
 */
export async function openCluster(folder, { settings = {}, log = () => {} } = {}) {
  await mkdir(folder, { recursive: true });
  // One cluster has one name, whichever link led here: the name tells its server from others.
  const dataDir = await realpath(folder);
  const account = serverAccount();
  const home = await homeOf(dataDir, account);
  let binaries = await embeddedBinaries();
  if (account.name !== null && !canRun(binaries, account)) binaries = await copyBinaries(binaries, SHARED_HOME);
  if (!existsSync(path.join(home, 'data', 'PG_VERSION'))) {
    log('making an empty database cluster');
    await makeCluster({ home, binaries, account, settings });
  }
  const password = await readPassword(home);
  return { home, data: path.join(home, 'data'), binaries, account, password };
}

async function readPassword(home) {
  try {
    return (await readFile(path.join(home, 'password'), 'utf8')).trim();
  } catch (error) {
    if (error.code !== 'EACCES') throw error;
    throw new Error(
      `The database in ${home} belongs to another account. Start as that account, or set another DATA_DIR.`,
    );
  }
}

/**
 * The cluster lies in the data folder, unless this is root and the account that must run PostgreSQL cannot get there
 * (a checkout in /root): then in a folder of its own, whose name the data folder remembers.
 */
async function homeOf(dataDir, account) {
  const inside = path.join(dataDir, 'postgres');
  const note = path.join(dataDir, 'postgres.location');
  if (!existsSync(note)) {
    if (canReach(dataDir, account)) return inside;
    // What was entered is in there: an empty one somewhere else would look as if it were lost.
    if (existsSync(inside)) throw new Error(`The account ${account.name} that runs PostgreSQL cannot reach ${inside}.`);
    await writeOnce(note, `${path.join(SHARED_HOME, randomBytes(8).toString('hex'))}\n`);
  }
  return (await readFile(note, 'utf8')).trim();
}

/** Makes a file with its text in it at once, unless there is one: whoever comes second reads what the first wrote. */
async function writeOnce(file, text) {
  const half = `${file}.${process.pid}`;
  await writeFile(half, text);
  await link(half, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(half);
}

/** Everything happens in a private folder that one rename puts in place: an interrupted attempt leaves nothing half made. */
async function makeCluster({ home, binaries, account, settings }) {
  const half = `${home}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const data = path.join(half, 'data');
  await mkdir(path.dirname(home), { recursive: true, mode: 0o755 });
  await mkdir(half, { mode: 0o755 });
  try {
    await mkdir(data, { mode: 0o700 });
    const passwordFile = path.join(half, 'password');
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account.name !== null) for (const file of [data, passwordFile]) await giveTo(file, account.ids);
    await initialise({ binaries, account, data, passwordFile });
    if (account.name !== null) await chown(passwordFile, 0, 0);
    await chmod(passwordFile, 0o600);
    const own = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
    await appendFile(path.join(data, 'postgresql.conf'), CONFIGURATION + FLUSH_AT_ONCE + own.join(''));
    await rename(half, home);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    // Another process may have finished first; its cluster is as good as ours.
    if (!existsSync(path.join(home, 'data', 'PG_VERSION'))) throw error;
  }
}

function giveTo(file, { uid, gid }) {
  return chown(file, uid, gid);
}

function initialise({ binaries, account, data, passwordFile }) {
  const options = ['-D', data, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  options.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  return new Promise((resolve, reject) => {
    const child = spawn(binary(binaries, 'initdb'), options, {
      ...account.ids,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (chunk) => {
      words += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL could not make its cluster: ${words.trim()}`));
    });
  });
}
