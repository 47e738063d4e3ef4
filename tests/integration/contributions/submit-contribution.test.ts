import { beforeEach, describe, expect, it } from 'vitest';
import { findSubmission, totalOf } from '@/lib/contributions/submission-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import { addEmployee, FOREIGNER, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployerWithMember, createUser, type TestEmployer } from '@/tests/factories/employers';
import { asEmployer } from '@/tests/factories/owner';
import { useTestDatabase } from '@/tests/setup/database';
import { confirm, draftFrom, fileMonth, receiveAndCheck, refusalOf, textOf } from './month-file.factory';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer), await addEmployee(owner, employer)];
});

function upload(schemes: SchemeSet = 'combined', of = OCTOBER) {
  return { month: of, schemes, content: textOf({ employer, month: of, people, schemes }) };
}

async function countOf(sql: string): Promise<number> {
  const { rows } = await owner.query<{ count: bigint }>(sql, [employer.id]);
  return Number(rows[0]?.count);
}

describe('SAHKAN', () => {
  // Two at RM3,000.00: SOCSO 2 × (51.65 + 14.75), SKBBK 2 × 22.15, EIS 2 × (5.90 + 5.90).
  it.each([
    {
      schemes: 'combined',
      expected: [
        ['acr', '17710', '2'],
        ['ecr', '2360', '2'],
      ],
    },
    { schemes: 'socso', expected: [['acr', '17710', '1']] },
    { schemes: 'eis', expected: [['ecr', '2360', '1']] },
  ] as const)('of $schemes makes $expected', async ({ schemes, expected }) => {
    const draft = await draftFrom(actor, upload(schemes));
    const { submissionId, records } = await confirm(actor, draft);
    const view = await findSubmission(actor, submissionId);
    const on = dateInMalaysia(view?.submittedAt ?? new Date(0));
    expect(records.map(({ kind, totalSen, number }) => [kind, totalSen, number.slice(5, 6)])).toEqual(expected);
    for (const { kind, number } of records) {
      expect(number.slice(0, 8)).toMatch(
        `${kind.toUpperCase()}${on.slice(5, 7)}${schemes === 'combined' ? 2 : 1}${on.slice(2, 4)}`,
      );
      expect(number).toMatch(/^(ACR|ECR)\d{12}$/);
    }
    expect(view).toMatchObject({ id: draft.id, state: 'submitted', version: draft.version + 1, sums: draft.sums });
    expect(view?.records.map(({ number }) => number)).toEqual(records.map(({ number }) => number));
    expect(view?.records.reduce((sum, { totalSen }) => sum + totalSen, 0n)).toBe(totalOf(draft.sums));
  });

  it('writes ledger, audit and one mail, all of one transaction', async () => {
    const { submissionId, records } = await fileMonth(actor, upload());
    const { rows: entries } = await owner.query(
      `SELECT e.account, e.amount_sen, e.record_id FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
       WHERE t.submission_id = $1 ORDER BY e.entry_no`,
      [submissionId],
    );
    const [acr, ecr] = records;
    expect(entries).toEqual([
      { account: 'receivable.socso', amount_sen: 177_10n, record_id: acr?.id },
      { account: 'assessed.socso', amount_sen: -177_10n, record_id: acr?.id },
      { account: 'receivable.eis', amount_sen: 23_60n, record_id: ecr?.id },
      { account: 'assessed.eis', amount_sen: -23_60n, record_id: ecr?.id },
    ]);
    const { rows: audit } = await owner.query(
      `SELECT actor_id, details FROM audit_event WHERE subject_id = $1 AND action = 'submission.submitted'`,
      [submissionId],
    );
    expect(audit).toEqual([{ actor_id: actor.userId, details: { people: 2, month: '2026-10' } }]);
    const { rows: mails } = await owner.query<{ params: { acr: object; ecr: object }; same: boolean }>(
      `SELECT o.template, o.params, o.user_id, o.to_address = u.email AS same FROM outbox_mail o
       JOIN user_account u ON u.id = $2 WHERE o.fact_id = $1`,
      [submissionId, actor.userId],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      template: 'submission-made',
      user_id: actor.userId,
      same: true,
      params: {
        employerName: employer.name,
        month: '2026-10',
        people: 2,
        acr: { number: acr?.number, totalSen: '17710' },
        ecr: { number: ecr?.number, totalSen: '2360' },
        dueDate: '2026-11-15',
      },
    });
  });

  it('of foreign employees alone makes an ECR of zero, with nothing in the ledger for it', async () => {
    people = [await addEmployee(owner, employer, FOREIGNER)];
    const { submissionId, records } = await fileMonth(actor, upload());
    expect(records.map(({ totalSen }) => totalSen)).toEqual([String(51_65 + 14_75 + 22_15), '0']);
    const { rows } = await owner.query(
      `SELECT e.account FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.submission_id = $1`,
      [submissionId],
    );
    expect(rows).toEqual([{ account: 'receivable.socso' }, { account: 'assessed.socso' }]);
  });
});

describe('a confirmation that is refused', () => {
  async function expectNothingMade(): Promise<void> {
    expect(await countOf('SELECT count(*) FROM contribution_record WHERE employer_id = $1')).toBe(0);
    expect(await countOf('SELECT count(*) FROM ledger_transaction WHERE employer_id = $1')).toBe(0);
    expect(await countOf('SELECT count(*) FROM outbox_mail WHERE employer_id = $1')).toBe(0);
    expect(await countOf('SELECT count(*) FROM idempotency WHERE employer_id = $1')).toBe(0);
  }

  it.each([
    { role: 'preparer', allowed: false },
    { role: 'payer', allowed: false },
    { role: 'viewer', allowed: false },
    { role: 'approver', allowed: true },
  ] as const)('by role: $role may confirm: $allowed', async ({ role, allowed }) => {
    const draft = await draftFrom(actor, upload());
    const colleague = await addMember(owner, employer, await createUser(owner), role);
    const refused = { code: 'access.role_not_allowed' };
    expect(await refusalOf(confirm(colleague, draft))).toEqual(allowed ? 'not refused' : refused);
    if (!allowed) await expectNothingMade();
  });

  it('SEC-AC-5 of another employer, and of nothing at all, in the same words', async () => {
    const draft = await draftFrom(actor, upload());
    const { actor: stranger } = await createEmployerWithMember(owner);
    const refused = { code: 'submission.not_found' };
    expect(await refusalOf(confirm(stranger, draft))).toEqual(refused);
    expect(await refusalOf(confirm(stranger, { id: newId(), version: 1 }))).toEqual(refused);
    expect((await findSubmission(actor, draft.id))?.state).toBe('draft');
  });

  it('of a draft that changed since it was read', async () => {
    const draft = await draftFrom(actor, upload());
    for (const version of [draft.version - 1, draft.version + 1]) {
      expect(await refusalOf(confirm(actor, { ...draft, version }))).toEqual({ code: 'submission.changed' });
    }
    await expectNothingMade();
  });

  it('of lines that were only checked', async () => {
    const fileId = await receiveAndCheck(actor, upload());
    const { rows } = await owner.query<{ id: string; version: number }>(
      'SELECT id, version FROM submission WHERE text_file_id = $1',
      [fileId],
    );
    const [checked] = rows;
    if (!checked) throw new Error('no lines');
    expect(await refusalOf(confirm(actor, checked))).toEqual({ code: 'submission.changed' });
    await expectNothingMade();
  });

  it('of somebody whose employment ended before the month since the check', async () => {
    const draft = await draftFrom(actor, upload());
    await owner.query(`UPDATE employee SET employed_to = '2026-10-01' WHERE id = $1`, [people[0]?.id]);
    await owner.query(`UPDATE employee SET employed_to = '2026-09-30' WHERE id = $1`, [people[1]?.id]);
    expect(await refusalOf(confirm(actor, draft))).toEqual({ code: 'submission.changed', gone: 1 });
    await expectNothingMade();
    expect((await findSubmission(actor, draft.id))?.state).toBe('draft');
    // The day itself is in the month.
    await owner.query(`UPDATE employee SET employed_to = '2026-10-01' WHERE id = $1`, [people[1]?.id]);
    expect((await confirm(actor, draft)).records).toHaveLength(2);
  });

  it('of nobody', async () => {
    const draft = await draftFrom(actor, upload());
    await owner.query('DELETE FROM contribution_line WHERE submission_id = $1', [draft.id]);
    await owner.query(
      `UPDATE submission SET people = 0, wages_sen = 0, socso_employer_sen = 0, socso_employee_sen = 0, skbbk_employee_sen = 0,
         eis_employer_sen = 0, eis_employee_sen = 0 WHERE id = $1`,
      [draft.id],
    );
    expect(await refusalOf(confirm(actor, draft))).toEqual({ code: 'submission.empty' });
    await expectNothingMade();
  });

  it.each([
    'wage_sen = wage_sen + 1',
    'socso_employer_sen = socso_employer_sen + 1',
    'skbbk_employee_sen = skbbk_employee_sen - 1',
  ])('when its lines are not what its sums say (%s): ours, so nothing is filed', async (change) => {
    const draft = await draftFrom(actor, upload());
    const { rows } = await owner.query('SELECT employee_id FROM contribution_line WHERE submission_id = $1 LIMIT 1', [
      draft.id,
    ]);
    const one = [draft.id, rows[0]?.employee_id];
    const sql = `UPDATE contribution_line SET ${change} WHERE submission_id = $1 AND employee_id = $2`;
    await asEmployer(owner, employer.id, (client) => client.query(sql, one));
    await expect(confirm(actor, draft)).rejects.toThrow(
      `the sums of submission ${draft.id} are not those of its lines`,
    );
    await expectNothingMade();
    await owner.query(`UPDATE submission SET state = 'discarded' WHERE id = $1`, [draft.id]);
  });

  it('of a month already filed, with who and when', async () => {
    const draft = await draftFrom(actor, upload());
    const { submissionId } = await confirm(actor, draft);
    const view = await findSubmission(actor, submissionId);
    expect(await refusalOf(confirm(actor, draft))).toEqual({
      code: 'submission.already_submitted',
      by: 'Orang Ujian',
      at: view?.submittedAt?.toISOString(),
    });
  });
});

describe('a key', () => {
  it('that confirmed something else, or somebody else, is refused', async () => {
    const key = newId();
    const october = await draftFrom(actor, upload());
    const september = await draftFrom(actor, upload('combined', month('2026-09')));
    await confirm(actor, october, key);
    const refused = { code: 'request.key_reused' };
    expect(await refusalOf(confirm(actor, september, key))).toEqual(refused);
    const colleague = await addMember(owner, employer, await createUser(owner), 'approver');
    expect(await refusalOf(confirm(colleague, october, key))).toEqual(refused);
    expect((await findSubmission(actor, september.id))?.state).toBe('draft');
  });

  it('is each employer’s own', async () => {
    const key = newId();
    const mine = await confirm(actor, await draftFrom(actor, upload()), key);
    const other = await createEmployerWithMember(owner);
    const theirs = [await addEmployee(owner, other.employer)];
    const content = textOf({ employer: other.employer, month: OCTOBER, people: theirs });
    const draft = await draftFrom(other.actor, { month: OCTOBER, content });
    const answer = await confirm(other.actor, draft, key);
    expect(answer.submissionId).toBe(draft.id);
    expect(answer.records[0]?.number).not.toBe(mine.records[0]?.number);
  });

  it('that was refused may be used again once the reason is gone', async () => {
    const key = newId();
    const draft = await draftFrom(actor, upload());
    await owner.query(`UPDATE employee SET employed_to = '2026-09-30' WHERE employer_id = $1`, [employer.id]);
    expect(await refusalOf(confirm(actor, draft, key))).toEqual({ code: 'submission.changed', gone: 2 });
    await owner.query('UPDATE employee SET employed_to = NULL WHERE employer_id = $1', [employer.id]);
    expect((await confirm(actor, draft, key)).submissionId).toBe(draft.id);
  });
});

describe('I2 the schemes of a month', () => {
  it('SOCSO alone and EIS alone make both records, in either order', async () => {
    const socso = await fileMonth(actor, upload('socso'));
    const eis = await fileMonth(actor, upload('eis'));
    expect([...socso.records, ...eis.records].map(({ kind }) => kind)).toEqual(['acr', 'ecr']);
    const september = month('2026-09');
    const first = await fileMonth(actor, upload('eis', september));
    const second = await fileMonth(actor, upload('socso', september));
    expect([...first.records, ...second.records].map(({ kind }) => kind)).toEqual(['ecr', 'acr']);
  });

  it.each([
    { filed: 'socso', refused: ['combined', 'socso'], open: 'eis' },
    { filed: 'eis', refused: ['combined', 'eis'], open: 'socso' },
    { filed: 'combined', refused: ['combined', 'socso', 'eis'], open: null },
  ] as const)('filed as $filed, $refused are refused and $open is open', async ({ filed, refused, open }) => {
    await fileMonth(actor, upload(filed));
    for (const schemes of refused) {
      const content = `${upload(schemes).content}\r\n`;
      const again = fileMonth(actor, { ...upload(schemes), content });
      expect(await refusalOf(again)).toMatchObject({ code: 'submission.already_submitted' });
    }
    if (open) expect(await refusalOf(fileMonth(actor, upload(open)))).toBe('not refused');
  });

  it('of another month, and of another employer, are open', async () => {
    await fileMonth(actor, upload());
    expect((await fileMonth(actor, upload('combined', month('2026-09')))).records).toHaveLength(2);
    const other = await createEmployerWithMember(owner);
    const theirs = [await addEmployee(owner, other.employer)];
    const content = textOf({ employer: other.employer, month: OCTOBER, people: theirs });
    expect((await fileMonth(other.actor, { month: OCTOBER, content })).records).toHaveLength(2);
  });
});
