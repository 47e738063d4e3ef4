import { beforeAll, describe, expect, it } from 'vitest';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { openForReview } from '@/lib/cases/open-for-review';
import { readCaseForReview } from '@/lib/cases/review-queries';
import { writeMessage } from '@/lib/cases/write-message';
import { writeStaffMessage } from '@/lib/cases/write-staff-message';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { listQueue, type QueueRow } from '@/lib/staff/queue-queries';
import { queueParamsSchema } from '@/lib/staff/schema';
import { createCase, createStaff, moveCaseAs, sendCase, type TestCase } from '@/tests/factories/cases';
import { createUser, type TestUser } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { checkInvariants } from '@/tests/setup/invariants';

const { owner, ownerUrl } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');

let applicant: TestUser;
let officer: StaffActor;
beforeAll(async () => {
  applicant = await createUser(owner);
  officer = (await createStaff(owner)).actor;
});

async function sent(): Promise<TestCase> {
  return sendCase(owner, await createCase(owner, { openedBy: applicant.id }));
}

function applicantOf({ employerId }: TestCase): EmployerActor {
  return { kind: 'employer', userId: applicant.id, employerId, role: 'owner' };
}

function writes(made: TestCase, message = 'Ada soalan.') {
  return writeMessage({ actor: applicantOf(made), caseId: made.caseId }, { message }, NOW);
}

function replies(made: TestCase, actor = officer) {
  return writeStaffMessage(actor, { caseId: made.caseId, message: 'Sedang disemak.' }, NOW, newId);
}

async function inQueue({ caseId }: TestCase, state: string): Promise<QueueRow | undefined> {
  const { rows } = await listQueue(officer, queueParamsSchema.parse({ state }));
  return rows.find((row) => row.caseId === caseId);
}

describe('a message of the office', () => {
  it('is in the conversation, the audit and one mail, and the case stays as it was', async () => {
    const made = await sent();
    await replies(made);
    const page = await readCasePage(applicantOf(made), made.caseId);
    expect(page.state).toBe('submitted');
    expect(page.events.at(-1)).toMatchObject({ kind: 'message', side: 'staff', message: 'Sedang disemak.' });
    const { rows } = await owner.query(
      `SELECT a.actor_id, a.details, m.params->>'message' AS message, m.user_id FROM audit_event a
       JOIN outbox_mail m ON m.fact_id::text = a.subject_id AND m.template = 'case-message'
       WHERE a.action = 'case.message' AND a.subject_id = $1`,
      [made.caseId],
    );
    expect(rows).toEqual([
      { actor_id: officer.userId, details: { side: 'staff' }, message: 'Sedang disemak.', user_id: applicant.id },
    ]);
  });

  it('comes neither before the case is sent, nor after it ended, nor from its own applicant or a stranger', async () => {
    const draft = await createCase(owner, { openedBy: applicant.id });
    await expect(replies(draft)).rejects.toMatchObject({ code: 'case.not_found' });
    const over = await sent();
    await moveCaseAs(owner, over, officer, 'submitted', 'in_review');
    await moveCaseAs(owner, over, officer, 'in_review', 'rejected');
    await expect(replies(over)).rejects.toMatchObject({ code: 'case.not_open' });
    const own = await sendCase(owner, await createCase(owner, { openedBy: officer.userId }));
    await expect(replies(own)).rejects.toMatchObject({ code: 'case.own' });
    const stranger = { ...officer, userId: applicant.id };
    await expect(replies(await sent(), stranger)).rejects.toMatchObject({ code: 'case.not_found' });
  });
});

describe('a new message of an employer', () => {
  it('is marked in the queue and on the case until the office answers', async () => {
    const made = await sent();
    const { written: before } = await listQueue(officer, queueParamsSchema.parse({}));
    expect((await inQueue(made, 'waiting'))?.hasNewMessage).toBe(false);
    expect(await inQueue(made, 'written')).toBeUndefined();
    await writes(made);
    expect((await inQueue(made, 'waiting'))?.hasNewMessage).toBe(true);
    expect((await inQueue(made, 'written'))?.hasNewMessage).toBe(true);
    expect((await readCaseForReview(officer, made.caseId))?.hasNewMessage).toBe(true);
    expect((await listQueue(officer, queueParamsSchema.parse({}))).written).toBe(before + 1);
    await replies(made);
    expect((await inQueue(made, 'waiting'))?.hasNewMessage).toBe(false);
    expect((await readCaseForReview(officer, made.caseId))?.hasNewMessage).toBe(false);
    await writes(made, 'Terima kasih.');
    expect((await inQueue(made, 'written'))?.hasNewMessage).toBe(true);
  });

  it('is no longer new once an officer takes the case, and is seen while the employer is to answer', async () => {
    const made = await sent();
    await writes(made);
    await openForReview(officer, made.caseId, NOW);
    expect(await inQueue(made, 'written')).toBeUndefined();
    await moveCaseAs(owner, made, officer, 'in_review', 'query');
    await writes(made);
    expect((await inQueue(made, 'written'))?.state).toBe('query');
  });
});

it('keeps the invariants', () => checkInvariants(ownerUrl));
