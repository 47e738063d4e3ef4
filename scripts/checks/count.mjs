import { readFile } from 'node:fs/promises';

/** What a part came to: how many tests or checks passed and failed, and lines that say what failed. */
const nothing = { passed: 0, failed: 0, failures: [] };

/** A check that is one thing: it holds or it does not. */
export function countCheck(name, code) {
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: [name] };
}

/** The tests of a Vitest run, from its JSON report. A file that could not be run, or a hook that failed, counts as one failure. */
export async function countVitest(name, file, code) {
  const report = await readReport(file);
  if (report === null) return countCheck(`${name}: no report`, 1);
  const failures = report.testResults.flatMap(({ name: path, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${path}: could not run, or failed at its end`];
    return failed.map((test) => `${path}: ${test.fullName}`);
  });
  return finish(name, report.numPassedTests, failures, code);
}

/** The tests of a Playwright run, from its JSON report. */
export async function countPlaywright(name, file, code) {
  const report = await readReport(file);
  if (report === null) return countCheck(`${name}: no report`, 1);
  const failures = report.suites.flatMap(specsOf).filter(({ ok }) => !ok);
  const errors = report.errors.map(({ message }) => message.split('\n')[0]);
  return finish(
    name,
    report.stats.expected + report.stats.flaky,
    [...failures.map(({ file: path, title }) => `${path}: ${title}`), ...errors],
    code,
  );
}

/** A run without tests, or one that failed without saying where, is a failure too. */
function finish(name, passed, failures, code) {
  const all = [...failures];
  if (passed + all.length === 0) all.push(`${name}: there were no tests`);
  if (code !== 0 && all.length === 0) all.push(`${name}: ended with code ${code}`);
  return { passed, failed: all.length, failures: all };
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
