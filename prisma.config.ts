import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma fetches a native engine from the network unless this variable names a file. Ours answers the same
// protocol with the engine's WebAssembly build, so generate, validate, diff and status work without a network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'scripts', 'prisma-engine.mjs');
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1';
process.env.CHECKPOINT_DISABLE ??= '1';

const url = process.env.DATABASE_MIGRATE_URL || process.env.DATABASE_URL;

export default defineConfig({
  schema: path.join('prisma', 'schema.prisma'),
  migrations: { path: path.join('prisma', 'migrations') },
  ...(url ? { datasource: { url } } : {}),
});
