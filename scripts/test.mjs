/**
 * `npm test`: every check and every test, in a bare clone too, with Node and npm alone. Names of parts run those only,
 * and what follows `--` goes to the last of them: `node scripts/test.mjs unit -- tests/unit/rules`.
 *
 * Every part runs even when an earlier one failed, unless it needs the build that failed. The last line is the sum.
 */
import path from 'node:path';
import { ensurePrismaClient } from './bootstrap/made.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { watchNpm } from './bootstrap/parent.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { endRunning } from './bootstrap/run.mjs';
import { chooseRuntime, refuseOldNode } from './bootstrap/runtime.mjs';
import { PARTS } from './checks/parts.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const MOST_FAILURES_LISTED = 50;
const progress = createProgress();

process.on('SIGINT', () => stop(130));
process.on('SIGTERM', () => stop(143));
watchNpm(() => stop(143));

try {
  const { parts, args } = chosen(process.argv.slice(2));
  refuseOldNode();
  await ensurePackages(ROOT, progress);
  const runtime = chooseRuntime(ROOT, progress);
  await ensurePrismaClient(ROOT, runtime, progress);
  const results = await runAll(parts, { root: ROOT, runtime, progress, args });
  process.exitCode = report(results);
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

function chosen(argv) {
  const cut = argv.indexOf('--');
  const names = cut === -1 ? argv : argv.slice(0, cut);
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown) throw new Error(`There is no part "${unknown}": ${PARTS.map(({ name }) => name).join(', ')}.`);
  return {
    parts: names.length === 0 ? PARTS : PARTS.filter(({ name }) => names.includes(name)),
    args: cut === -1 ? [] : argv.slice(cut + 1),
  };
}

async function runAll(parts, at) {
  const results = [];
  for (const part of withBuild(parts)) {
    const built = results.find(({ name }) => name === 'build')?.failed !== 1;
    if (part.needsBuild && !built) {
      results.push({
        name: part.name,
        passed: 0,
        failed: 1,
        failures: [`${part.name}: not run, the build failed`],
        seconds: 0,
      });
      continue;
    }
    progress.say(`── ${part.name}`);
    const began = Date.now();
    const result = await part.run(at);
    results.push({ name: part.name, ...result, seconds: Math.round((Date.now() - began) / 1000) });
  }
  return results;
}

/** A part that needs the build brings it along when it is asked for alone. */
function withBuild(parts) {
  if (!parts.some(({ needsBuild }) => needsBuild)) return parts;
  return PARTS.filter((part) => parts.includes(part) || part.name === 'build');
}

function report(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failures = results.flatMap((result) => result.failures);
  console.log('');
  for (const failure of failures.slice(0, MOST_FAILURES_LISTED)) console.log(`failed: ${failure}`);
  if (failures.length > MOST_FAILURES_LISTED) console.log(`and ${failures.length - MOST_FAILURES_LISTED} more`);
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(12)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(5)} s`,
    );
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

function stop(code) {
  endRunning();
  process.exit(code);
}
