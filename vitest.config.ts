import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

const alias = {
  '@': root,
  // Its ordinary module throws outside a server component; tests are the server.
  'server-only': path.join(root, 'node_modules/server-only/empty.js'),
};

/** Tests that talk to a running portal need a build, so they come after it. */
const PORTAL_TESTS = 'tests/{security,reliability,portal}/**/*.portal.test.ts';

/** A thread has no time zone of its own. */
const CHANGES_ITS_PROCESS = ['tests/unit/rules/due-date.test.ts'];

/** Each file has a database of its own on one server. */
const ON_A_DATABASE = {
  environment: 'node',
  globalSetup: ['tests/setup/integration-run.ts'],
  setupFiles: ['tests/setup/integration.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: CHANGES_ITS_PROCESS,
          // Half of a run is starting: a thread starts in a fraction of the time.
          pool: 'threads',
          // A guard against what never ends, not a limit on speed: a busy machine may take its time.
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: { name: 'unit-process', environment: 'node', include: CHANGES_ITS_PROCESS, testTimeout: 120_000 },
      },
      {
        resolve: { alias },
        test: {
          ...ON_A_DATABASE,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          ...ON_A_DATABASE,
          name: 'integration-alone',
          include: ['tests/{security,reliability}/**/*.test.ts'],
          exclude: [PORTAL_TESTS],
          // Some send hundreds of requests at once and some kill servers: side by side on two cores they would time
          // each other out.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'portal',
          environment: 'node',
          include: [PORTAL_TESTS],
          globalSetup: ['tests/setup/integration-run.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Each file starts portals of its own; two cores carry one at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
