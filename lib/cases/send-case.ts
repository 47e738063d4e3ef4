import 'server-only';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/prisma';

import { type CaseKind, makesEmployer } from '@/lib/rules/lifecycle/case';
import { findOffice } from '@/lib/rules/registration/offices';
import { caseTargetDate } from '@/lib/rules/registration/target-date';
import { caseGaps, isComplete } from './case-gaps';
import { holdBrn } from './hold-brn';

interface SendStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly at: Date;
}

/**
 * What has to be true of a case that is sent, for the first time or with the answer to a query: nothing is missing, and
 * its registration number is its own. A step of a write that holds the case.
 *
 * @throws DomainError `case.incomplete`, `registration.brn_taken`, `registration.brn_in_case`
 */
export async function requireSendable(tx: Tx, step: SendStep): Promise<void> {
  if (!isComplete(await caseGaps(tx, step))) throw new DomainError('case.incomplete');
  if (makesEmployer(step.kind)) await holdBrn(tx, step);
}

/** The day by which the office answers what is sent now. */
export async function targetDateOf(tx: Tx, { employerId, at }: SendStep): Promise<CalendarDate> {
  const form = await tx.registration.findUnique({
    where: { employerId },
    select: { officeCode: true, stateCode: true },
  });
  return caseTargetDate(dateInMalaysia(at), findOffice(form?.officeCode ?? null)?.state ?? form?.stateCode ?? null);
}
