import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findCheck } from '@/lib/contributions/check-queries';
import { checkTextFile } from '@/lib/contributions/check-text-file';
import { discardTextFile } from '@/lib/contributions/make-draft';
import { recheckStale } from '@/lib/contributions/recheck-stale';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { isDatabaseDown } from '@/lib/db/retry';
import { storage } from '@/lib/storage/storage';
import type { TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { insertRow } from '@/tests/factories/owner';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from './many-employees.factory';
import { inChunks, overwrite, receive, refusalOf, textOf } from './month-file.factory';
import { folderOf, storedNames } from './stored-files.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');
const PEOPLE = 1_200;
/** More than are written in one go. */
const FAULTS = 2 * PEOPLE;

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeAll(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = await addManyEmployees(owner, employer, PEOPLE);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A file of every employee in which each line has two faults too, so that faults are written while lines are. */
let nextWage = 2_000_00;
async function received(): Promise<{ fileId: string; content: string }> {
  const content = textOf({ employer, month: OCTOBER, people, wage: nextWage++ }, (line) =>
    overwrite(overwrite(line, 45, 'X '), 215, '000001'),
  );
  const { fileId } = await receive(actor, { month: OCTOBER, content });
  return { fileId, content };
}

/** Lets the next reading of a stored file do something in the middle. */
function inTheMiddle(content: string, happens: () => Promise<void>): void {
  vi.spyOn(storage(), 'read').mockImplementationOnce(async function* () {
    const half = Math.floor(content.length / 2);
    yield* inChunks(content.slice(0, half), 256 * 1024);
    await happens();
    yield* inChunks(content.slice(half), 256 * 1024);
  });
}

async function makeStale(fileId: string, seconds: number): Promise<void> {
  const interval = `${seconds} seconds`;
  await owner.query('UPDATE text_file SET heartbeat_at = now() - $2::interval WHERE id = $1', [fileId, interval]);
}

async function leftOf(fileId: string) {
  const { rows } = await owner.query<{ state: string; submissions: bigint; lines: bigint; audits: bigint }>(
    `SELECT f.state, f.failure, (SELECT count(*) FROM submission s WHERE s.text_file_id = f.id) AS submissions,
       (SELECT count(*) FROM contribution_line l JOIN submission s ON s.id = l.submission_id WHERE s.text_file_id = f.id) AS lines,
       (SELECT count(*) FROM audit_event a WHERE a.subject_id = f.id::text AND a.action = 'text-file.checked') AS audits
     FROM text_file f WHERE f.id = $1`,
    [fileId],
  );
  return rows[0];
}

const NOTHING = { state: 'received', failure: null, submissions: 0n, lines: 0n, audits: 0n };

async function expectWholeAfterRecheck(fileId: string, seconds = 11): Promise<void> {
  await makeStale(fileId, seconds);
  expect(await recheckStale(newId)).toBe(1);
  expect(await leftOf(fileId)).toEqual({
    state: 'checked',
    failure: null,
    submissions: 1n,
    lines: BigInt(PEOPLE),
    audits: 1n,
  });
  const { rows } = await owner.query(
    'SELECT count(*)::integer AS count, count(DISTINCT seq)::integer AS different FROM text_file_fault WHERE text_file_id = $1',
    [fileId],
  );
  expect(rows).toEqual([{ count: FAULTS, different: FAULTS }]);
}

describe('REL-4 a check that breaks down in the middle', () => {
  it('because the disk cannot be read leaves nothing, and the worker takes it up', async () => {
    const { fileId, content } = await received();
    const fault = Object.assign(new Error('read error'), { code: 'EIO' });
    inTheMiddle(content, async () => {
      throw fault;
    });
    await expect(checkTextFile(actor, fileId, newId)).rejects.toBe(fault);
    expect(await leftOf(fileId)).toEqual(NOTHING);
    await expectWholeAfterRecheck(fileId);
  });

  it.each([
    { what: 'its connection', where: `query LIKE 'COPY contribution_line%'` },
    { what: 'every connection', where: 'true' },
  ])('because the database ends $what leaves nothing, and the worker takes it up', async ({ where }) => {
    const { fileId, content } = await received();
    inTheMiddle(content, async () => {
      const { rows } = await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND usename <> current_user AND ${where}`,
      );
      expect(rows.length).toBeGreaterThan(0);
    });
    const error = await checkTextFile(actor, fileId, newId).catch((reason: unknown) => reason);
    expect(isDatabaseDown(error)).toBe(true);
    // When the database was gone altogether, nobody could say that the check has ended: its heartbeat stops.
    expect(await leftOf(fileId)).toEqual({ ...NOTHING, state: expect.stringMatching(/^(received|checking)$/) });
    await expectWholeAfterRecheck(fileId, 31);
  });

  it('because the file is gone is marked as lost, and is not tried for ever', async () => {
    const { fileId } = await received();
    await rm(path.join(folderOf(employer.id), fileId));
    await expect(checkTextFile(actor, fileId, newId)).rejects.toThrow('ENOENT');
    expect(await leftOf(fileId)).toEqual({ ...NOTHING, state: 'failed', failure: 'lost' });
    await makeStale(fileId, 3_600);
    expect(await recheckStale(newId)).toBe(0);
  });

  it("because the database refuses a line leaves nothing, and the fault is the database's", async () => {
    const { fileId } = await received();
    await owner.query('ALTER TABLE contribution_line ADD CONSTRAINT probe CHECK (line_no < 600) NOT VALID');
    try {
      await expect(checkTextFile(actor, fileId, newId)).rejects.toMatchObject({ code: '23514', constraint: 'probe' });
    } finally {
      await owner.query('ALTER TABLE contribution_line DROP CONSTRAINT probe');
    }
    expect(await leftOf(fileId)).toEqual(NOTHING);
    await expectWholeAfterRecheck(fileId);
  });

  it('because the file was laid aside meanwhile leaves nothing', async () => {
    const { fileId, content } = await received();
    inTheMiddle(content, () => discardTextFile(actor, { fileId }));
    expect(await refusalOf(checkTextFile(actor, fileId, newId))).toEqual({ code: 'text_file.not_found' });
    expect(await leftOf(fileId)).toEqual({ ...NOTHING, state: 'discarded' });
    expect(await findCheck(actor, fileId)).toBeNull();
  });

  it('does not keep its place from the files after it', async () => {
    const first = await received();
    const second = await received();
    await makeStale(first.fileId, 40);
    await makeStale(second.fileId, 20);
    inTheMiddle(first.content, async () => {
      throw new Error('breaks down');
    });
    await expect(recheckStale(newId)).rejects.toThrow('breaks down');
    expect((await leftOf(first.fileId))?.state).toBe('received');
    expect((await leftOf(second.fileId))?.state).toBe('checked');
    await expectWholeAfterRecheck(first.fileId);
  });
});

describe('REL-4 a process that was killed', () => {
  it.each([
    { state: 'received', seconds: 9, taken: 0 },
    { state: 'received', seconds: 11, taken: 1 },
    { state: 'checking', seconds: 29, taken: 0 },
    { state: 'checking', seconds: 31, taken: 1 },
  ])('while a file was $state: after $seconds s it is taken up $taken times', async ({ state, seconds, taken }) => {
    const { fileId } = await received();
    await owner.query('UPDATE text_file SET state = $2 WHERE id = $1', [fileId, state]);
    await makeStale(fileId, seconds);
    expect(await recheckStale(newId)).toBe(taken);
    expect((await leftOf(fileId))?.state).toBe(taken === 1 ? 'checked' : state);
    await owner.query(`UPDATE text_file SET state = 'discarded' WHERE id = $1 AND state <> 'checked'`, [fileId]);
  });

  it('with some faults written already: they are not there twice', async () => {
    const { fileId } = await received();
    await owner.query(`UPDATE text_file SET state = 'checking' WHERE id = $1`, [fileId]);
    const fault = { line: 1, line_offset: 0, code: 'NAME_MISMATCH', level: 'look', from_pos: 0, to_pos: 0 };
    const old = { employer_id: employer.id, text_file_id: fileId, seq: 1, found: 'OLD', expected: '' };
    await insertRow(owner, 'text_file_fault', { ...old, ...fault });
    await makeStale(fileId, 31);
    await recheckStale(newId);
    const { rows } = await owner.query(
      `SELECT count(*)::integer AS count, count(*) FILTER (WHERE found = 'OLD')::integer AS old FROM text_file_fault WHERE text_file_id = $1`,
      [fileId],
    );
    expect(rows).toEqual([{ count: FAULTS, old: 0 }]);
  });

  it.each([
    { minutes: 9, state: 'receiving' },
    { minutes: 11, state: 'failed' },
  ])('in the middle of an upload: after $minutes minutes it is $state', async ({ minutes, state }) => {
    const before = await storedNames(employer.id);
    const { fileId } = await received();
    await owner.query(
      `UPDATE text_file SET state = 'receiving', sha256 = NULL, received_at = now() - $2::interval WHERE id = $1`,
      [fileId, `${minutes} minutes`],
    );
    await writeFile(path.join(folderOf(employer.id), `${fileId}.partial`), 'half of it');
    await recheckStale(newId);
    expect((await leftOf(fileId))?.state).toBe(state);
    expect(await storedNames(employer.id)).toEqual(
      state === 'failed' ? before : [...before, fileId, `${fileId}.partial`].sort(),
    );
  });
});
