import { readCaseStamp } from '@/lib/cases/case-stamp';
import { type CaseContext, findCase } from '@/lib/cases/queries';
import { submitCase } from '@/lib/cases/submit-case';
import type { UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { readRegistration } from '@/lib/employers/queries';
import { saveStep } from '@/lib/employers/save-step';
import type { RegistrationKind, SaveStep } from '@/lib/employers/schema';
import { startRegistration } from '@/lib/employers/start-registration';
import { stepStamp } from '@/lib/employers/step-stamp';
import type { RegistrationStep } from '@/lib/rules/registration/gaps';
import { addDocumentRow } from '@/tests/factories/cases';
import { createUser } from '@/tests/factories/employers';
import type { Owner } from '@/tests/factories/owner';
import { COMPANY_DOCUMENTS, fillCase } from '@/tests/factories/registrations';

/** Somebody with an address and no employer. */
export async function createApplicant(owner: Owner): Promise<UserActor> {
  return { kind: 'user', userId: (await createUser(owner)).id };
}

/** A registration that was just begun. */
export async function beginCase(user: UserActor, kind: RegistrationKind = 'new_employer'): Promise<CaseContext> {
  return openedCase(user, await startRegistration(user, { kind }, newId));
}

/** The case as the person may work on it. @throws Error when it is not theirs */
export async function openedCase(user: UserActor, caseId: string): Promise<CaseContext> {
  const context = await findCase(user, caseId);
  if (!context) throw new Error('not this person’s case');
  return context;
}

/** A registration of a company that can be sent as it is; with a BRN of its own unless one is named. */
export async function completeCase(owner: Owner, user: UserActor, brn?: string): Promise<CaseContext> {
  const context = await beginCase(user);
  const { actor, caseId } = context;
  await fillCase(actor, caseId);
  if (brn) await owner.query('UPDATE registration SET brn = $2 WHERE employer_id = $1', [actor.employerId, brn]);
  const made = { employerId: actor.employerId, caseId, openedBy: user.userId };
  for (const type of COMPANY_DOCUMENTS) await addDocumentRow(owner, made, { type });
  return context;
}

/** SAHKAN, of what the review page shows now. */
export async function sendNow(context: CaseContext, key = newId()) {
  return submitCase(context, { stamp: await readCaseStamp(context.actor, context.caseId), key }, newId);
}

/** A page that was filled in after it was read just now. */
export async function typeStep(
  { actor, caseId }: CaseContext,
  step: RegistrationStep,
  typed: Record<string, string>,
): Promise<SaveStep> {
  const seen = stepStamp(await readRegistration(actor, caseId), step);
  return { caseId, step, press: 'continue', seen, accepted: [], typed };
}

/** Simpan & Teruskan. */
export async function typeAndSave(context: CaseContext, step: RegistrationStep, typed: Record<string, string>) {
  return saveStep(context, await typeStep(context, step, typed), new Date());
}
