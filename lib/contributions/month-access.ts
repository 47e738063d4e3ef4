import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { type Month, monthInMalaysia } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import { dbMonth, monthFromDb } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';

/**
 * Refuses a month in which the employer cannot file.
 *
 * @throws DomainError `month.not_open` before the first month of liability, `month.in_future` after the present month
 */
export async function requireOpenMonth(tx: Tx, actor: EmployerActor, month: Month, now: Date): Promise<void> {
  const employer = await tx.employer.findUniqueOrThrow({
    where: { id: actor.employerId },
    select: { liableFrom: true },
  });
  if (month < monthFromDb(employer.liableFrom)) throw new DomainError('month.not_open');
  if (month > monthInMalaysia(now)) throw new DomainError('month.in_future');
}

/**
 * Refuses a month that already has its submission in one of these schemes.
 *
 * @throws DomainError `submission.already_submitted` with who and when
 */
export async function requireUnfiled(tx: Tx, actor: EmployerActor, month: Month, schemes: SchemeSet): Promise<void> {
  const filed = await tx.submission.findFirst({
    where: {
      employerId: actor.employerId,
      month: dbMonth(month),
      kind: 'monthly',
      state: { in: ['submitted', 'paid'] },
      schemes: { in: overlapping(schemes) },
    },
    select: { submittedBy: true, submittedAt: true },
  });
  if (filed) throw await alreadySubmitted(tx, filed);
}

/** Lets one transaction at a time say which of an employer's files and drafts stands for a month; the others wait. */
export async function lockDrafts(tx: Tx, actor: EmployerActor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('drafts ' || ${actor.employerId}, 0))`;
}

/** The refusal that names who confirmed the submission, and when (ISO 8601). */
export async function alreadySubmitted(
  tx: Tx,
  filed: { readonly submittedBy: string | null; readonly submittedAt: Date | null },
): Promise<DomainError> {
  const by = filed.submittedBy && (await tx.userAccount.findUnique({ where: { id: filed.submittedBy } }));
  return new DomainError('submission.already_submitted', {
    by: by ? (by.name ?? by.email) : '-',
    at: filed.submittedAt?.toISOString() ?? '',
  });
}

/** The sets of schemes that report at least one scheme of this set: they exclude each other in a month (I2). */
export function overlapping(schemes: SchemeSet): SchemeSet[] {
  const sets: SchemeSet[] = ['combined'];
  if (coversSocso(schemes)) sets.push('socso');
  if (coversEis(schemes)) sets.push('eis');
  return sets;
}
