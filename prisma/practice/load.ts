import { parseArgs } from 'node:util';
import { loadPractice } from './load-practice';

/**
 * Loads the practice companies into an empty database:
 * `node --conditions=react-server --import tsx prisma/practice/load.ts [--url …] [--data-dir …] [--seed …]`.
 * Only the owner's address and the data folder are needed, so it runs without the rest of the settings.
 */
const SEED = 20_261_123;

const { values } = parseArgs({
  options: { url: { type: 'string' }, 'data-dir': { type: 'string' }, seed: { type: 'string' } },
});
const url = values.url ?? process.env.DATABASE_MIGRATE_URL ?? process.env.DATABASE_URL;
if (!url) throw new Error('Settings: DATABASE_URL (missing)');
const began = performance.now();
const index = await loadPractice(url, {
  now: new Date(),
  seed: Number(values.seed ?? SEED),
  dataDir: values['data-dir'] ?? process.env.DATA_DIR ?? '.data',
});
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(index ? `Practice companies loaded in ${seconds} s.` : 'The database is not empty: nothing was loaded.');
