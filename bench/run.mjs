/**
 * Runs benchmarks, in a bare clone too, with Node and npm alone: `node bench/run.mjs upload`, or several names, or none
 * for all of them. Brings the packages, the database client and a production build when they are missing or old, and
 * goes on with the Node that the portal itself runs on.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild, ensurePrismaClient } from '../scripts/bootstrap/made.mjs';
import { ensurePackages } from '../scripts/bootstrap/packages.mjs';
import { watchNpm } from '../scripts/bootstrap/parent.mjs';
import { createProgress } from '../scripts/bootstrap/progress.mjs';
import { endRunning, run } from '../scripts/bootstrap/run.mjs';
import { chooseRuntime, refuseOldNode } from '../scripts/bootstrap/runtime.mjs';

const ROOT = path.join(import.meta.dirname, '..');
/** These measure functions, not a portal that serves. */
const WITHOUT_BUILD = ['rates'];
const progress = createProgress();

process.on('SIGINT', () => stop(130));
process.on('SIGTERM', () => stop(143));
watchNpm(() => stop(143));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** @returns 0 when every benchmark could measure */
async function main(wanted) {
  const files = await readdir(import.meta.dirname);
  const known = files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length));
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown) throw new Error(`There is no benchmark "${unknown}": ${known.join(', ')}.`);
  const names = wanted.length === 0 ? known : wanted;

  refuseOldNode();
  await ensurePackages(ROOT, progress);
  const runtime = chooseRuntime(ROOT, progress);
  await ensurePrismaClient(ROOT, runtime, progress);
  if (names.some((name) => !WITHOUT_BUILD.includes(name))) await ensureBuild(ROOT, runtime, progress, { local: true });
  let worst = 0;
  for (const name of names) {
    progress.say(`── ${name}`);
    const args = ['--conditions=react-server', '--import', 'tsx', path.join(import.meta.dirname, `${name}.ts`)];
    const { code } = await run(runtime.node, args, { cwd: ROOT, env: runtime.env, show: true });
    worst = Math.max(worst, code);
  }
  return worst;
}

function stop(code) {
  endRunning();
  process.exitCode = code;
}
