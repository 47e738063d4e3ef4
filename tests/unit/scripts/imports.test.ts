import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = path.join(process.cwd(), 'scripts', 'check-imports.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'majikan-imports-'));
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { moduleResolution: 'bundler', module: 'esnext', paths: { '@/*': ['./*'] } } }),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** A small project in which each file imports one other. */
function project(arrows: readonly string[], types: readonly string[] = []): void {
  for (const arrow of [...arrows, ...types]) {
    const [from = '', to = ''] = arrow.split(' -> ');
    for (const file of [from, to]) write(file, 'export const value = 1;\n');
  }
  const target = (arrow: string) => `@/${arrow.split(' -> ')[1]?.replace(/\.tsx?$/, '')}`;
  for (const arrow of arrows)
    write(arrow.split(' -> ')[0] ?? '', `import { value } from '${target(arrow)}';\nexport const other = value;\n`);
  for (const arrow of types) {
    write(
      arrow.split(' -> ')[0] ?? '',
      `import type { value } from '${target(arrow)}';\nexport type Other = typeof value;\n`,
    );
  }
}

async function check(): Promise<{ code: number; said: string }> {
  return promisify(execFile)(process.execPath, [SCRIPT, folder]).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

describe('the import table', () => {
  it('lets through the arrows that are in it', async () => {
    project(
      [
        'app/a/page.tsx -> lib/payments/start-payment.ts',
        'app/(portal)/b/_components/form.tsx -> app/(portal)/b/actions.ts',
        'app/c/_components/form.tsx -> lib/payments/schema.ts',
        'components/ui/button.tsx -> lib/i18n/t.ts',
        'lib/web/action.ts -> lib/sign-in/queries.ts',
        'lib/ledger/post-entries.ts -> lib/contributions/queries.ts',
        'lib/records/render-record.ts -> lib/paper/pen.ts',
        'lib/db/pool.ts -> lib/config/env.ts',
        'lib/rules/due-date.ts -> lib/core/calendar.ts',
      ],
      ['app/d/_components/list.tsx -> lib/cases/queries.ts'],
    );
    expect(await check()).toEqual({ code: 0, said: expect.stringContaining('20 modules, 10 imports, 0 not allowed') });
  });

  it('stops every other', async () => {
    const arrows = [
      'app/a/page.tsx -> lib/db/pool.ts',
      'app/b/_components/form.tsx -> lib/payments/queries.ts',
      'components/ui/money.tsx -> lib/rules/due-date.ts',
      'lib/cases/decide-case.ts -> lib/records/issue-record.ts',
      'lib/payments/settle.ts -> lib/web/session.ts',
      'lib/mail/send.ts -> lib/staff/queries.ts',
      'lib/rules/late.ts -> lib/db/prisma.ts',
      'lib/core/money.ts -> lib/rules/table.ts',
      'scripts/start.ts -> tests/setup/portal.ts',
    ];
    project(arrows);
    const { code, said } = await check();
    expect(code).toBe(1);
    for (const arrow of arrows) expect(said).toContain(arrow.replace(' -> ', ' may not import '));
  });

  it('stops what the law must not know, cycles, and imports that lead nowhere', async () => {
    write('lib/rules/late.ts', "import { readFile } from 'node:fs';\nexport const read = readFile;\n");
    write('lib/rules/a.ts', "import { b } from './b';\nexport const a: number = b;\n");
    write('lib/rules/b.ts', "import { a } from './a';\nexport const b: number = a;\n");
    write('lib/core/lost.ts', "import { x } from '@/lib/core/nowhere';\nexport const y = x;\n");
    const { code, said } = await check();
    expect(code).toBe(1);
    for (const rule of ['rules-are-pure', 'no-cycles', 'nothing-unresolved']) expect(said).toContain(`(${rule})`);
  });

  it('does not pass when it has seen nothing', async () => {
    mkdirSync(path.join(folder, 'lib'));
    write('elsewhere/a.ts', 'export const a = 1;');
    expect(await check()).toEqual({ code: 1, said: expect.stringContaining('There are no sources.') });
  });
});
