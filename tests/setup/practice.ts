import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { fingerprint } from '../../scripts/bootstrap/fingerprint.mjs';
import type { TemplateFilling } from './server';

const ROOT = path.join(import.meta.dirname, '..', '..');
const KEPT = path.join(ROOT, '.test', 'practice');

/**
 * How a template database comes by the practice companies. They are loaded once a day for each state of the loader and
 * of the rules: the open month follows the calendar.
 */
export async function practiceFilling(): Promise<TemplateFilling> {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Kuala_Lumpur' });
  const sources = await fingerprint(ROOT, ['prisma/practice', 'lib/core', 'lib/rules'], { extra: today });
  const key = sources.slice(0, 16);
  return { key, fill: (ownerUrl) => loadPractice(ownerUrl, key) };
}

/** The sample files and the index that belong to a filling; they go into the data folder of a portal. */
export function practiceFolder(key: string): string {
  return path.join(KEPT, key);
}

async function loadPractice(ownerUrl: string, key: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  for (const name of await readdir(KEPT)) await rm(path.join(KEPT, name), { recursive: true });
  await mkdir(practiceFolder(key));
  const loader = path.join(ROOT, 'prisma', 'practice', 'load.ts');
  const args = [
    '--conditions=react-server',
    '--import',
    'tsx',
    loader,
    '--url',
    ownerUrl,
    '--data-dir',
    practiceFolder(key),
  ];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } });
}
