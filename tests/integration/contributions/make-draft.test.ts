import { beforeEach, describe, expect, it } from 'vitest';
import { findCheck, findOriginal } from '@/lib/contributions/check-queries';
import { checkTextFile } from '@/lib/contributions/check-text-file';
import { discardDraft } from '@/lib/contributions/discard-draft';
import { discardTextFile } from '@/lib/contributions/make-draft';
import { findSubmission } from '@/lib/contributions/submission-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployerWithMember, createUser, type TestEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import {
  confirm,
  draftFrom,
  fileMonth,
  next,
  overwrite,
  receive,
  receiveAndCheck,
  refusalOf,
  textOf,
} from './month-file.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer), await addEmployee(owner, employer)];
});

function upload(wage = 3_000_00, schemes: SchemeSet = 'combined') {
  return { month: OCTOBER, schemes, content: textOf({ employer, month: OCTOBER, people, wage, schemes }) };
}

/** The states of the month's submissions by their wages, which tell them apart. */
async function statesByWages(): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ wages_sen: bigint; schemes: string; state: string }>(
    'SELECT wages_sen, schemes, state FROM submission WHERE employer_id = $1 ORDER BY created_at',
    [employer.id],
  );
  return Object.fromEntries(rows.map((row) => [`${row.schemes} ${row.wages_sen}`, row.state]));
}

describe('NEXT on the check page', () => {
  it('makes the draft, and the same one when it is pressed again or five times at once', async () => {
    const fileId = await receiveAndCheck(actor, upload());
    const ids = await Promise.all(Array.from({ length: 5 }, () => next(actor, fileId)));
    expect(new Set([...ids, await next(actor, fileId)]).size).toBe(1);
    expect(await findSubmission(actor, ids[0] ?? '')).toMatchObject({ state: 'draft', version: 2, textFileId: fileId });
    expect((await findCheck(actor, fileId))?.state).toBe('used');
    const { rows } = await owner.query(
      `SELECT details FROM audit_event WHERE chain = $1 AND action = 'draft.made' AND subject_id = $2`,
      [employer.id, ids[0]],
    );
    expect(rows).toEqual([{ details: { textFileId: fileId, leftOut: false } }]);
  });

  it.each([
    { role: 'preparer', allowed: true },
    { role: 'approver', allowed: true },
    { role: 'payer', allowed: false },
    { role: 'viewer', allowed: false },
  ] as const)('is for those who prepare: $role $allowed', async ({ role, allowed }) => {
    const fileId = await receiveAndCheck(actor, upload());
    const colleague = await addMember(owner, employer, await createUser(owner), role);
    const refused = { code: 'access.role_not_allowed' };
    expect(await refusalOf(next(colleague, fileId))).toEqual(allowed ? 'not refused' : refused);
    const laidAside = discardTextFile(colleague, { fileId: newId() });
    expect(await refusalOf(laidAside)).toEqual(allowed ? { code: 'text_file.not_found' } : refused);
    const thrownAway = discardDraft(colleague, { submissionId: newId(), version: 1 });
    expect(await refusalOf(thrownAway)).toEqual(allowed ? { code: 'submission.not_found' } : refused);
  });

  it('SEC-AC-5 answers the same for the file of another employer and for none at all', async () => {
    const fileId = await receiveAndCheck(actor, upload());
    const { actor: stranger } = await createEmployerWithMember(owner);
    const refused = { code: 'text_file.not_found' };
    expect(await refusalOf(next(stranger, fileId))).toEqual(refused);
    expect(await refusalOf(next(stranger, newId()))).toEqual(refused);
    expect((await findCheck(actor, fileId))?.state).toBe('checked');
  });

  it('waits for the check', async () => {
    const { fileId } = await receive(actor, upload());
    expect(await refusalOf(next(actor, fileId))).toEqual({ code: 'text_file.not_checked' });
  });

  it('is not for a file laid aside', async () => {
    const fileId = await receiveAndCheck(actor, upload());
    await discardTextFile(actor, { fileId });
    expect(await refusalOf(next(actor, fileId))).toEqual({ code: 'text_file.not_found' });
    expect(await statesByWages()).toEqual({ 'combined 600000': 'discarded' });
  });
});

describe('what must be ticked', () => {
  const wrongAmount = (line: string) => overwrite(line, 215, '005166');
  const noWage = (line: string) => overwrite(line, 201, ' '.repeat(14));

  async function checked(change: (line: string, index: number) => string): Promise<string> {
    const content = textOf({ employer, month: OCTOBER, people }, change);
    return receiveAndCheck(actor, { month: OCTOBER, content });
  }

  it('amounts that differ: the table amount is what goes', async () => {
    const fileId = await checked((line, index) => (index === 0 ? wrongAmount(line) : line));
    expect((await findCheck(actor, fileId))?.summary?.counts).toEqual({ AMOUNT_NOT_IN_TABLE: 1 });
    const refused = { code: 'text_file.has_faults', bad: 0 };
    expect(await refusalOf(next(actor, fileId))).toEqual(refused);
    expect(await refusalOf(next(actor, fileId, { leaveOutLines: true, convert: true }))).toEqual(refused);
    const draft = await findSubmission(actor, await next(actor, fileId, { acceptAmounts: true }));
    expect(draft?.sums.socsoEmployer).toBe(2n * 51_65n);
  });

  it('lines left out', async () => {
    const fileId = await checked((line, index) => (index === 0 ? noWage(line) : line));
    const refused = { code: 'text_file.has_faults', bad: 1 };
    expect(await refusalOf(next(actor, fileId, { acceptAmounts: true, convert: true }))).toEqual(refused);
    const draft = await findSubmission(actor, await next(actor, fileId, { leaveOutLines: true }));
    expect(draft).toMatchObject({ people: 1, sums: { wages: 3_000_00n } });
  });

  it('both, when there are both', async () => {
    const fileId = await checked((line, index) => (index === 0 ? noWage(line) : wrongAmount(line)));
    expect(await refusalOf(next(actor, fileId, { acceptAmounts: true }))).toMatchObject({
      code: 'text_file.has_faults',
    });
    expect(await refusalOf(next(actor, fileId, { leaveOutLines: true }))).toMatchObject({
      code: 'text_file.has_faults',
    });
    expect(await refusalOf(next(actor, fileId, { acceptAmounts: true, leaveOutLines: true }))).toBe('not refused');
  });

  it('nothing helps a file without one good line', async () => {
    const fileId = await checked(noWage);
    const ticks = { acceptAmounts: true, leaveOutLines: true, convert: true };
    expect(await refusalOf(next(actor, fileId, ticks))).toEqual({ code: 'text_file.has_faults', bad: 2 });
  });
});

describe('a draft that is there already', () => {
  it('gives way to the next file, and its own file can come again', async () => {
    const first = upload(2_000_00);
    await draftFrom(actor, first);
    await draftFrom(actor, upload(2_500_00));
    expect(await statesByWages()).toEqual({ 'combined 400000': 'discarded', 'combined 500000': 'draft' });
    await draftFrom(actor, first);
    const { rows } = await owner.query(
      'SELECT state, count(*)::integer AS count FROM submission WHERE employer_id = $1 GROUP BY state ORDER BY state',
      [employer.id],
    );
    expect(rows).toEqual([
      { state: 'draft', count: 1 },
      { state: 'discarded', count: 2 },
    ]);
  });

  it('of one scheme gives way to a combined one, and the other way round', async () => {
    await draftFrom(actor, upload(2_000_00, 'socso'));
    await draftFrom(actor, upload(2_000_00, 'eis'));
    expect(await statesByWages()).toEqual({ 'socso 400000': 'draft', 'eis 400000': 'draft' });
    await draftFrom(actor, upload(3_000_00));
    expect(await statesByWages()).toEqual({
      'socso 400000': 'discarded',
      'eis 400000': 'discarded',
      'combined 600000': 'draft',
    });
    await draftFrom(actor, upload(4_000_00, 'eis'));
    expect(await statesByWages()).toMatchObject({ 'combined 600000': 'discarded', 'eis 800000': 'draft' });
  });

  it('thrown away leaves the month open and the file as received', async () => {
    const draft = await draftFrom(actor, upload());
    const stale = { submissionId: draft.id, version: draft.version - 1 };
    expect(await refusalOf(discardDraft(actor, stale))).toEqual({ code: 'submission.changed' });
    const { actor: stranger } = await createEmployerWithMember(owner);
    const mine = { submissionId: draft.id, version: draft.version };
    expect(await refusalOf(discardDraft(stranger, mine))).toEqual({ code: 'submission.not_found' });

    expect(await discardDraft(actor, mine)).toEqual({ month: OCTOBER, schemes: 'combined' });
    expect(await findSubmission(actor, draft.id)).toBeNull();
    expect(await refusalOf(discardDraft(actor, mine))).toEqual({ code: 'submission.changed' });
    expect(await refusalOf(confirm(actor, draft))).toEqual({ code: 'submission.not_found' });
    expect(await findOriginal(actor, draft.textFileId ?? '')).not.toBeNull();
    expect((await draftFrom(actor, upload())).state).toBe('draft');
  });
});

describe('a month that a colleague files meanwhile', () => {
  it('is refused at NEXT with who and when', async () => {
    const colleague = await addMember(owner, employer, await createUser(owner, { name: 'Encik Razak' }), 'approver');
    const mine = await receiveAndCheck(actor, upload(2_000_00));
    await fileMonth(colleague, upload(2_500_00));
    expect(await refusalOf(next(actor, mine))).toEqual({
      code: 'submission.already_submitted',
      by: 'Encik Razak',
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
    });
  });

  it('is refused even when it is confirmed while NEXT waits for its draft', async () => {
    const draft = await draftFrom(actor, upload(2_000_00));
    const second = await receiveAndCheck(actor, upload(2_500_00));
    const client = await owner.connect();
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM submission WHERE id = $1 FOR UPDATE', [draft.id]);
    // Both wait for the draft's row, the confirmation first.
    const confirming = confirm(actor, draft);
    await waitingFor(1);
    const replacing = refusalOf(next(actor, second));
    await waitingFor(2);
    await client.query('COMMIT');
    client.release();
    expect((await confirming).records).toHaveLength(2);
    expect(await replacing).toMatchObject({ code: 'submission.already_submitted', by: 'Orang Ujian' });
    expect(await statesByWages()).toEqual({ 'combined 400000': 'submitted', 'combined 500000': 'checked' });
  });

  async function waitingFor(count: number): Promise<void> {
    const waiting = `SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await expect.poll(async () => (await owner.query(waiting)).rows[0]?.count, { interval: 5 }).toBe(count);
  }

  it('leaves the file where it was when it was laid aside at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      const fileId = await receiveAndCheck(actor, upload(2_000_00 + round));
      const [made, aside] = await Promise.all([
        refusalOf(next(actor, fileId)),
        refusalOf(discardTextFile(actor, { fileId })),
      ]);
      // Whichever came first, the other finds nothing to do.
      if (made === 'not refused') expect(aside).toEqual({ code: 'text_file.not_found' });
      else expect([made, aside]).toEqual([{ code: 'text_file.not_found' }, 'not refused']);
    }
  });
});

it('a check that ends after its file became a draft changes nothing', async () => {
  const draft = await draftFrom(actor, upload());
  await checkTextFile(actor, draft.textFileId ?? '', newId);
  expect(await findSubmission(actor, draft.id)).toEqual(draft);
});
