import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countFaults, findCheck, findOriginal, listFaults, readFaults } from '@/lib/contributions/check-queries';
import { listLines } from '@/lib/contributions/line-queries';
import { checkParamsSchema, FAULTS_A_PAGE, linesParamsSchema } from '@/lib/contributions/schema';
import { findSubmission } from '@/lib/contributions/submission-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployerWithMember, createUser, type TestEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from './many-employees.factory';
import { draftFrom, linesOf, overwrite, receive, receiveAndCheck, textOf } from './month-file.factory';
import { folderOf } from './stored-files.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');
const PEOPLE = 120;

let employer: TestEmployer;
let actor: EmployerActor;
let stranger: EmployerActor;
let people: TestEmployee[];
let content = '';
let fileId = '';
beforeAll(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  ({ actor: stranger } = await createEmployerWithMember(owner));
  people = await addManyEmployees(owner, employer, PEOPLE);
  // Each line has a name to look at; every third lacks its wages, which must be repaired.
  content = textOf({ employer, month: OCTOBER, people }, (line, index) => {
    const named = overwrite(line, 45, 'NAMA LAIN');
    return index % 3 === 0 ? overwrite(named, 201, ' '.repeat(14)) : named;
  });
  fileId = await receiveAndCheck(actor, { month: OCTOBER, content });
});

const params = (given: object = {}) => checkParamsSchema.parse(given);

describe('the faults of a file', () => {
  it('come gravest first, fifty a page, two pages of each kind', async () => {
    const first = await listFaults(actor, fileId, params());
    expect(first.count).toBe(PEOPLE + 40);
    expect(first.faults).toHaveLength(FAULTS_A_PAGE);
    expect(first.faults.slice(0, 40).every(({ code, level }) => code === 'WAGE_MISSING' && level === 'fix')).toBe(true);
    expect(first.faults.slice(40).every(({ level }) => level === 'look')).toBe(true);
    const second = await listFaults(actor, fileId, params({ page: 2 }));
    expect(second.faults).toHaveLength(FAULTS_A_PAGE);
    const seen = new Set([...first.faults, ...second.faults].map(({ seq }) => seq));
    expect(seen.size).toBe(2 * FAULTS_A_PAGE);
    expect(await listFaults(actor, fileId, params({ page: 3 }))).toEqual(second);
  });

  it('are found by level and by code', async () => {
    expect((await listFaults(actor, fileId, params({ level: 'fix' }))).count).toBe(40);
    expect((await listFaults(actor, fileId, params({ code: 'NAME_MISMATCH' }))).count).toBe(PEOPLE);
    expect((await listFaults(actor, fileId, params({ code: 'NAME_MISMATCH', level: 'fix' }))).count).toBe(0);
    expect(await countFaults(actor, fileId)).toEqual([
      { code: 'WAGE_MISSING', level: 'fix', count: 40 },
      { code: 'NAME_MISMATCH', level: 'look', count: PEOPLE },
    ]);
  });

  it('stand beside their line as the file has it', async () => {
    const lines = content.split('\r\n');
    const { faults } = await listFaults(actor, fileId, params({ level: 'fix' }));
    expect(faults.map(({ line }) => line)).toEqual(Array.from({ length: 40 }, (_, index) => index * 3 + 1));
    for (const { line, text } of faults) expect(text).toBe(lines[line - 1]);
  });

  it('are all in the download, in the order of the file', async () => {
    const all = [];
    for await (const batch of readFaults(actor, fileId)) all.push(...batch);
    expect(all).toHaveLength(PEOPLE + 40);
    expect(all.map(({ line }) => line)).toEqual(all.map(({ line }) => line).toSorted((one, other) => one - other));
  });

  it('are still listed when the file is gone from the disk, without its lines', async () => {
    const another = await receiveAndCheck(actor, { month: OCTOBER, content: `${content}\r\n` });
    await writeFile(path.join(folderOf(employer.id), another), '');
    const { count, faults } = await listFaults(actor, another, params());
    expect([count, faults[0]?.text]).toEqual([PEOPLE + 41, '']);
  });

  it('show no byte of a line that is not safe to show', async () => {
    const [line = ''] = linesOf({ employer, month: OCTOBER, people: people.slice(0, 1) });
    const bytes = Buffer.from(overwrite(line, 45, '\u001b[31m\u0000<b>\u00a0\u009f'), 'latin1');
    const hostile = await receiveAndCheck(actor, { month: OCTOBER, content: bytes });
    const { faults } = await listFaults(actor, hostile, params({ code: 'BAD_CHARACTER' }));
    expect(faults[0]?.text.slice(44, 55)).toBe('·[31m·<b>··');
  });
});

describe('a file as it was received', () => {
  it('is given back byte for byte', async () => {
    const found = await findOriginal(actor, fileId);
    const parts: Uint8Array[] = [];
    for await (const part of found?.bytes ?? []) parts.push(part);
    expect(Buffer.concat(parts).toString('latin1')).toBe(content);
    expect(found?.fileName).toBe('caruman.txt');
  });

  it('is nothing when it never came whole', async () => {
    await receive(actor, { month: OCTOBER, content: 'half', declaredBytes: 8 }).catch(() => undefined);
    const { rows } = await owner.query<{ id: string }>(
      `SELECT id FROM text_file WHERE failure = 'text_file.cut_short'`,
    );
    expect(rows).toHaveLength(1);
    expect(await findOriginal(actor, rows[0]?.id ?? '')).toBeNull();
  });
});

describe('the lines of a submission', () => {
  const lines = (given: object = {}) => linesParamsSchema.parse(given);

  it('are found by part of a name or of a number, by name, fifty a page', async () => {
    const id = (await findCheck(actor, fileId))?.submissionId ?? '';
    const first = await listLines(actor, id, lines());
    expect(first.count).toBe(80);
    expect(first.rows).toHaveLength(50);
    expect((await listLines(actor, id, lines({ lines: 2 }))).rows).toHaveLength(30);
    expect((await listLines(actor, id, lines({ lines: 3 }))).rows).toEqual([]);
    const one = people[1];
    const found = await listLines(actor, id, lines({ q: 'pekerja 000002' }));
    expect(found.rows).toEqual([
      {
        employeeId: one?.id,
        lineNo: 2,
        name: one?.name,
        identityNumber: one?.identityNumber,
        wage: 3_000_00,
        employer: 51_65 + 5_90,
        employee: 14_75 + 22_15 + 5_90,
      },
    ]);
    const number = one?.identityNumber ?? '';
    const typed = `${number.slice(0, 6)}-${number.slice(6, 8)}-${number.slice(8)}`;
    expect((await listLines(actor, id, lines({ q: typed }))).count).toBe(1);
  });

  it.each(['%', '_', '\\', "'", "' OR true --"])('SEC-INJ-1 takes %j for itself', async (q) => {
    const id = (await findCheck(actor, fileId))?.submissionId ?? '';
    expect(await listLines(actor, id, lines({ q }))).toEqual({ rows: [], count: 0 });
  });

  it('count only the schemes that are reported', async () => {
    const few = people.slice(0, 2);
    const schemes = 'eis';
    const eis = textOf({ employer, month: OCTOBER, people: few, schemes });
    const { id } = await draftFrom(actor, { month: OCTOBER, schemes, content: eis });
    const { rows } = await listLines(actor, id, lines());
    expect(rows.map(({ employer: theirs, employee }) => [theirs, employee])).toEqual([
      [5_90, 5_90],
      [5_90, 5_90],
    ]);
  });
});

describe('another employer, and whoever only looks', () => {
  it('SEC-AC-5 finds no more of a file than of one that was never there', async () => {
    const submissionId = (await findCheck(actor, fileId))?.submissionId ?? '';
    for (const id of [fileId, newId()]) {
      expect(await findCheck(stranger, id)).toBeNull();
      expect(await findOriginal(stranger, id)).toBeNull();
      expect(await listFaults(stranger, id, params())).toEqual({ faults: [], count: 0 });
      expect(await countFaults(stranger, id)).toEqual([]);
      expect(await readFaults(stranger, id).next()).toEqual({ done: true, value: undefined });
    }
    for (const id of [submissionId, newId()]) {
      expect(await findSubmission(stranger, id)).toBeNull();
      expect(await listLines(stranger, id, linesParamsSchema.parse({}))).toEqual({ rows: [], count: 0 });
    }
  });

  it('reads everything of its own employer', async () => {
    const viewer = await addMember(owner, employer, await createUser(owner), 'viewer');
    expect((await findCheck(viewer, fileId))?.fileId).toBe(fileId);
    expect((await listFaults(viewer, fileId, params())).count).toBe(PEOPLE + 40);
  });
});

it('people of the same name stand in a fixed order, so that no page repeats one', async () => {
  const other = await createEmployerWithMember(owner);
  const same: TestEmployee[] = [];
  for (let index = 0; index < 60; index++) same.push(await addEmployee(owner, other.employer, { name: 'ALI BIN ALI' }));
  const upload = { month: OCTOBER, content: textOf({ employer: other.employer, month: OCTOBER, people: same }) };
  const { id } = await draftFrom(other.actor, upload);
  const pages = [1, 2].map((page) => listLines(other.actor, id, linesParamsSchema.parse({ lines: page })));
  const ids = (await Promise.all(pages)).flatMap(({ rows }) => rows.map(({ employeeId }) => employeeId));
  expect(new Set(ids)).toEqual(new Set(same.map((each) => each.id)));
});
