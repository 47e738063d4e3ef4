import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '@/lib/cases/queries';
import { submitCase } from '@/lib/cases/submit-case';
import type { StaffActor, UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { storage } from '@/lib/storage/storage';
import { createStaff } from '@/tests/factories/cases';
import { createUser } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { checkInvariants } from '@/tests/setup/invariants';
import { seeded } from '@/tests/setup/seeded';

// 200 kills: LONG=1 node scripts/test.mjs integration -- tests/reliability/registration-kill
const KILLS = process.env.LONG ? 200 : 5;
const LIMIT_MS = process.env.LONG ? 3_600_000 : 120_000;
const SEED = 20_261_123;
const CHILD = path.join(import.meta.dirname, 'registration-kill.child.ts');
/** One person may have ten drafts open; a new one comes in time. */
const KILLS_A_PERSON = 5;

const { owner, ownerUrl } = useTestDatabase();

let officer: StaffActor;
beforeAll(async () => {
  officer = (await createStaff(owner)).actor;
});

type Line = readonly [word: string, ...facts: string[]];

/** Runs the child and kills it some milliseconds after it has said so many things. @returns all that it said */
async function killedAfter(user: UserActor, words: number, milliseconds: number): Promise<Line[]> {
  const args = ['--conditions=react-server', '--import', 'tsx', CHILD, JSON.stringify(user), JSON.stringify(officer)];
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said: Line[] = [];
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line.split(' ') as [string, ...string[]]);
    if (said.length === words) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return said;
}

async function one<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row | undefined> {
  const { rows } = await owner.query<Row>(sql, [...values]);
  return rows[0];
}

/** What was acknowledged is there. */
async function expectKept([word, caseId = '', fact = '']: Line): Promise<void> {
  if (word === 'ready') return;
  const row = await one<{ state: string; number: string | null; people: number; live: number }>(
    `SELECT c.state, c.number, (SELECT count(*)::integer FROM case_employee d WHERE d.case_id = c.id) AS people,
       (SELECT count(*)::integer FROM employee e WHERE e.employer_id = c.employer_id) AS live
     FROM employer_case c WHERE c.id = $1`,
    [caseId],
  );
  switch (word) {
    case 'started':
    case 'sending':
      return expect(row).toBeDefined();
    case 'filled':
      return expect(row?.people).toBe(1);
    case 'kept':
      return expectDocument(fact);
    case 'sent':
      expect(row?.number).toBe(fact);
      return expect(['submitted', 'in_review', 'approved']).toContain(row?.state);
    case 'approved':
      return expect([row?.state, row?.live]).toEqual(['approved', 1]);
  }
}

async function expectDocument(documentId: string): Promise<void> {
  const row = await one<{ sha256: Buffer; storage_key: string }>(
    'SELECT sha256, storage_key FROM document WHERE id = $1',
    [documentId],
  );
  const hash = createHash('sha256');
  for await (const chunk of storage().read(row?.storage_key ?? '')) hash.update(chunk);
  expect(hash.digest()).toEqual(row?.sha256);
}

/** Whoever was cut off while sending sends once more, with the same key, and again: it is one case with one number. */
async function expectSentOnce(user: UserActor, said: readonly Line[]): Promise<void> {
  const last = said.at(-1);
  if (last?.[0] !== 'sending') return;
  const [, caseId = '', stamp = '', key = ''] = last;
  const context = await findCase(user, caseId);
  if (!context) throw new Error('the case is gone');
  const first = await submitCase(context, { stamp, key }, newId);
  const second = await submitCase(context, { stamp, key }, newId);
  expect(second).toEqual(first);
}

describe('REL-3 a process that is killed while it registers, uploads, sends and approves', () => {
  it(
    `${KILLS} times keeps what it acknowledged, leaves nothing half made, and can be asked again`,
    async () => {
      const random = seeded(SEED);
      let user: UserActor = { kind: 'user', userId: (await createUser(owner)).id };
      let acknowledged = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        if (kill % KILLS_A_PERSON === 0) user = { kind: 'user', userId: (await createUser(owner)).id };
        const said = await killedAfter(user, 2 + Math.floor(random() * 16), random() * 40);
        for (const line of said) await expectKept(line);
        await expectSentOnce(user, said);
        await checkInvariants(ownerUrl);
        acknowledged += said.filter(([word]) => word === 'approved').length;
      }
      expect(acknowledged).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
});
