import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from './run.mjs';

/**
 * Brings `node_modules` to the lock file with `npm ci`, unless it agrees already.
 *
 * @returns whether anything was installed
 */
export async function ensurePackages(root, progress) {
  const lock = await readFile(path.join(root, 'package-lock.json'));
  const stampFile = path.join(root, 'node_modules', '.lock-stamp');
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
  if ((await textOr(stampFile, '')) === wanted) return false;
  const agrees = await installedAgrees(root, JSON.parse(lock.toString('utf8')));
  if (!agrees) {
    progress.say('installing packages (npm ci) …');
    await install(root);
  }
  await writeFile(stampFile, wanted);
  return !agrees;
}

/**
 * The tools that build the portal are development packages, so they come in production too. Install scripts are not
 * needed by anything here and stay off.
 */
async function install(root) {
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, env: process.env };
  if (npm && existsSync(npm) && /\.c?js$/.test(npm)) await mustRun('npm ci', process.execPath, [npm, ...args], options);
  else await mustRun('npm ci', process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Whether somebody ran npm by hand: npm writes down what it installed as its last act. */
async function installedAgrees(root, lock) {
  const text = await textOr(path.join(root, 'node_modules', '.package-lock.json'), '');
  if (text === '') return false;
  const installed = JSON.parse(text).packages;
  return Object.entries(lock.packages).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' ||
      installed[name]?.version === version ||
      (installed[name] === undefined && (optional || devOptional)),
  );
}

async function textOr(file, otherwise) {
  return readFile(file, 'utf8').catch(() => otherwise);
}
