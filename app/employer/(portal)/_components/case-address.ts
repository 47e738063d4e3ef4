import type { OpenCase } from '@/lib/employers/attention-queries';
import { caseHref } from '../../registration/_components/addresses';
import { correctionHref } from '../../registration/[caseId]/corrections/_components/addresses';

/** The page of a case: a correction's stands in the case in which its employee is registered. */
export function addressOfCase({ caseId, employeeCaseId }: Pick<OpenCase, 'caseId' | 'employeeCaseId'>): string {
  return employeeCaseId ? correctionHref(employeeCaseId, caseId) : caseHref(caseId);
}
