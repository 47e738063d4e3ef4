import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_SOURCES } from '@/lib/rules/rule-codes';
import { EIS_TABLES, SKBBK_TABLES, SOCSO_TABLES } from '@/lib/rules/tables/tables';

const RULES = join(process.cwd(), 'lib/rules');
const headings = new Set(
  readFileSync(join(RULES, 'SOURCES.md'), 'utf8')
    .split('\n')
    .flatMap((line) => /^#+ (.+)$/.exec(line)?.[1] ?? []),
);

describe('SOURCES.md', () => {
  it('has a heading for every anchor written in the code of the rules', () => {
    const anchors = sourceFiles().flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/SOURCES\.md#([a-z0-9-]+)/g),
    ]);
    const named = [...new Set(anchors.map((found) => found[1] ?? ''))].filter((anchor) => anchor !== 'anchor');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((anchor) => !headings.has(anchor))).toEqual([]);
  });

  it('has a heading for every table and every rule', () => {
    const tables = [...SOCSO_TABLES, ...EIS_TABLES, ...SKBBK_TABLES].map((table) => table.source);
    const named = [...tables, ...Object.values(RULE_SOURCES)].map((source) => source.replace('SOURCES.md#', ''));
    expect(named.filter((anchor) => !headings.has(anchor))).toEqual([]);
  });
});

function sourceFiles(): string[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(RULES, file));
}
