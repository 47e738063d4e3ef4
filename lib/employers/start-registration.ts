import 'server-only';
import { openCase } from '@/lib/cases/steps';
import type { EmployerActor, UserActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { HOUSEHOLD_INDUSTRY } from '@/lib/rules/registration/industry';
import { type OwnRegistration, ownRegistrations } from './queries';
import { OPEN_DRAFTS, type RegistrationKind } from './schema';

/** A button that is pressed twice begins one registration. */
const SAME_PRESS_MS = 10_000;

/** What a household's form says from the start: it is not asked. */
const OF_HOUSEHOLDS = {
  entity: 'individual',
  subEntity: 'domestic_employer',
  entityItem: 'own_household',
  msicSection: HOUSEHOLD_INDUSTRY.section,
  msicDivision: HOUSEHOLD_INDUSTRY.division,
};

/**
 * Begins the registration of an employer: a case with an empty form, under a new employer id.
 *
 * @returns the id of the case
 * @throws DomainError `registration.too_many_drafts` with the `limit` of open drafts a person
 */
export async function startRegistration(
  user: Pick<UserActor, 'userId'>,
  { kind }: { readonly kind: RegistrationKind },
  newId: NewId,
): Promise<string> {
  const actor: EmployerActor = { kind: 'employer', userId: user.userId, employerId: newId(), role: 'owner' };
  return forEmployer(actor, async (tx) => {
    await holdPerson(tx, user.userId);
    const at = await databaseNow(tx);
    const drafts = (await ownRegistrations(tx)).filter(({ state }) => state === 'draft');
    const again = drafts.find((draft) => isSamePress(draft, kind, at));
    if (again) return again.caseId;
    if (drafts.length >= OPEN_DRAFTS) throw new DomainError('registration.too_many_drafts', { limit: OPEN_DRAFTS });
    const caseId = newId();
    const { employerId } = actor;
    await openCase(tx, { employerId, caseId, kind, openedBy: user.userId, at });
    const household = kind === 'new_domestic_employer' ? OF_HOUSEHOLDS : {};
    await tx.registration.createMany({ data: { employerId, caseId, ...household, updatedAt: at } });
    return caseId;
  });
}

/** One person begins one thing at a time, so that the limit holds. */
async function holdPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`registration ${userId}`}, 0))`;
}

function isSamePress(draft: OwnRegistration, kind: RegistrationKind, at: Date): boolean {
  return draft.kind === kind && draft.name === null && at.getTime() - draft.openedAt.getTime() < SAME_PRESS_MS;
}
