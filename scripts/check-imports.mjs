/**
 * Holds the imports of the project against the table in `.dependency-cruiser.cjs`. A cruise that saw nothing passes by
 * itself (it does when its TypeScript is missing), so the number of modules is held against the files on disk.
 * `node scripts/check-imports.mjs [folder]`: this project, or another folder that is laid out like it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const ROOT = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const FOLDERS = ['app', 'components', 'lib', 'prisma', 'scripts'].filter((folder) =>
  existsSync(path.join(ROOT, folder)),
);
const GENERATED = 'lib/db/generated/';

process.chdir(ROOT);
const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { options, ...ruleSet } = rules;
const result = await cruise(FOLDERS, { ...options, ruleSet, validate: true }, undefined, {
  tsConfig: extractTsConfig(path.join(ROOT, options.tsConfig.fileName)),
});
const { modules, summary } = result.output;

const seen = new Set(modules.map(({ source }) => source));
const files = FOLDERS.flatMap((folder) => sourcesBelow(folder));
const unseen = files.filter((file) => !seen.has(file));
for (const { from, to, rule } of summary.violations) console.error(`${from} may not import ${to} (${rule.name})`);
for (const file of unseen) console.error(`${file} was not looked at`);
if (files.length === 0) console.error('There are no sources.');

const faults = summary.violations.length + unseen.length + (files.length === 0 ? 1 : 0);
console.log(`${files.length} modules, ${summary.totalDependenciesCruised} imports, ${faults} not allowed`);
process.exitCode = faults === 0 ? 0 : 1;

function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !/[.]d[.]m?ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith(GENERATED));
}
