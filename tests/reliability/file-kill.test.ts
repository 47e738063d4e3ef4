import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recheckStale } from '@/lib/contributions/recheck-stale';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { addManyEmployees } from '@/tests/integration/contributions/many-employees.factory';
import { overwrite, textOf } from '@/tests/integration/contributions/month-file.factory';
import { storedBytes, storedNames } from '@/tests/integration/contributions/stored-files.factory';
import { useTestDatabase } from '@/tests/setup/database';
import { seeded } from '@/tests/setup/seeded';

// 60 kills of a file of 10,000 lines: LONG=1 node scripts/test.mjs integration -- tests/reliability/file-kill
const KILLS = process.env.LONG ? 60 : 4;
const PEOPLE = process.env.LONG ? 10_000 : 2_500;
const FAULTS = PEOPLE + 12;
const LIMIT_MS = process.env.LONG ? 1_800_000 : 120_000;
const SEED = 20_261_123;
const CHILD = path.join(import.meta.dirname, 'file-kill.child.ts');
const OCTOBER = month('2026-10');

const { owner } = useTestDatabase();

let folder = '';
let file = '';
let employer: TestEmployer;
let actor: EmployerActor;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'majikan-kill-'));
  file = path.join(folder, 'october.txt');
  ({ employer, actor } = await createEmployerWithMember(owner));
  const people = await addManyEmployees(owner, employer, PEOPLE);
  // A name to look at on each line, so that faults are on their way while lines are. The child adds twelve blank ones.
  await writeFile(
    file,
    textOf({ employer, month: OCTOBER, people }, (line) => overwrite(line, 45, 'X ')),
    'latin1',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a killed process had acknowledged. */
interface Said {
  readonly received: Set<string>;
  readonly checked: Set<string>;
}

/** Runs the child and kills it some milliseconds after it has said so many things. */
async function killedAfter(words: number, milliseconds: number): Promise<Said> {
  const args = ['--conditions=react-server', '--import', 'tsx', CHILD, JSON.stringify(actor), OCTOBER, file];
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said: Said = { received: new Set(), checked: new Set() };
  let heard = 0;
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', id = ''] = line.split(' ');
    if (word === 'received') said.received.add(id);
    if (word === 'checked') said.checked.add(id);
    if (++heard === words) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return said;
}

interface FileRow {
  readonly id: string;
  readonly state: string;
  readonly sha256: Buffer | null;
  readonly submissions: number;
  readonly lines: number;
  readonly faults: number;
}

async function files(): Promise<FileRow[]> {
  const { rows } = await owner.query<FileRow>(
    `SELECT f.id, f.state, f.sha256, count(DISTINCT s.id)::integer AS submissions, count(l.employee_id)::integer AS lines,
       (SELECT count(*)::integer FROM text_file_fault t WHERE t.text_file_id = f.id) AS faults
     FROM text_file f LEFT JOIN submission s ON s.text_file_id = f.id LEFT JOIN contribution_line l ON l.submission_id = s.id
     WHERE f.employer_id = $1 GROUP BY f.id, f.state, f.sha256`,
    [employer.id],
  );
  return rows;
}

/** Either all of a file's lines are there, or none; what was acknowledged is there. */
async function expectWhole(said: Said): Promise<void> {
  const rows = new Map((await files()).map((row) => [row.id, row]));
  for (const { state, submissions, lines } of rows.values()) {
    expect([submissions, lines]).toEqual(state === 'checked' ? [1, PEOPLE] : [0, 0]);
  }
  for (const id of said.received) expect(['received', 'checking', 'checked']).toContain(rows.get(id)?.state);
  for (const id of said.checked) expect(rows.get(id)?.state).toBe('checked');
}

describe('REL-4 a process that is killed while files come in', () => {
  it(
    `${KILLS} times leaves whole files and none, and the next worker ends what it began`,
    async () => {
      const random = seeded(SEED);
      let acknowledged = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const said = await killedAfter(1 + Math.floor(random() * 6), random() * 250);
        acknowledged += said.checked.size;
        await expectWhole(said);
      }
      expect(acknowledged).toBeGreaterThan(0);

      // Ten minutes later, by the database's clock.
      await owner.query(
        `UPDATE text_file SET heartbeat_at = heartbeat_at - interval '11 minutes', received_at = received_at - interval '11 minutes'`,
      );
      while ((await recheckStale(newId)) > 0);
      const after = await files();
      expect(after.length).toBeGreaterThan(acknowledged);
      for (const { state, submissions, lines, faults } of after) {
        const whole = state === 'checked';
        expect(['checked', 'failed']).toContain(state);
        expect([submissions, lines, faults]).toEqual(whole ? [1, PEOPLE, FAULTS] : [0, 0, 0]);
      }

      // I11: each file that is not given up has its bytes, and nothing else is on the disk.
      const kept = after.filter(({ state }) => state === 'checked');
      expect(await storedNames(employer.id)).toEqual(kept.map(({ id }) => id).sort());
      for (const { id, sha256 } of kept) {
        const bytes = await storedBytes(employer.id, id);
        expect(createHash('sha256').update(bytes).digest()).toEqual(sha256);
      }
    },
    LIMIT_MS,
  );
});
