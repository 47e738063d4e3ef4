import 'server-only';
import { z } from 'zod';
import type { EmployerActor, EmployerRole, UserActor } from '@/lib/core/actor';
import { readForUser } from '@/lib/db/tenant';
import type { CaseKind, CaseState } from '@/lib/rules/lifecycle/case';

/** A case that somebody may work on, and the actor they are in it. */
export interface CaseContext {
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  /** Acts for the employer of the case, which may not be registered yet. */
  readonly actor: EmployerActor;
}

interface AccessRow {
  employer_id: string;
  role: EmployerRole;
  kind: CaseKind;
  state: CaseState;
}

/**
 * The case of an id, for the person who opened it while its employer has nobody else, and for the people of its employer.
 *
 * @returns null for a case that is not there and for anybody else's alike
 */
export async function findCase(user: UserActor, caseId: string): Promise<CaseContext | null> {
  if (!z.uuid().safeParse(caseId).success) return null;
  const [row] = await readForUser<AccessRow>(user, ACCESS, [caseId]);
  if (!row) return null;
  const { employer_id: employerId, role, kind, state } = row;
  return { caseId, kind, state, actor: { kind: 'employer', userId: user.userId, employerId, role } };
}

const ACCESS = {
  name: 'case access',
  text: 'SELECT employer_id::text, role::text, kind::text, state::text FROM case_access($1::uuid)',
};
