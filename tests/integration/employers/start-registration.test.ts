import { beforeEach, describe, expect, it } from 'vitest';
import { findCase } from '@/lib/cases/queries';
import type { UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { listRegistrations, readRegistration } from '@/lib/employers/queries';
import { OPEN_DRAFTS, type RegistrationKind } from '@/lib/employers/schema';
import { startRegistration } from '@/lib/employers/start-registration';
import { useTestDatabase } from '@/tests/setup/database';
import { beginCase, createApplicant, typeAndSave } from './applicant.factory';

const { owner } = useTestDatabase();
let user: UserActor;
beforeEach(async () => {
  user = await createApplicant(owner);
});

function begin(kind: RegistrationKind = 'new_employer') {
  return startRegistration(user, { kind }, newId);
}

describe('beginning a registration', () => {
  it('opens a draft with an empty form under an employer of its own', async () => {
    const { actor, caseId, state, kind } = await beginCase(user);
    expect({ state, kind, role: actor.role }).toEqual({ state: 'draft', kind: 'new_employer', role: 'owner' });
    expect(await readRegistration(actor, caseId)).toMatchObject({
      entity: null,
      brn: null,
      mailSame: true,
      version: 1,
    });
    expect(await listRegistrations(user)).toMatchObject([{ caseId, state: 'draft', name: null, employerCode: null }]);
  });

  it('of a household says at once what a household is', async () => {
    const { actor, caseId } = await beginCase(user, 'new_domestic_employer');
    expect(await readRegistration(actor, caseId)).toMatchObject({
      entity: 'individual',
      subEntity: 'domestic_employer',
      entityItem: 'own_household',
      msicSection: 'T',
      msicDivision: '97',
    });
  });

  it('is nobody else’s', async () => {
    const { caseId, actor } = await beginCase(user);
    const other = await createApplicant(owner);
    expect(await findCase(other, caseId)).toBeNull();
    expect(await listRegistrations(other)).toEqual([]);
    await expect(readRegistration({ ...actor, employerId: newId() }, caseId)).rejects.toMatchObject({
      code: 'case.not_found',
    });
  });

  it('by a button pressed ten times at once begins one', async () => {
    const begun = await Promise.all(Array.from({ length: 10 }, () => begin()));
    expect(new Set(begun).size).toBe(1);
    expect(await listRegistrations(user)).toHaveLength(1);
  });

  it('of both kinds at once begins both', async () => {
    const begun = await Promise.all([begin('new_employer'), begin('new_domestic_employer')]);
    expect(new Set(begun).size).toBe(2);
  });

  it(`ends at ${OPEN_DRAFTS} open drafts a person, and another has their own`, async () => {
    for (let count = 1; count <= OPEN_DRAFTS; count++) {
      await typeAndSave(await beginCase(user), 'details', { name: `Syarikat ${count}` });
    }
    await expect(begin()).rejects.toMatchObject({
      code: 'registration.too_many_drafts',
      details: { limit: OPEN_DRAFTS },
    });
    expect(await listRegistrations(user)).toHaveLength(OPEN_DRAFTS);
    await beginCase(await createApplicant(owner));
  });
});
