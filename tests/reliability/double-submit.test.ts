import { beforeEach, describe, expect, it } from 'vitest';
import type { Submitted } from '@/lib/contributions/submit-contribution';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import { recordKindsOf, type SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { confirm, draftFrom, refusalOf, textOf } from '@/tests/integration/contributions/month-file.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');
const CLICKS = 50;

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer), await addEmployee(owner, employer)];
});

function draft(schemes: SchemeSet = 'combined') {
  const content = textOf({ employer, month: OCTOBER, people, schemes });
  return draftFrom(actor, { month: OCTOBER, schemes, content });
}

/** How many rows one confirmation has made. */
async function madeOf({ submissionId }: Submitted): Promise<Record<string, number>> {
  const { rows } = await owner.query(
    `SELECT (SELECT count(*) FROM submission WHERE employer_id = $1 AND state = 'submitted')::integer AS submitted,
       (SELECT count(*) FROM contribution_record WHERE employer_id = $1 AND kind = 'acr')::integer AS acr,
       (SELECT count(*) FROM contribution_record WHERE employer_id = $1 AND kind = 'ecr')::integer AS ecr,
       (SELECT count(*) FROM issued_number WHERE employer_id = $1)::integer AS numbers,
       (SELECT count(*) FROM ledger_transaction WHERE employer_id = $1)::integer AS ledger,
       (SELECT count(*) FROM outbox_mail WHERE fact_id = $2)::integer AS mails,
       (SELECT count(*) FROM audit_event WHERE chain = $1 AND action = 'submission.submitted')::integer AS audit,
       (SELECT count(*) FROM idempotency WHERE employer_id = $1)::integer AS answers`,
    [employer.id, submissionId],
  );
  return rows[0];
}

const ONCE = { submitted: 1, acr: 1, ecr: 1, numbers: 2, ledger: 1, mails: 1, audit: 1, answers: 1 };

describe('REL-1 the same confirmation', () => {
  it.each([
    { schemes: 'combined', made: ONCE },
    { schemes: 'socso', made: { ...ONCE, ecr: 0, numbers: 1 } },
    { schemes: 'eis', made: { ...ONCE, acr: 0, numbers: 1 } },
  ] as const)('of $schemes 50 times at once, and an hour later, is one', async ({ schemes, made }) => {
    const read = await draft(schemes);
    const key = newId();
    const answers = await Promise.all(Array.from({ length: CLICKS }, () => confirm(actor, read, key)));
    await owner.query(`UPDATE idempotency SET at = at - interval '1 hour' WHERE employer_id = $1`, [employer.id]);
    answers.push(await confirm(actor, read, key));

    const [first] = answers;
    if (!first) throw new Error('no answer');
    expect(answers).toHaveLength(CLICKS + 1);
    for (const answer of answers) expect(answer).toEqual(first);
    expect(first.records.map(({ kind }) => kind)).toEqual(recordKindsOf(schemes));
    expect(await madeOf(first)).toEqual(made);
  });

  it('of 50 pages, each with its own key, is one; the others say by whom and when', async () => {
    const read = await draft();
    const outcomes = await Promise.allSettled(Array.from({ length: CLICKS }, () => confirm(actor, read)));
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    const refused = { code: 'submission.already_submitted', by: 'Orang Ujian', at: expect.stringMatching(/Z$/) };
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(await refusalOf(Promise.reject(outcome.reason))).toEqual(refused);
    }
    expect(won[0] && (await madeOf(won[0]))).toEqual(ONCE);
  });

  it('after its answer was forgotten says that it was done, and does nothing', async () => {
    const read = await draft();
    const key = newId();
    const first = await confirm(actor, read, key);
    await owner.query('DELETE FROM idempotency WHERE employer_id = $1', [employer.id]);
    expect(await refusalOf(confirm(actor, read, key))).toMatchObject({ code: 'submission.already_submitted' });
    expect(await madeOf(first)).toEqual({ ...ONCE, answers: 0 });
  });

  it('that broke off after its numbers were taken is made by the next try, with the same numbers', async () => {
    const read = await draft();
    const key = newId();
    await owner.query(`ALTER TABLE outbox_mail ADD CONSTRAINT probe CHECK (template <> 'submission-made') NOT VALID`);
    await expect(confirm(actor, read, key)).rejects.toThrow();
    await owner.query('ALTER TABLE outbox_mail DROP CONSTRAINT probe');
    const { rows } = await owner.query<{ kind: string; last: number }>(
      'SELECT left(series, 3) AS kind, max(last_serial) AS last FROM number_series GROUP BY 1',
    );
    const last = Object.fromEntries(rows.map((row) => [row.kind, row.last]));
    const answer = await confirm(actor, read, key);
    const serials = answer.records.map(({ number }) => Number(number.slice(-7)));
    expect(serials).toEqual([(last.ACR ?? 0) + 1, (last.ECR ?? 0) + 1]);
    expect(await madeOf(answer)).toEqual(ONCE);
  });
});
