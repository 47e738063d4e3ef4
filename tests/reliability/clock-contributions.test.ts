import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkTextFile } from '@/lib/contributions/check-text-file';
import { listPendingMonths } from '@/lib/contributions/queries';
import { recheckStale } from '@/lib/contributions/recheck-stale';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { addMonths, month, monthInMalaysia } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { forgetOldAnswers } from '@/lib/jobs/forget-answers';
import { recordSeries } from '@/lib/rules/record-number';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import {
  confirm,
  draftFrom,
  fileMonth,
  receive,
  refusalOf,
  textOf,
} from '@/tests/integration/contributions/month-file.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const OCTOBER = month('2026-10');

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = [await addEmployee(owner, employer)];
});
afterEach(() => {
  vi.useRealTimers();
});

function setClock(offMs: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs });
}

function upload(of = OCTOBER) {
  return { month: of, content: textOf({ employer, month: of, people }) };
}

/** Whether each time in a row is within a minute of the database's own. */
async function expectTrueTimes(sql: string, id: string): Promise<void> {
  const { rows } = await owner.query<Record<string, Date>>(sql, [id]);
  expect(rows.length).toBeGreaterThan(0);
  const { rows: clock } = await owner.query<{ now: Date }>('SELECT now()');
  for (const row of rows) {
    for (const [name, at] of Object.entries(row)) {
      const off = Math.abs(at.getTime() - (clock[0]?.now.getTime() ?? 0));
      expect([name, off < MINUTE_MS]).toEqual([name, true]);
    }
  }
}

describe.each([
  { off: -5 * MINUTE_MS, why: 'five minutes slow' },
  { off: 5 * MINUTE_MS, why: 'five minutes fast' },
  { off: DAY_MS, why: 'a day ahead' },
  { off: -DAY_MS, why: 'a day behind' },
  { off: 400 * DAY_MS, why: 'a year ahead' },
])('REL-9 the clock of this machine is $why, the database’s is right', ({ off }) => {
  it('a month is received, checked and confirmed at the true time, under the true number', async () => {
    setClock(off);
    const draft = await draftFrom(actor, upload());
    const { submissionId, records } = await confirm(actor, draft);
    vi.useRealTimers();
    await expectTrueTimes(
      'SELECT received_at, checked_at, heartbeat_at FROM text_file WHERE employer_id = $1',
      employer.id,
    );
    await expectTrueTimes('SELECT created_at, submitted_at FROM submission WHERE id = $1', submissionId);
    await expectTrueTimes('SELECT received_at FROM contribution_record WHERE submission_id = $1', submissionId);
    await expectTrueTimes('SELECT at FROM ledger_transaction WHERE submission_id = $1', submissionId);
    await expectTrueTimes('SELECT at FROM audit_event WHERE chain = $1', employer.id);
    await expectTrueTimes('SELECT at FROM idempotency WHERE employer_id = $1', employer.id);
    await expectTrueTimes('SELECT created_at, next_attempt_at FROM outbox_mail WHERE fact_id = $1', submissionId);

    const { rows } = await owner.query<{ submitted_at: Date; series: string }>(
      `SELECT s.submitted_at, n.series FROM submission s JOIN contribution_record r ON r.submission_id = s.id AND r.kind = 'acr'
       JOIN issued_number n ON n.record_id = r.id WHERE s.id = $1`,
      [submissionId],
    );
    const on = dateInMalaysia(rows[0]?.submitted_at ?? new Date(0));
    expect(rows[0]?.series).toBe(recordSeries('acr', on));
    expect(records[0]?.number.slice(3, 5)).toBe(on.slice(5, 7));
  });

  it('what is late, by how much, and what may be filed is the same', async () => {
    await fileMonth(actor, upload(month('2026-09')));
    const truly = await listPendingMonths(actor, 'combined');
    const present = monthInMalaysia(new Date());
    setClock(off);
    expect(await listPendingMonths(actor, 'combined')).toEqual(truly);
    expect(await refusalOf(receive(actor, upload(addMonths(present, 1))))).toEqual({ code: 'month.in_future' });
    expect((await receive(actor, upload(present))).known).toBe(false);
  });

  it('a file in work is left alone, one that was left is taken up, and so are kept answers', async () => {
    setClock(off);
    const { fileId } = await receive(actor, upload());
    expect(await recheckStale(newId)).toBe(0);
    await owner.query(`UPDATE text_file SET heartbeat_at = heartbeat_at - interval '11 seconds' WHERE id = $1`, [
      fileId,
    ]);
    expect(await recheckStale(newId)).toBe(1);

    await fileMonth(actor, upload(month('2026-09')));
    expect(await forgetOldAnswers()).toBe(0);
    await owner.query(`UPDATE idempotency SET at = at - interval '7 days 1 second' WHERE employer_id = $1`, [
      employer.id,
    ]);
    expect(await forgetOldAnswers()).toBe(1);
  });

  it('a layout is judged by the true day of its receipt', async () => {
    setClock(off);
    const { fileId } = await receive(actor, upload());
    await owner.query(`UPDATE text_file SET received_at = '2026-05-31T15:59:59Z' WHERE id = $1`, [fileId]);
    await checkTextFile(actor, fileId, newId);
    const { rows } = await owner.query(`SELECT summary->>'refused' AS refused FROM text_file WHERE id = $1`, [fileId]);
    // The layout with SKBBK is taken from 1 June 2026.
    expect(rows).toEqual([{ refused: 'WRONG_FORMAT' }]);
  });
});

it('REL-9 no default of the schema is a clock that Prisma would ask of its own machine', async () => {
  const schema = await readFile(path.join(process.cwd(), 'prisma', 'schema.prisma'), 'utf8');
  expect(schema).not.toContain('@default(now())');
  expect(schema).not.toContain('@updatedAt');
  expect(schema.match(/transaction_timestamp\(\)/g)?.length).toBeGreaterThan(10);
});
