import { registerHooks } from 'node:module';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { freePort } from './scripts/bootstrap/ports.mjs';
import { findBrowser } from './tests/setup/browser';

// Each worker reads this file again: what the first reading decided goes on through the environment.
process.env.PORTAL_PORT ??= String(await freePort());
process.env.PORTAL_ORIGIN ??= `http://127.0.0.1:${process.env.PORTAL_PORT}`;
// The factories of the tests are server code, and say so by an import that throws anywhere else.
const emptyModule = path.join(import.meta.dirname, 'node_modules', 'server-only', 'empty.js');
registerHooks({ resolve: (name, context, next) => next(name === 'server-only' ? emptyModule : name, context) });

const browser = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/setup/browser-run.ts',
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.TEST_REPORT ? [['list'], ['json', { outputFile: process.env.TEST_REPORT }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.PORTAL_ORIGIN,
    actionTimeout: 20_000,
    locale: 'ms-MY',
    timezoneId: 'Asia/Kuala_Lumpur',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browser.args],
      env: { ...definedEnvironment(), ...browser.env },
    },
  },
});

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
