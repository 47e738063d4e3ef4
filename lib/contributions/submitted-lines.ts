import 'server-only';
import { DomainError } from '@/lib/core/errors';
import { Prisma, type Submission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';

interface Found {
  readonly people: number;
  readonly wages: bigint;
  readonly shares: bigint;
  readonly gone: number;
}

/**
 * Refuses a submission whose lines are not what its sums say, or name somebody who is no longer employed in the month.
 *
 * @throws DomainError `submission.empty`, `submission.changed` when an employment changed after the check
 * @throws Error when the sums differ: that is our mistake, and nothing is submitted
 */
export async function requireSameLines(tx: Tx, submission: Submission): Promise<void> {
  if (submission.people === 0) throw new DomainError('submission.empty');
  const [found] = await tx.$queryRaw<Found[]>(Prisma.sql`
    SELECT count(*)::integer AS people, coalesce(sum(l.wage_sen), 0)::bigint AS wages,
      coalesce(sum(l.socso_employer_sen + l.socso_employee_sen + l.skbbk_employee_sen + l.eis_employer_sen + l.eis_employee_sen), 0)::bigint AS shares,
      (count(*) FILTER (WHERE e.id IS NULL OR e.employed_from >= l.month + interval '1 month' OR e.employed_to < l.month))::integer AS gone
    FROM contribution_line l LEFT JOIN employee e ON e.employer_id = l.employer_id AND e.id = l.employee_id
    WHERE l.employer_id = ${submission.employerId}::uuid AND l.month = ${submission.month}::date AND l.submission_id = ${submission.id}::uuid`);
  if (
    !found ||
    found.people !== submission.people ||
    found.wages !== submission.wagesSen ||
    found.shares !== sharesOf(submission)
  ) {
    throw new Error(`the sums of submission ${submission.id} are not those of its lines`);
  }
  if (found.gone > 0) throw new DomainError('submission.changed', { gone: found.gone });
}

function sharesOf(submission: Submission): bigint {
  const { socsoEmployerSen, socsoEmployeeSen, skbbkEmployeeSen, eisEmployerSen, eisEmployeeSen } = submission;
  return socsoEmployerSen + socsoEmployeeSen + skbbkEmployeeSen + eisEmployerSen + eisEmployeeSen;
}
