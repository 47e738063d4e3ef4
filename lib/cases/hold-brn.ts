import 'server-only';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/prisma';
import { isUniqueViolation } from '@/lib/db/retry';
import { brnHolder } from '@/lib/employers/queries';
import { brnKey } from '@/lib/rules/registration/brn';

interface HoldStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly at: Date;
}

/**
 * Takes the registration number of a form that is being sent, so that nobody else can send the same one, and notes that
 * its answers were declared true. A step of a write that holds the case, before it moves.
 *
 * @throws DomainError `registration.brn_taken` when an employer has the number, `registration.brn_in_case` when another
 * registration has taken it, were it at the same moment; `case.incomplete` when there is no number
 */
export async function holdBrn(tx: Tx, { employerId, caseId, at }: HoldStep): Promise<void> {
  const form = await tx.registration.findUnique({ where: { employerId }, select: { brn: true } });
  if (!form?.brn) throw new DomainError('case.incomplete');
  const key = brnKey(form.brn);
  const holder = await brnHolder(tx, key, employerId);
  if (holder) throw new DomainError(holder === 'employer' ? 'registration.brn_taken' : 'registration.brn_in_case');
  try {
    await tx.registration.updateMany({ where: { employerId, caseId }, data: { brnKey: key, declaredAt: at } });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('registration.brn_in_case');
    throw error;
  }
}

/** Gives the registration number of a case that came to nothing back. A step of a write. */
export async function releaseBrn(tx: Tx, { employerId, caseId }: Omit<HoldStep, 'at'>): Promise<void> {
  await tx.registration.updateMany({ where: { employerId, caseId }, data: { brnKey: null } });
}
