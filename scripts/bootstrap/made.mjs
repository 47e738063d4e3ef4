import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { mustRun } from './run.mjs';

const CLIENT = 'lib/db/generated';
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Makes the Prisma client when the schema changed since the last time. */
export async function ensurePrismaClient(root, runtime, progress) {
  const wanted = await fingerprint(root, ['prisma/schema.prisma', 'package-lock.json', 'prisma.config.ts']);
  await remake(path.join(root, CLIENT, '.stamp'), wanted, path.join(root, CLIENT, 'client.ts'), async () => {
    progress.say('making the database client (prisma generate) …');
    const cli = path.join(root, 'node_modules', 'prisma', 'build', 'index.js');
    await mustRun('prisma generate', runtime.node, [cli, 'generate'], { cwd: root, env: runtime.env });
  });
}

/** Builds the portal when a source changed since the last build. A local build holds the mailbox page, others do not. */
export async function ensureBuild(root, runtime, progress, { local }) {
  const wanted = await fingerprint(root, SOURCES, { extra: `local=${local}`, skip: [CLIENT] });
  const made = path.join(root, '.next', 'BUILD_ID');
  await remake(path.join(root, '.next', 'source-stamp'), wanted, made, async () => {
    progress.say('building the portal (next build) …');
    const env = {
      ...runtime.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      MAJIKAN_LOCAL: local ? '1' : '0',
    };
    const cli = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
    await mustRun('next build', runtime.node, [cli, 'build'], { cwd: root, env });
  });
}

/** The stamp is written last and taken away first, so an interrupted attempt is begun again. */
async function remake(stampFile, wanted, result, make) {
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  if (stamp === wanted && existsSync(result)) return;
  await rm(stampFile, { force: true });
  await make();
  await writeFile(stampFile, wanted);
}
