import { beforeAll, describe, expect, it } from 'vitest';
import { findMonth, listPendingMonths } from '@/lib/contributions/queries';
import { findSubmission } from '@/lib/contributions/submission-queries';
import { month } from '@/lib/core/month';
import { addEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser } from '@/tests/factories/employers';
import { createDraft, createSubmitted } from '@/tests/factories/submissions';
import { makeDatabaseClock } from '@/tests/integration/db/database-clock.factory';
import { pay } from '@/tests/integration/records/pay';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();

let clock: Awaited<ReturnType<typeof makeDatabaseClock>>;
beforeAll(async () => {
  clock = await makeDatabaseClock(owner);
});

async function employerIn(stateCode: string) {
  const employer = await createEmployer(owner, { stateCode, liableFrom: month('2025-08') });
  const actor = await addMember(owner, employer, await createUser(owner));
  return { actor, employees: [await addEmployee(owner, employer)] };
}

describe('a due date that is not a working day', () => {
  it.each([
    { at: '2026-11-10', of: '2026-10', stateCode: '10', reason: 'weekly_holiday', why: 'a Sunday in Selangor' },
    { at: '2026-11-15', of: '2026-10', stateCode: '10', reason: 'weekly_holiday', why: 'that Sunday itself' },
    { at: '2026-11-16', of: '2026-10', stateCode: '10', reason: null, why: 'the day after it' },
    { at: '2026-11-10', of: '2026-10', stateCode: '11', reason: null, why: 'a Sunday in Terengganu' },
    { at: '2027-01-10', of: '2026-12', stateCode: '11', reason: 'weekly_holiday', why: 'a Friday in Terengganu' },
    { at: '2026-12-01', of: '2026-11', stateCode: '10', reason: null, why: 'a Tuesday' },
    { at: '2025-09-01', of: '2025-08', stateCode: '10', reason: 'public_holiday', why: 'a public holiday' },
  ])('is known of an open month and of its draft: $why, on $at', async ({ at, of, stateCode, reason }) => {
    await clock.set(`${at}T04:00:00Z`);
    const { actor, employees } = await employerIn(stateCode);
    const listed = async () => (await listPendingMonths(actor, 'combined')).months.find((each) => each.month === of);
    expect(await listed()).toMatchObject({ submissionId: null, nonWorking: reason });
    const draft = await createDraft(owner, actor, { month: month(of), employees });
    expect(await findSubmission(actor, draft.id)).toMatchObject({ state: 'draft', nonWorking: reason });
    expect((await findMonth(actor, month(of), 'combined'))?.month).toMatchObject({ nonWorking: reason });
  });

  it('is told until the month is paid', async () => {
    await clock.set('2026-11-10T04:00:00Z');
    const { actor, employees } = await employerIn('10');
    const at = new Date('2026-11-05T02:00:00Z');
    const { submission, records } = await createSubmitted(owner, actor, { month: month('2026-10'), employees }, at);
    expect((await findSubmission(actor, submission.id))?.nonWorking).toBe('weekly_holiday');
    const parts = records.map(({ id, kind, total }) => ({ recordId: id, kind, amount: total, settles: true }));
    await pay(owner, actor, parts, { at });
    expect((await findSubmission(actor, submission.id))?.nonWorking).toBeNull();
    expect((await findMonth(actor, month('2026-10'), 'combined'))?.month.nonWorking).toBeNull();
  });
});
