import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckView, findCheck, listFaults, readFaults } from '@/lib/contributions/check-queries';
import { checkParamsSchema } from '@/lib/contributions/schema';
import { wayOn } from '@/lib/contributions/stored-summary';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import type { Fault } from '@/lib/rules/text-file/faults';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import {
  draftFrom,
  linesOf,
  next,
  overwrite,
  receiveAndCheck,
  refusalOf,
  textOf,
} from '@/tests/integration/contributions/month-file.factory';
import { storedNames } from '@/tests/integration/contributions/stored-files.factory';
import { useTestDatabase } from '@/tests/setup/database';

// More seeds: LONG=1 node scripts/test.mjs integration -- tests/security/text-file-upload-hostile
const RUNS = process.env.LONG ? 2_000 : 30;
const LIMIT_MS = process.env.LONG ? 1_800_000 : 120_000;

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');
const MEGABYTE = 1024 * 1024;

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
let line = '';
let text = '';
beforeAll(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer), await addEmployee(owner, employer), await addEmployee(owner, employer)];
  [line = ''] = linesOf({ employer, month: OCTOBER, people });
  text = textOf({ employer, month: OCTOBER, people });
});

type Content = string | Uint8Array;

interface Outcome {
  readonly view: CheckView;
  readonly summary: NonNullable<CheckView['summary']>;
  readonly faults: readonly Fault[];
}

/** Receives and checks whatever it is, and holds everything that must be so of any file at all. */
async function checked(content: Content): Promise<Outcome> {
  const fileId = await receiveAndCheck(actor, { month: OCTOBER, content });
  const view = await findCheck(actor, fileId);
  if (!view?.summary) throw new Error(`not checked: ${view?.state}`);
  const faults: Fault[] = [];
  for await (const batch of readFaults(actor, fileId)) faults.push(...batch);
  const { summary } = view;

  // All or nothing: the lines kept are the good ones, and the counts of the summary are those of the list.
  expect(summary.goodLines + summary.badLines).toBe(summary.lines);
  expect(view).toMatchObject({
    state: 'checked',
    people: summary.goodLines,
    sums: { wages: BigInt(summary.goodWages) },
  });
  const { rows } = await owner.query(
    'SELECT count(*)::integer AS count FROM contribution_line WHERE submission_id = $1',
    [view.submissionId],
  );
  expect(rows).toEqual([{ count: summary.goodLines }]);
  const counts: Record<string, number> = {};
  for (const { code } of faults) counts[code] = (counts[code] ?? 0) + 1;
  expect(counts).toEqual(summary.counts);
  expect(faults.filter((fault) => !isSafe(fault))).toEqual([]);
  await listFaults(actor, fileId, checkParamsSchema.parse({}));

  // Without a tick nothing goes that has to be repaired.
  if (summary.badLines > 0 || wayOn(summary).blocked) {
    expect(await refusalOf(next(actor, fileId))).toMatchObject({ code: 'text_file.has_faults' });
  }
  return { view, summary, faults };
}

const SAFE = /^[\x20-\x7e\p{Script=Latin}]{0,60}$/u;

/** Whether what is shown of a file can do no harm where it is shown, and says where it stands. */
function isSafe({ line: number, offset, from, to, found, expected }: Fault): boolean {
  return SAFE.test(found) && SAFE.test(expected) && number >= 0 && offset >= 0 && from >= 0 && to >= from;
}

const on = (at: number, what: string) => () => `${overwrite(line, at, what)}\r\n`;
const many = (part: string, bytes: number) => () => part.repeat(Math.floor(bytes / part.length));

const REFUSED: readonly { what: string; content: () => Content; refused: string }[] = [
  { what: 'no byte', content: () => '', refused: 'FILE_EMPTY' },
  { what: 'line ends only', content: () => '\r\n'.repeat(2_000), refused: 'FILE_EMPTY' },
  {
    what: 'UTF-16, little end first',
    content: () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    refused: 'FILE_ENCODING',
  },
  {
    what: 'UTF-16, big end first',
    content: () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    refused: 'FILE_ENCODING',
  },
  { what: 'UTF-16 without its mark', content: () => Buffer.from(text, 'utf16le'), refused: 'FILE_ENCODING' },
  {
    what: 'a ZIP called .txt',
    content: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]),
    refused: 'FILE_TYPE',
  },
  { what: 'a PDF', content: () => `%PDF-1.7\n${text}`, refused: 'FILE_TYPE' },
  { what: 'a PNG', content: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), refused: 'FILE_TYPE' },
  { what: 'a gzip bomb', content: () => gzipSync(Buffer.alloc(30 * MEGABYTE)), refused: 'FILE_TYPE' },
  { what: 'a page of HTML', content: () => '<!DOCTYPE html><script>alert(1)</script>', refused: 'FILE_TYPE' },
  { what: 'zeros', content: () => Buffer.alloc(MEGABYTE), refused: 'FILE_TYPE' },
  { what: 'a comma file', content: () => 'kod,ic,nama,bulan,gaji\n'.repeat(10), refused: 'WRONG_FORMAT' },
  { what: 'more lines than are read', content: many('\n', 31 * MEGABYTE), refused: 'TOO_MANY_LINES' },
];

const FAULTY: readonly { what: string; content: () => Content; code: string }[] = [
  { what: 'a line of 277', content: () => `${line.slice(1)}\r\n`, code: 'LINE_LENGTH' },
  { what: 'a line of 279', content: () => `${line}0\r\n`, code: 'LINE_LENGTH' },
  { what: 'a line of 30 MB', content: many('x', 30 * MEGABYTE), code: 'LINE_LENGTH' },
  { what: 'JSON', content: () => '{"not":""}\n{"contains":""}\n', code: 'LINE_LENGTH' },
  { what: 'a NUL in a name', content: on(50, '\u0000'), code: 'BAD_CHARACTER' },
  { what: 'a tab in a name', content: on(50, '\t'), code: 'BAD_CHARACTER' },
  { what: 'a terminal’s control sequence', content: on(50, '\u001b[2J'), code: 'BAD_CHARACTER' },
  { what: 'bytes that are no text', content: on(50, '\u00c3\u0028\u00ff'), code: 'BAD_CHARACTER' },
  {
    what: 'text from right to left',
    content: () => Buffer.from(overwrite(line, 50, '\u202e'), 'utf8'),
    code: 'BAD_CHARACTER',
  },
  {
    what: 'digits of full width',
    content: () => Buffer.from(overwrite(line, 205, '１２'), 'utf8'),
    code: 'BAD_CHARACTER',
  },
  {
    what: 'a name that a spreadsheet would run',
    content: on(45, `=cmd|'/c calc'!A1`.padEnd(150)),
    code: 'NAME_MISMATCH',
  },
  {
    what: 'a name that SQL would run',
    content: on(45, `'); DROP TABLE submission; --`.padEnd(150)),
    code: 'NAME_MISMATCH',
  },
  { what: 'a name that COPY would run', content: on(45, '\\N\\.\\\\'.padEnd(150)), code: 'NAME_MISMATCH' },
  { what: 'the end mark of COPY on a line', content: () => `\\.\r\n${line}\r\n`, code: 'LINE_LENGTH' },
  { what: 'a worker twice', content: () => `${line}\r\n${line}\r\n`, code: 'DUPLICATE_EMPLOYEE' },
  { what: 'another month', content: on(195, '092026'), code: 'MONTH_MISMATCH' },
  { what: 'another employer', content: on(1, 'Z9999999999Z'), code: 'EMPLOYER_CODE_MISMATCH' },
  { what: 'wages below zero', content: on(201, '-0000000300000'), code: 'WAGE_FORMAT' },
  { what: 'wages beyond measure', content: on(201, '99999999999999'), code: 'WAGE_TOO_LARGE' },
  { what: 'wages with an exponent', content: on(201, '         3e5   '.slice(0, 14)), code: 'WAGE_FORMAT' },
  { what: 'a share below zero', content: on(215, ' -5165'), code: 'AMOUNT_FORMAT' },
  { what: 'a share of six nines', content: on(215, '999999'), code: 'AMOUNT_NOT_IN_TABLE' },
];

const HARMLESS: readonly { what: string; content: () => Content }[] = [
  { what: 'CR alone', content: () => text.replaceAll('\r\n', '\r') },
  { what: 'LF alone', content: () => text.replaceAll('\r\n', '\n') },
  { what: 'ends of every kind', content: () => text.replace('\r\n', '\n').replace('\r\n', '\r') },
  { what: 'no end on the last line', content: () => text.trimEnd().padEnd(text.length - 2) },
  { what: 'a byte order mark', content: () => Buffer.from(`\ufeff${text}`, 'utf8') },
  { what: 'the end mark of DOS', content: () => `${text}\u001a` },
  { what: 'the end mark of DOS on the last line', content: () => `${text.replace(/\r\n$/, '')}\u001a` },
  { what: 'blank lines between', content: () => text.replaceAll('\r\n', '\r\n\r\n   \r\n') },
  { what: 'small letters', content: () => text.toLowerCase() },
];

describe('SEC-UP-3 a hostile file', () => {
  it.each(REFUSED)('$what is refused as a whole: $refused', async ({ content, refused }) => {
    const { summary } = await checked(content());
    expect(summary).toMatchObject({ refused, goodLines: 0 });
    expect(summary.counts[refused]).toBe(1);
  });

  it.each(FAULTY)('$what is named on its line: $code', async ({ content, code }) => {
    const { summary, faults } = await checked(content());
    expect(summary.counts[code]).toBeGreaterThan(0);
    expect(faults.find((fault) => fault.code === code)?.line).toBeGreaterThan(0);
  });

  it.each(HARMLESS)('$what does no harm: every line is taken', async ({ content }) => {
    const { summary } = await checked(content());
    expect(summary).toMatchObject({ lines: 3, goodLines: 3, badLines: 0, missing: 0, refused: null });
  });

  it('of 64 MB on one line is refused while it comes, and nothing of it is kept', async () => {
    const kept = await storedNames(employer.id);
    const upload = receiveAndCheck(actor, { month: OCTOBER, content: Buffer.alloc(64 * MEGABYTE, 'x') });
    expect(await refusalOf(upload)).toEqual({ code: 'text_file.too_large', megabytes: 32 });
    expect(await storedNames(employer.id)).toEqual(kept);
  });

  it('with one bad line keeps none of the others until that is said to be left out', async () => {
    const content = text.replace(/\r\n$/, '0\r\n');
    const { view, summary } = await checked(content);
    expect(summary).toMatchObject({ goodLines: 2, badLines: 1 });
    const { rows } = await owner.query(`SELECT 1 FROM submission WHERE id = $1 AND state = 'checked'`, [
      view.submissionId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it(
    `that was any file before ${RUNS} accidents is checked, or refused, and its counts agree`,
    async () => {
      const bytes = Buffer.from(text);
      const accident = fc.oneof(
        fc.record({
          kind: fc.constant('write' as const),
          at: fc.nat(bytes.length - 1),
          what: fc.uint8Array({ maxLength: 20 }),
        }),
        fc.record({ kind: fc.constant('cut' as const), at: fc.nat(bytes.length - 1), length: fc.nat(300) }),
        fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(bytes.length - 1), length: fc.nat(600) }),
      );
      const files = fc.array(accident, { minLength: 1, maxLength: 6 });
      for (const accidents of fc.sample(files, { numRuns: RUNS, seed: 20_261_123 })) {
        let broken: Buffer = bytes;
        for (const each of accidents) {
          const head = broken.subarray(0, each.at);
          if (each.kind === 'write')
            broken = Buffer.concat([head, each.what, broken.subarray(each.at + each.what.length)]);
          else if (each.kind === 'cut') broken = Buffer.concat([head, broken.subarray(each.at + each.length)]);
          else broken = Buffer.concat([broken.subarray(0, each.at + each.length), broken.subarray(each.at)]);
        }
        await checked(broken);
      }
    },
    LIMIT_MS,
  );
});

it('SEC-INJ-1 names of the register with everything that COPY and SQL know arrive as they are', async () => {
  const other = await createEmployerWithMember(owner);
  const names = ['A\tB', 'A\\B', 'A\nB', 'A\rB', '\\.', '\\N', `O'Brien"; --`, 'é漢字\u202e', '{1,2}', '%s $1 \\t'];
  const workers: TestEmployee[] = [];
  for (const name of names) workers.push(await addEmployee(owner, other.employer, { name }));
  const plain = workers.map((worker) => ({ ...worker, name: 'PEKERJA' }));
  const content = textOf({ employer: other.employer, month: OCTOBER, people: plain });
  const draft = await draftFrom(other.actor, { month: OCTOBER, content });
  const { rows } = await owner.query<{ name: string }>(
    'SELECT name FROM contribution_line WHERE submission_id = $1 ORDER BY line_no',
    [draft.id],
  );
  expect(rows.map(({ name }) => name)).toEqual(names);
});
