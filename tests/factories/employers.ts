import { randomInt } from 'node:crypto';
import type { EmployerActor, EmployerRole } from '@/lib/core/actor';
import { firstDayOf, type Month, month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { makeEmployerCode } from '@/lib/rules/identity/employer-code';
import { insertRow, type Owner } from './owner';
import { serials } from './serials';

const nextCompany = serials(4);

export interface TestEmployer {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly brn: string;
  readonly liableFrom: Month;
}

export interface TestUser {
  readonly id: string;
  readonly email: string;
}

/** A company, or a household with `kind`, that has been liable since January 2026 unless said otherwise. */
export async function createEmployer(
  owner: Owner,
  given: Partial<Omit<TestEmployer, 'id'>> & {
    readonly kind?: 'business' | 'household';
    readonly stateCode?: string;
  } = {},
): Promise<TestEmployer> {
  const { kind = 'business', stateCode = '10', ...facts } = given;
  const employer: TestEmployer = {
    id: newId(),
    code: makeEmployerCode('T00', randomInt(1, 100_000_000)),
    name: 'Syarikat Ujian Sdn. Bhd.',
    brn: `20260199${nextCompany()}`,
    liableFrom: month('2026-01'),
    ...facts,
  };
  await insertRow(owner, 'employer', {
    id: employer.id,
    code: employer.code,
    name: employer.name,
    brn: employer.brn,
    kind,
    address: '1 Jalan Ujian',
    postcode: '40000',
    city: 'Shah Alam',
    state_code: stateCode,
    liable_from: firstDayOf(employer.liableFrom),
  });
  return employer;
}

/** Somebody who can sign in; their address is nobody else's. */
export async function createUser(
  owner: Owner,
  given: {
    readonly email?: string;
    readonly name?: string;
    readonly language?: 'ms' | 'en';
    readonly disabled?: boolean;
  } = {},
): Promise<TestUser> {
  const user = { id: newId(), email: given.email ?? `ujian-${newId()}@majikan.example` };
  await insertRow(owner, 'user_account', {
    ...user,
    name: given.name ?? 'Orang Ujian',
    language: given.language ?? 'ms',
    state: given.disabled ? 'disabled' : 'active',
    disabled_at: given.disabled ? new Date() : null,
  });
  return user;
}

/** Lets a user act for an employer. @returns the user as the actor of that employer */
export async function addMember(
  owner: Owner,
  employer: Pick<TestEmployer, 'id'>,
  user: Pick<TestUser, 'id'>,
  role: EmployerRole = 'owner',
): Promise<EmployerActor> {
  await insertRow(owner, 'membership', { employer_id: employer.id, user_id: user.id, role });
  return { kind: 'employer', userId: user.id, employerId: employer.id, role };
}

/** Takes a user's part in an employer away. */
export async function endMembership(owner: Owner, actor: EmployerActor): Promise<void> {
  await owner.query('UPDATE membership SET ended_at = now() WHERE employer_id = $1 AND user_id = $2', [
    actor.employerId,
    actor.userId,
  ]);
}

/** An employer with somebody who acts for it: what most tests begin with. */
export async function createEmployerWithMember(
  owner: Owner,
  role: EmployerRole = 'owner',
): Promise<{ employer: TestEmployer; user: TestUser; actor: EmployerActor }> {
  const employer = await createEmployer(owner);
  const user = await createUser(owner);
  return { employer, user, actor: await addMember(owner, employer, user, role) };
}
