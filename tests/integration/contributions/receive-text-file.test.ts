import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCheck } from '@/lib/contributions/check-queries';
import { discardTextFile } from '@/lib/contributions/make-draft';
import { receiveTextFile } from '@/lib/contributions/receive-text-file';
import type { EmployerActor, EmployerRole } from '@/lib/core/actor';
import { addMonths, month, monthInMalaysia } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { MAX_FILE_BYTES } from '@/lib/rules/text-file/parse';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import {
  addMember,
  createEmployer,
  createEmployerWithMember,
  createUser,
  type TestEmployer,
} from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { draftFrom, fileMonth, inChunks, receive, receiveAndCheck, refusalOf, textOf } from './month-file.factory';
import { folderOf, storedBytes, storedNames } from './stored-files.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeAll(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer), await addEmployee(owner, employer)];
});

/** A file of a month that differs from any other. */
let nextWage = 2_000_00;
function aFile(of = OCTOBER): string {
  return textOf({ employer, month: of, people, wage: nextWage++ });
}

async function rowsOf(employerId: string) {
  const { rows } = await owner.query<{ id: string; state: string; failure: string | null }>(
    'SELECT id, state, failure FROM text_file WHERE employer_id = $1 ORDER BY received_at DESC, id DESC',
    [employerId],
  );
  return rows;
}

/** What a refused upload leaves: a row that says why, and not one byte. */
async function expectNothingKept(failure: string): Promise<void> {
  const [last] = await rowsOf(employer.id);
  expect(last).toMatchObject({ state: 'failed', failure });
  expect((await storedNames(employer.id)).filter((name) => name.startsWith(last?.id ?? ''))).toEqual([]);
}

describe('a file that arrives', () => {
  it('is kept byte for byte with its hash, and the audit says so', async () => {
    const content = Buffer.concat([Buffer.from(aFile()), Buffer.from([0xff, 0x00, 0x1a, 0x0d])]);
    const { fileId, known } = await receive(actor, { month: OCTOBER, content, fileName: 'Ogos "1".TXT' });
    const sha256 = createHash('sha256').update(content).digest();
    expect(known).toBe(false);
    expect(await storedBytes(employer.id, fileId)).toEqual(content);
    const { rows } = await owner.query(
      'SELECT state, sha256, size_bytes, file_name, received_by FROM text_file WHERE id = $1',
      [fileId],
    );
    expect(rows).toEqual([
      {
        state: 'received',
        sha256,
        size_bytes: BigInt(content.length),
        file_name: 'Ogos "1".TXT',
        received_by: actor.userId,
      },
    ]);
    const { rows: audit } = await owner.query(
      'SELECT action, actor_id, details FROM audit_event WHERE subject_id = $1',
      [fileId],
    );
    const details = { bytes: content.length, sha256: sha256.toString('hex') };
    expect(audit).toEqual([{ action: 'text-file.received', actor_id: actor.userId, details }]);
  });

  it('may come without a size, in pieces of any length', async () => {
    const content = aFile();
    const bytes = inChunks(content, 1);
    const incoming = { month: OCTOBER, schemes: 'combined', fileName: 'a.txt', declaredBytes: null, bytes } as const;
    const { fileId } = await receiveTextFile(actor, incoming, newId);
    expect((await storedBytes(employer.id, fileId)).toString('latin1')).toBe(content);
  });

  it.each([
    { content: '', why: 'no byte' },
    { content: '\r\n', why: 'no line' },
  ])('may have $why: the check says so', async ({ content }) => {
    const { fileId } = await receive(actor, { month: OCTOBER, content });
    expect(await findCheck(actor, fileId)).toMatchObject({ state: 'received', sizeBytes: BigInt(content.length) });
  });

  it('SEC-UP-5 is kept under a generated name, whatever it is called', async () => {
    for (const fileName of ['../../etc/passwd', 'C:\\x.txt', 'x'.repeat(300), 'ولد.txt', '中文\u202etxt.exe']) {
      const { fileId } = await receive(actor, { month: OCTOBER, content: aFile(), fileName });
      expect(await storedNames(employer.id)).toContain(fileId);
      expect((await findCheck(actor, fileId))?.fileName).toBe(fileName.slice(0, 200));
    }
  });
});

describe('the same file again', () => {
  it('is the first one, and is kept once', async () => {
    const content = aFile();
    const first = await receive(actor, { month: OCTOBER, content });
    const kept = await storedNames(employer.id);
    const second = await receive(actor, { month: OCTOBER, content, fileName: 'another name.txt' });
    expect(second).toEqual({ fileId: first.fileId, known: true });
    expect(await storedNames(employer.id)).toEqual(kept);
  });

  it('is checked anew: somebody who was registered meanwhile is known, and the earlier candidate is gone', async () => {
    const company = await createEmployerWithMember(owner);
    const known = await addEmployee(owner, company.employer);
    const late = { identityNumber: '900101105993', name: 'BAHARU BIN UJIAN' };
    const both = [known, { ...known, ...late }];
    const upload = { month: OCTOBER, content: textOf({ employer: company.employer, month: OCTOBER, people: both }) };
    const fileId = await receiveAndCheck(company.actor, upload);
    expect((await findCheck(company.actor, fileId))?.summary?.counts).toMatchObject({ ID_NOT_REGISTERED: 1 });
    await addEmployee(owner, company.employer, late);
    expect(await receiveAndCheck(company.actor, upload)).toBe(fileId);
    expect((await findCheck(company.actor, fileId))?.summary?.counts).not.toHaveProperty('ID_NOT_REGISTERED');
    const { rows } = await owner.query(
      'SELECT state, people FROM submission WHERE text_file_id = $1 ORDER BY state::text',
      [fileId],
    );
    expect(rows).toEqual([
      { state: 'checked', people: 2 },
      { state: 'discarded', people: 1 },
    ]);
  });

  it('whose draft is made is that draft still', async () => {
    const company = await createEmployerWithMember(owner);
    const upload = {
      month: OCTOBER,
      content: textOf({
        employer: company.employer,
        month: OCTOBER,
        people: [await addEmployee(owner, company.employer)],
      }),
    };
    const draft = await draftFrom(company.actor, upload);
    const { fileId, known } = await receive(company.actor, upload);
    expect(known).toBe(true);
    const { rows } = await owner.query('SELECT state, submission_id FROM text_file WHERE id = $1', [fileId]);
    expect(rows).toEqual([{ state: 'used', submission_id: draft.id }]);
  });

  it('is one file even when it comes eight times at once', async () => {
    const before = (await storedNames(employer.id)).length;
    const content = aFile();
    const all = await Promise.all(Array.from({ length: 8 }, () => receive(actor, { month: OCTOBER, content })));
    expect(new Set(all.map(({ fileId }) => fileId)).size).toBe(1);
    expect(all.filter(({ known }) => !known)).toHaveLength(1);
    expect(await storedNames(employer.id)).toHaveLength(before + 1);
  });

  it('is another file for another month, another set of schemes or another employer', async () => {
    const content = aFile();
    const other = await createEmployerWithMember(owner);
    const all = [
      await receive(actor, { month: OCTOBER, content }),
      await receive(actor, { month: month('2026-09'), content }),
      await receive(actor, { month: OCTOBER, schemes: 'socso', content }),
      await receive(other.actor, { month: OCTOBER, content }),
    ];
    expect(all.map(({ known }) => known)).toEqual([false, false, false, false]);
    expect(new Set(all.map(({ fileId }) => fileId)).size).toBe(4);
  });

  it('begins anew once the first was laid aside', async () => {
    const content = aFile();
    const first = await receive(actor, { month: OCTOBER, content });
    await discardTextFile(actor, { fileId: first.fileId });
    const second = await receive(actor, { month: OCTOBER, content });
    expect(second.known).toBe(false);
    expect(second.fileId).not.toBe(first.fileId);
  });
});

describe('a file that is refused', () => {
  it.each([
    { role: 'viewer', allowed: false },
    { role: 'payer', allowed: false },
    { role: 'preparer', allowed: true },
    { role: 'approver', allowed: true },
  ] as const)(
    'by role: $role may upload: $allowed',
    async ({ role, allowed }: { role: EmployerRole; allowed: boolean }) => {
      const colleague = await addMember(owner, employer, await createUser(owner), role);
      const refused = { code: 'access.role_not_allowed' };
      const answer = refusalOf(receive(colleague, { month: OCTOBER, content: aFile() }));
      expect(await answer).toEqual(allowed ? 'not refused' : refused);
    },
  );

  it('of a month before the employer was liable, and not of the first', async () => {
    expect(await refusalOf(receive(actor, { month: month('2025-12'), content: aFile() }))).toEqual({
      code: 'month.not_open',
    });
    expect((await receive(actor, { month: month('2026-01'), content: aFile() })).known).toBe(false);
  });

  it('of a month that has not begun, and not of the present one', async () => {
    const { rows } = await owner.query<{ now: Date }>('SELECT now()');
    const present = monthInMalaysia(rows[0]?.now ?? new Date(0));
    const early = receive(actor, { month: addMonths(present, 1), content: aFile() });
    expect(await refusalOf(early)).toEqual({ code: 'month.in_future' });
    expect((await receive(actor, { month: present, content: aFile() })).known).toBe(false);
  });

  it('of a month already filed, with the name of who did and when', async () => {
    const august = month('2026-08');
    const approver = await addMember(owner, employer, await createUser(owner, { name: 'Puan Salmah' }), 'approver');
    const { submissionId } = await fileMonth(approver, { month: august, content: aFile(august) });
    const { rows } = await owner.query<{ submitted_at: Date }>('SELECT submitted_at FROM submission WHERE id = $1', [
      submissionId,
    ]);
    expect(await refusalOf(receive(actor, { month: august, content: aFile(august) }))).toEqual({
      code: 'submission.already_submitted',
      by: 'Puan Salmah',
      at: rows[0]?.submitted_at.toISOString(),
    });
  });

  it('by its size: one byte above 32 MB is too large, 32 MB are not', async () => {
    const limit = Buffer.alloc(MAX_FILE_BYTES, 'x');
    expect((await receive(actor, { month: OCTOBER, content: limit })).known).toBe(false);
    const above = Buffer.concat([limit, Buffer.from('x')]);
    const refused = { code: 'text_file.too_large', megabytes: 32 };
    expect(await refusalOf(receive(actor, { month: OCTOBER, content: above }))).toEqual(refused);
    await expectNothingKept('text_file.too_large');
    const silent = receive(actor, { month: OCTOBER, content: above, declaredBytes: null });
    expect(await refusalOf(silent)).toEqual(refused);
    await expectNothingKept('text_file.too_large');
  });

  it.each([-1, 1])('SEC-UP-2 when the sender said another size, by %d byte', async (by) => {
    const content = aFile();
    const lying = receive(actor, { month: OCTOBER, content, declaredBytes: content.length + by });
    expect(await refusalOf(lying)).toEqual({ code: 'text_file.cut_short' });
    await expectNothingKept('text_file.cut_short');
    expect((await receive(actor, { month: OCTOBER, content })).known).toBe(false);
  });

  it.each([0.1, 0.5, 0.9])('SEC-UP-2 when the connection breaks after %d of it', async (share) => {
    const content = aFile();
    const cut = new Error('socket hang up');
    async function* broken() {
      yield Buffer.from(content.slice(0, Math.floor(content.length * share)));
      throw cut;
    }
    const incoming = { month: OCTOBER, schemes: 'combined', fileName: 'a.txt', declaredBytes: content.length } as const;
    await expect(receiveTextFile(actor, { ...incoming, bytes: broken() }, newId)).rejects.toBe(cut);
    await expectNothingKept('not_kept');
    expect((await receive(actor, { month: OCTOBER, content })).known).toBe(false);
  });

  it('REL-8 when the disk is full, and goes well when there is room again', async () => {
    const content = aFile();
    const fileId = newId();
    const ids = () => fileId;
    await mkdir(folderOf(employer.id), { recursive: true });
    // Linux has a device on which there is never room; elsewhere the stream says what the disk would.
    if (existsSync('/dev/full')) await symlink('/dev/full', path.join(folderOf(employer.id), `${fileId}.partial`));
    async function* bytes() {
      yield* inChunks(content);
      if (!existsSync('/dev/full')) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    }
    const incoming = { month: OCTOBER, schemes: 'combined', fileName: 'a.txt', declaredBytes: content.length } as const;
    const refusal = refusalOf(receiveTextFile(actor, { ...incoming, bytes: bytes() }, ids));
    expect(await refusal).toEqual({ code: 'storage.full' });
    await expectNothingKept('storage.full');
    expect((await receive(actor, { month: OCTOBER, content })).known).toBe(false);
  });
});

describe('another employer', () => {
  it('does not find the file', async () => {
    const { fileId } = await receive(actor, { month: OCTOBER, content: aFile() });
    const stranger = await createEmployerWithMember(owner);
    expect(await findCheck(stranger.actor, fileId)).toBeNull();
    expect(await refusalOf(discardTextFile(stranger.actor, { fileId }))).toEqual({ code: 'text_file.not_found' });
    expect((await findCheck(actor, fileId))?.state).toBe('received');
  });

  it('has a month of its own', async () => {
    const another = await createEmployer(owner, { liableFrom: month('2026-11') });
    const member = await addMember(owner, another, await createUser(owner));
    expect(await refusalOf(receive(member, { month: OCTOBER, content: aFile() }))).toEqual({ code: 'month.not_open' });
  });
});
