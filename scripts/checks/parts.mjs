import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild } from '../bootstrap/made.mjs';
import { run } from '../bootstrap/run.mjs';
import { countCheck, countPlaywright, countVitest } from './count.mjs';

/**
 * The parts of `npm test`, in order. Each takes `{ root, runtime, progress, args }` and answers how many passed and
 * failed. A part with `needsBuild` talks to a running portal.
 */
export const PARTS = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: checkLint },
  { name: 'imports', run: checkImports },
  { name: 'unit', run: (at) => vitest(at, 'unit', ['unit', 'unit-process']) },
  { name: 'integration', run: (at) => vitest(at, 'integration', ['integration', 'integration-alone']) },
  { name: 'build', run: build },
  { name: 'portal', needsBuild: true, run: (at) => vitest(at, 'portal') },
  { name: 'browser', needsBuild: true, run: playwright },
];

/** Next writes the types of routes and of `next-env.d.ts`; a bare clone has neither. */
async function checkTypes(at) {
  const code = await show(at, ['next/dist/bin/next', 'typegen'], { MAJIKAN_LOCAL: '1', NEXT_TELEMETRY_DISABLED: '1' });
  if (code !== 0) return countCheck('types', code);
  return check(at, 'types', ['typescript/bin/tsc', '--noEmit', '--incremental', 'false', '-p', '.']);
}

function checkLint(at) {
  const colours = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;
  return check(at, 'lint', [
    '@biomejs/biome/bin/biome',
    'ci',
    '--max-diagnostics=200',
    '--diagnostic-level=warn',
    colours,
    '.',
  ]);
}

async function checkImports(at) {
  return countCheck('imports', await showFile(at, path.join(at.root, 'scripts', 'check-imports.mjs'), []));
}

async function build({ root, runtime, progress }) {
  try {
    await ensureBuild(root, runtime, progress, { local: true });
    return countCheck('build', 0);
  } catch (error) {
    console.error(error.message);
    return countCheck('build', 1);
  }
}

/** @param projects those of `vitest.config.ts` that make up the part, one after the other */
async function vitest(at, part, projects = [part]) {
  const report = await freshReport(at, part);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await show(at, ['vitest/vitest.mjs', ...args, ...at.args]);
  return countVitest(part, report, code);
}

async function playwright(at) {
  const report = await freshReport(at, 'browser');
  // Playwright asks its workers for colours by FORCE_COLOR, and Node warns when the opposite is set beside it.
  const env = { TEST_REPORT: report, ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0', NO_COLOR: undefined }) };
  const code = await show(at, ['@playwright/test/cli.js', 'test', ...at.args], env);
  return countPlaywright('browser', report, code);
}

async function check(at, name, command) {
  return countCheck(name, await show(at, [...command, ...at.args]));
}

/** Runs a command of a package, its path below node_modules first, and lets its words through. */
function show(at, [file, ...args], env = {}) {
  return showFile(at, path.join(at.root, 'node_modules', ...file.split('/')), args, env);
}

async function showFile({ root, runtime }, file, args, env = {}) {
  // The tools choose their own NODE_ENV; one that a person or a container has set would change what they test.
  const options = { cwd: root, env: { ...runtime.env, NODE_ENV: undefined, ...colours(), ...env }, show: true };
  const { code } = await run(runtime.node, [file, ...args], options);
  return code;
}

/** The tools write into a pipe; whether a person or a log reads at its end, only this process knows. */
function colours() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };
}

async function freshReport({ root }, name) {
  const report = path.join(root, '.test', 'reports', `${name}.json`);
  await rm(report, { force: true });
  return report;
}
