import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = process.cwd();
const FOLDERS = ['app', 'bench', 'components', 'docs', 'lib', 'prisma', 'scripts', 'tests'];

const documents = [
  'README.md',
  'lib/rules/SOURCES.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name.replaceAll(path.sep, '/'))),
];

/** Every file and folder of the project, as the documents name them. */
const there = new Set(
  FOLDERS.flatMap((folder) => [
    folder,
    ...readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll(path.sep, '/')}`,
    ),
  ]),
);

/** What stands in backticks and begins like a path of the project. */
function pathsIn(text: string): string[] {
  const begins = new RegExp(`^(?:${FOLDERS.join('|')})/`);
  return [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? '').filter((word) => begins.test(word));
}

/** `a/{b,c}.ts` names two paths. */
function expand(named: string): string[] {
  const found = /^(.*?)\{([^{}]*)\}(.*)$/.exec(named);
  if (!found) return [named];
  const [, before = '', choices = '', after = ''] = found;
  return choices.split(',').flatMap((choice) => expand(`${before}${choice}${after}`));
}

/** `*` is any part of a name. */
function isThere(named: string): boolean {
  const plain = named.replace(/\/$/, '');
  if (!plain.includes('*')) return there.has(plain);
  const escaped = plain.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  const pattern = new RegExp(`^${escaped}$`);
  return [...there].some((each) => pattern.test(each));
}

describe('the documents', () => {
  it.each(documents)('%s names only files and folders that are there', (document) => {
    const named = pathsIn(readFileSync(path.join(ROOT, document), 'utf8')).flatMap(expand);
    expect(named.filter((each) => !isThere(each))).toEqual([]);
  });

  it.each(documents)('%s leads only to files that are there', (document) => {
    const links = [...readFileSync(path.join(ROOT, document), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map((found) => found[1] ?? '')
      .filter((link) => !link.includes(':'));
    const from = path.join(ROOT, path.dirname(document));
    expect(links.filter((link) => !existsSync(path.join(from, link)))).toEqual([]);
  });

  it('are read for braces and stars', () => {
    expect(pathsIn('the `lib/{a,b}.ts`, `npm test`, `lib` and `/employer`')).toEqual(['lib/{a,b}.ts']);
    expect(expand('lib/{a,b}/c{d,e}.ts')).toEqual(['lib/a/cd.ts', 'lib/a/ce.ts', 'lib/b/cd.ts', 'lib/b/ce.ts']);
    expect(isThere('tests/unit/scripts/documents*')).toBe(true);
    expect(isThere('tests/unit/scripts/')).toBe(true);
    expect(isThere('tests/*/sources.test.ts')).toBe(false);
    expect(isThere('lib/sign-in/email-address.ts')).toBe(false);
  });
});
