import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCheck } from '@/lib/contributions/check-queries';
import { checkTextFile } from '@/lib/contributions/check-text-file';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { closePool } from '@/lib/db/pool';
import { closePrisma } from '@/lib/db/prisma';
import { isDatabaseDown } from '@/lib/db/retry';
import { checkStore } from '@/lib/documents/check-store';
import { openDocument } from '@/lib/documents/open-document';
import { listDocuments } from '@/lib/documents/queries';
import { findSession } from '@/lib/sign-in/queries';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { createSession } from '@/tests/factories/sessions';
import { addManyEmployees } from '@/tests/integration/contributions/many-employees.factory';
import { receive, textOf } from '@/tests/integration/contributions/month-file.factory';
import { type Applicant, attach, createApplicant, keptKeys } from '@/tests/integration/documents/documents.factory';
import { useTestDatabase } from '@/tests/setup/database';
import { canMount, mountSmallDisk, type SmallDisk } from '@/tests/setup/small-disk';

const MEGABYTES = 96;
const PEOPLE = 1_000;
const OCTOBER = month('2026-10');
const TABLESPACE = `small_${process.pid}`;
const NO_FAULT = { missing: [], changed: [], orphans: [] };
/** Rows of one page at most: sooner or later a table needs another page. */
const AT_MOST = 500;
/** The server of somebody else may stand on another machine. */
const canTry = canMount && !process.env.TEST_DATABASE_URL;

let disk: SmallDisk | undefined;
let folder = '';
let isMoved = false;
// Said before the connections are opened: what is said last ends first, and a database moves only when nobody is in it.
afterAll(async () => {
  await closePrisma();
  await closePool();
  if (isMoved) await onServer((client) => client.query(`ALTER DATABASE ${database} SET TABLESPACE pg_default`));
  if (disk) await onServer((client) => client.query(`DROP TABLESPACE IF EXISTS ${TABLESPACE}`));
  disk?.remove();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const { owner, ownerUrl } = useTestDatabase();
const database = new URL(ownerUrl).pathname.slice(1);

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const address = new URL(ownerUrl);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What a promise ended with. */
async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe.skipIf(!canTry)('REL-8: a database without room for another page', () => {
  let own: Applicant;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'majikan-tablespace-'));
    chmodSync(folder, 0o755);
    const place = path.join(folder, 'small');
    await onServer(async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      disk = mountSmallDisk(place, MEGABYTES, statSync(rows[0]?.data_directory ?? '').uid);
      await client.query(`CREATE TABLESPACE ${TABLESPACE} LOCATION '${place}'`);
      await client.query(`ALTER DATABASE ${database} SET TABLESPACE ${TABLESPACE}`);
      isMoved = true;
    });
    own = await createApplicant(owner);
  });

  it('says so, leaves no half of anything, shows what is there, and goes on by itself when there is room', async () => {
    const small = disk as SmallDisk;
    const { employer, actor } = await createEmployerWithMember(owner);
    const staff = await addManyEmployees(owner, employer, PEOPLE);
    const content = textOf({ employer, month: OCTOBER, people: staff });
    const { fileId } = await receive(actor, { month: OCTOBER, content });
    const signedIn = await createSession(owner, own.user);
    const kept = [await attach(own)];
    await small.fill();

    // Documents, until the tables have no place for another row.
    let refused: unknown = null;
    let id = '';
    while (refused === null && kept.length < AT_MOST) {
      id = newId();
      refused = await faultOf(attach(own, { id }));
      if (refused === null) kept.push(id);
    }
    expect(isDatabaseDown(refused)).toBe(true);
    expect((await listDocuments(own.actor, own.made.caseId)).map((row) => row.id).sort()).toEqual(kept.toSorted());
    expect(await keptKeys()).toHaveLength(kept.length);
    expect(await checkStore()).toEqual(NO_FAULT);
    expect(await openDocument(own.actor, kept[0] ?? '')).not.toBeNull();

    expect(await findSession(signedIn.token)).toMatchObject({ userId: own.user.userId });

    // The month's lines find no place; the file waits.
    expect(isDatabaseDown(await faultOf(checkTextFile(actor, fileId, newId)))).toBe(true);
    expect(['received', 'checking']).toContain((await findCheck(actor, fileId))?.state);
    expect((await owner.query('SELECT FROM contribution_line')).rows).toHaveLength(0);

    await small.empty();
    expect(await attach(own, { id })).toBe(id);
    await owner.query(
      `UPDATE text_file SET heartbeat_at = heartbeat_at - interval '1 minute' WHERE state = 'checking'`,
    );
    await checkTextFile(actor, fileId, newId);
    expect((await findCheck(actor, fileId))?.state).toBe('checked');
    expect((await owner.query('SELECT FROM contribution_line')).rows).toHaveLength(PEOPLE);
    expect(await checkStore()).toEqual(NO_FAULT);
  });
});

describe('REL-8: a session of which the last request cannot be noted', () => {
  it('is read all the same, and noted again once there is room', async () => {
    const { user } = await createApplicant(owner);
    const { id, token } = await createSession(owner, user);
    await owner.query(`UPDATE session SET last_seen_at = now() - interval '5 minutes' WHERE id = $1`, [id]);
    await owner.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`);
    await owner.query('CREATE TRIGGER no_room BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION no_room()');
    const secondsLeft = async () => (await findSession(token))?.secondsLeft ?? 0;
    try {
      expect(await secondsLeft()).toBeLessThanOrEqual(10 * 60);
      expect(await secondsLeft()).toBeGreaterThan(0);
    } finally {
      await owner.query('DROP TRIGGER no_room ON session');
    }
    expect(await secondsLeft()).toBeGreaterThan(14 * 60);
  });
});
