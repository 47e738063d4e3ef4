import { notFound, redirect } from 'next/navigation';
import type { CaseContext } from '@/lib/cases/queries';
import { type CorrectionView, readCorrection } from '@/lib/corrections/queries';
import { requireCase } from '@/lib/web/session';
import { correctionHref } from '../_components/addresses';

interface FoundCorrection {
  /** In the correction's own case. */
  readonly context: CaseContext;
  readonly correction: CorrectionView;
}

/**
 * The correction of an address (else it is not there). Its own case may stand in the place of the employee's: that leads
 * to the right one.
 */
export async function findCorrection({
  caseId,
  correctionId,
}: {
  readonly caseId: string;
  readonly correctionId: string;
}): Promise<FoundCorrection> {
  const context = await requireCase(correctionId);
  const correction = await readCorrection(context.actor, correctionId);
  if (!correction) notFound();
  if (caseId === correctionId) redirect(correctionHref(correction.employeeCaseId, correctionId));
  if (caseId !== correction.employeeCaseId) notFound();
  return { context, correction };
}
