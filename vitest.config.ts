import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

const alias = {
  '@': root,
  // Its ordinary module throws outside a server component; tests are the server.
  'server-only': path.join(root, 'node_modules/server-only/empty.js'),
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
