import { spawnSync } from 'node:child_process';
import path from 'node:path';

const OLDEST = '20.19';
/** The first of the versions in support that has everything the tools use. */
const SUPPORTED = '22.15';

/** Stops with a sentence when this Node cannot even run the scripts. */
export function refuseOldNode() {
  if (isAtLeast(OLDEST)) return;
  throw new Error(`Node ${process.versions.node} is too old: install Node ${OLDEST} or newer.`);
}

/**
 * The Node that everything else runs on. Older versions are out of support or lack something, and the packages bring a newer one
 * for Linux; elsewhere, and where that one does not run, the machine's own serves.
 *
 * @returns `node`, the program, and `env`, this process's environment with that program first in PATH
 */
export function chooseRuntime(root, progress) {
  const node = newerNode(root) ?? process.execPath;
  const version =
    node === process.execPath ? process.version : spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  if (node !== process.execPath)
    progress.say(`using Node ${version.slice(1)} from the packages (this machine has ${process.versions.node})`);
  else if (!isAtLeast(SUPPORTED)) {
    progress.say(`Node ${process.versions.node} is out of support; install Node 24`);
  }
  const searchPath = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(
    path.delimiter,
  );
  return { node, version, env: { ...process.env, PATH: searchPath } };
}

function isAtLeast(wanted) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function newerNode(root) {
  if (isAtLeast(SUPPORTED)) return null;
  const node = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return spawnSync(node, ['--version']).status === 0 ? node : null;
}
