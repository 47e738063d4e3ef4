import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countCheck, countPlaywright, countVitest } from '../../../scripts/checks/count.mjs';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'majikan-count-'));
  file = path.join(folder, 'report.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = (value: unknown) => writeFileSync(file, JSON.stringify(value));
const good = { status: 'passed', fullName: 'adds up' };
const bad = { status: 'failed', fullName: 'does not' };
const spec = (title: string, ok: boolean) => ({ title, ok, file: 'a.spec.ts' });

describe('a check', () => {
  it('is one that passed or one that failed', () => {
    expect(countCheck('lint', 0)).toEqual({ passed: 1, failed: 0, failures: [] });
    expect(countCheck('lint', 2)).toEqual({ passed: 0, failed: 1, failures: ['lint'] });
  });
});

describe('a Vitest run', () => {
  it('counts tests and names those that failed', async () => {
    report({
      numPassedTests: 1,
      testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [good, bad] }],
    });
    expect(await countVitest('unit', file, 1)).toEqual({ passed: 1, failed: 1, failures: ['a.test.ts: does not'] });
  });

  it('counts a file that could not run, or whose last hook failed, as one', async () => {
    report({
      numPassedTests: 1,
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: [] },
        { name: 'b.test.ts', status: 'failed', assertionResults: [good] },
      ],
    });
    expect(await countVitest('unit', file, 1)).toMatchObject({ passed: 1, failed: 2 });
  });

  it.each([
    { why: 'no test ran', written: { numPassedTests: 0, testResults: [] }, code: 0, passed: 0 },
    {
      why: 'it ended badly without a failed test',
      written: { numPassedTests: 3, testResults: [] },
      code: 1,
      passed: 3,
    },
  ])('fails when $why', async ({ written, code, passed }) => {
    report(written);
    expect(await countVitest('unit', file, code)).toMatchObject({ passed, failed: 1 });
  });

  it('fails when there is no report', async () => {
    expect(await countVitest('unit', path.join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a Playwright run', () => {
  it('counts the tests of nested suites', async () => {
    report({
      stats: { expected: 2, flaky: 0 },
      errors: [],
      suites: [{ specs: [spec('one', true)], suites: [{ specs: [spec('two', true), spec('three', false)] }] }],
    });
    expect(await countPlaywright('browser', file, 1)).toEqual({ passed: 2, failed: 1, failures: ['a.spec.ts: three'] });
  });

  it('counts what failed around the tests, as the invariants at the end', async () => {
    report({ stats: { expected: 2, flaky: 0 }, errors: [{ message: 'Invariants are broken.\nI1: …' }], suites: [] });
    expect(await countPlaywright('browser', file, 1)).toEqual({
      passed: 2,
      failed: 1,
      failures: ['Invariants are broken.'],
    });
  });
});
