import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { CaseEmployee, Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forStaffAt } from '@/lib/db/tenant';
import type { Reveal } from './schema';

/** The numbers of one person in full. */
export interface RevealedIdentity {
  /** The IC, SSFW or SSFDW number, or the one number that was asked for; null for a foreigner who has none yet. */
  readonly number: string | null;
  readonly passport: string | null;
}

/**
 * Shows somebody's identity numbers in full to a member of the office. Each view is written into the audit chain of the
 * employer, in the transaction that reads it.
 *
 * @throws DomainError `employee.not_found`
 */
export async function revealIdentity(actor: StaffActor, reveal: Reveal, now: Date): Promise<RevealedIdentity> {
  const { employerId, of, id } = reveal;
  return forStaffAt(actor, employerId, async (tx) => {
    const found = await FINDERS[of](tx, employerId, id);
    if (!found) throw new DomainError('employee.not_found');
    await recordAudit(tx, {
      at: now,
      chain: employerId,
      actorId: actor.userId,
      action: 'identity.revealed',
      subjectId: id,
      details: { of },
    });
    return found;
  });
}

const FINDERS = {
  employee: ofEmployee,
  case_employee: ofCaseEmployee,
  case_pass: ofPass,
  case_kin: ofKin,
  household: ofHousehold,
  correction: ofCorrection,
} as const;

async function ofEmployee(tx: Tx, employerId: string, id: string): Promise<RevealedIdentity | null> {
  const found = await tx.employee.findUnique({ where: { employerId_id: { employerId, id } } });
  return found && { number: found.identityNumber, passport: null };
}

async function ofCaseEmployee(tx: Tx, employerId: string, id: string): Promise<RevealedIdentity | null> {
  const found = await findSent(tx, employerId, id);
  return found && { number: found.icNumber ?? found.foreignNumber, passport: found.passport };
}

async function ofPass(tx: Tx, employerId: string, id: string): Promise<RevealedIdentity | null> {
  const found = await findSent(tx, employerId, id);
  return found?.passNumber ? { number: found.passNumber, passport: null } : null;
}

async function ofKin(tx: Tx, employerId: string, id: string): Promise<RevealedIdentity | null> {
  const found = await findSent(tx, employerId, id);
  return found?.kinIdentity ? { number: found.kinIdentity, passport: null } : null;
}

/** Somebody of a case that was sent. */
function findSent(tx: Tx, employerId: string, id: string): Promise<CaseEmployee | null> {
  return tx.caseEmployee.findFirst({ where: { employerId, id, employerCase: SENT } });
}

const SENT = { state: { notIn: ['draft', 'discarded'] } } satisfies Prisma.EmployerCaseWhereInput;

/** The BRN of a household is the IC or passport number of its head. */
async function ofHousehold(tx: Tx, employerId: string): Promise<RevealedIdentity | null> {
  const employer = await tx.employer.findFirst({ where: { id: employerId, kind: 'household' }, select: { brn: true } });
  const form = employer ?? (await tx.registration.findFirst({ where: { employerId }, select: { brn: true } }));
  return form && { number: form.brn, passport: null };
}

/** A pass number, or what was typed while somebody without an entry still had to be named. */
async function ofCorrection(tx: Tx, employerId: string, caseId: string): Promise<RevealedIdentity | null> {
  const found = await tx.immigrationCorrection.findFirst({ where: { employerId, caseId, employerCase: SENT } });
  return found?.shouldBe ? { number: found.shouldBe, passport: null } : null;
}
