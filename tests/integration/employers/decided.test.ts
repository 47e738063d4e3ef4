import { beforeEach, describe, expect, it } from 'vitest';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { approveCase, rejectCase } from '@/lib/cases/decide-case';
import { openForReview } from '@/lib/cases/open-for-review';
import { type CaseContext, findCase } from '@/lib/cases/queries';
import type { StaffActor, UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { listRegistrations, readRegistration } from '@/lib/employers/queries';
import { isEmployerCode } from '@/lib/rules/identity/employer-code';
import { listEmployers } from '@/lib/sign-in/queries';
import { createStaff } from '@/tests/factories/cases';
import { useTestDatabase } from '@/tests/setup/database';
import { completeCase, createApplicant, sendNow } from './applicant.factory';

const { owner } = useTestDatabase();
let user: UserActor;
let staff: StaffActor;
let context: CaseContext;
beforeEach(async () => {
  user = await createApplicant(owner);
  staff = (await createStaff(owner)).actor;
  context = await completeCase(owner, user);
  await sendNow(context);
  await openForReview(staff, context.caseId, new Date());
});

async function versionNow(): Promise<number> {
  const { rows } = await owner.query('SELECT version FROM employer_case WHERE id = $1', [context.caseId]);
  return rows[0].version;
}

describe('an approved registration', () => {
  it('shows its applicant the Kod Majikan, and the employer is theirs to act for', async () => {
    const { caseId, actor } = context;
    await approveCase(staff, { caseId, version: await versionNow(), message: '' }, new Date(), newId);
    const page = await readCasePage(actor, caseId);
    expect(page).toMatchObject({ state: 'approved', employerName: 'Syarikat Baharu Sdn. Bhd.' });
    expect(isEmployerCode(page.employerCode ?? '')).toBe(true);
    // The office of the form is Menara PERKESO.
    expect(page.employerCode?.slice(0, 3)).toBe('N01');
    expect(await listRegistrations(user)).toMatchObject([{ caseId, employerCode: page.employerCode }]);
    expect(await findCase(user, caseId)).toMatchObject({ actor: { role: 'owner', employerId: actor.employerId } });
    expect(await listEmployers(user)).toMatchObject([{ id: actor.employerId, code: page.employerCode }]);
  });
});

describe('a rejected registration', () => {
  it('says why, and its number is free for another try', async () => {
    const { caseId, actor } = context;
    await rejectCase(staff, { caseId, version: await versionNow(), reason: 'Dokumen tidak sah.' }, new Date(), newId);
    const page = await readCasePage(actor, caseId);
    expect(page).toMatchObject({ state: 'rejected', employerCode: null });
    expect(page.events.at(-1)).toMatchObject({ toState: 'rejected', side: 'staff', message: 'Dokumen tidak sah.' });
    const { brn } = await readRegistration(actor, caseId);
    await sendNow(await completeCase(owner, user, brn ?? ''));
  });
});
