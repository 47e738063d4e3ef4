import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import type { EmployerCase } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forStaff } from '@/lib/db/tenant';

/** The case of an id, for the office; null for one that is not there or that its employer has not sent. */
export async function findSentCase(actor: StaffActor, caseId: string): Promise<EmployerCase | null> {
  if (!isId(caseId)) return null;
  return forStaff(actor, (tx) =>
    tx.employerCase.findFirst({ where: { id: caseId, state: { notIn: ['draft', 'discarded'] } } }),
  );
}

/** `findSentCase` for a write. @throws DomainError `case.not_found` */
export async function requireSentCase(actor: StaffActor, caseId: string): Promise<EmployerCase> {
  const found = await findSentCase(actor, caseId);
  if (!found) throw new DomainError('case.not_found');
  return found;
}

/** Whether a case is the officer's own: they opened it, sent it, or act for its employer. Nobody decides such a case. */
export async function isOwnCase(tx: Tx, { userId }: StaffActor, found: EmployerCase): Promise<boolean> {
  if (found.openedBy === userId || found.submittedBy === userId) return true;
  const memberships = await tx.membership.count({ where: { employerId: found.employerId, userId, endedAt: null } });
  return memberships > 0;
}

/** Refuses an officer their own case; the database refuses it too. @throws DomainError `case.own` */
export async function requireNotOwn(tx: Tx, actor: StaffActor, found: EmployerCase): Promise<void> {
  if (await isOwnCase(tx, actor, found)) throw new DomainError('case.own');
}
