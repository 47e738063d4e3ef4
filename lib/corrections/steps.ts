import 'server-only';
import type { Tx } from '@/lib/db/prisma';

interface SettleStep {
  readonly employerId: string;
  /** The correction's own case. */
  readonly caseId: string;
  readonly at: Date;
}

/**
 * What an approved correction does: Immigration and the employer are taken to agree about the employee, and the correction
 * is the note of why. A case of another kind is left alone. A step of a write.
 */
export async function settleCorrection(tx: Tx, { employerId, caseId, at }: SettleStep): Promise<void> {
  const found = await tx.immigrationCorrection.findUnique({ where: { employerId_caseId: { employerId, caseId } } });
  if (!found) return;
  await tx.caseEmployee.updateMany({
    where: { employerId, caseId: found.employeeCaseId, id: found.employeeId },
    data: { registryState: 'agrees', registryFields: [], registryAt: at },
  });
}
