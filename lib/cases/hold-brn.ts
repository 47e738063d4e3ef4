import 'server-only';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/prisma';
import { isUniqueViolation } from '@/lib/db/retry';
import { brnHolder, lockBrn } from '@/lib/employers/queries';
import { brnKey, brnKeys } from '@/lib/rules/registration/brn';

interface HoldStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly at: Date;
}

/**
 * Takes the registration numbers of a form that is being sent, the present and the earlier one, so that nobody else can
 * send one of them, and notes that its answers were declared true. A step of a write that holds the case, before it moves.
 *
 * @throws DomainError `registration.brn_taken` when an employer has the number, `registration.brn_in_case` when another
 * registration has taken it, were it at the same moment; `case.incomplete` when there is no number
 */
export async function holdBrn(tx: Tx, { employerId, caseId, at }: HoldStep): Promise<void> {
  const form = await tx.registration.findUnique({ where: { employerId }, select: { brn: true, brnOld: true } });
  if (!form?.brn) throw new DomainError('case.incomplete');
  const keys = brnKeys(form.brn, form.brnOld);
  await lockBrn(tx, keys);
  const holder = await brnHolder(tx, keys, employerId);
  if (holder) throw new DomainError(holder === 'employer' ? 'registration.brn_taken' : 'registration.brn_in_case');
  try {
    await tx.registration.updateMany({
      where: { employerId, caseId },
      data: { brnKey: brnKey(form.brn), declaredAt: at },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('registration.brn_in_case');
    throw error;
  }
}

/** Gives the registration number of a case that came to nothing back. A step of a write. */
export async function releaseBrn(tx: Tx, { employerId, caseId }: Omit<HoldStep, 'at'>): Promise<void> {
  await tx.registration.updateMany({ where: { employerId, caseId }, data: { brnKey: null } });
}
