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
  const filed = await findFiled(tx, actor, month, schemes);
  if (filed) throw await alreadySubmitted(tx, filed);
}

/** The submission with which a month was filed in one of these schemes, or null. */
export function findFiled(tx: Tx, actor: EmployerActor, month: Month, schemes: SchemeSet): Promise<Filed | null> {
  return tx.submission.findFirst({
    where: {
      employerId: actor.employerId,
      month: dbMonth(month),
      kind: 'monthly',
      state: { in: ['submitted', 'paid'] },
      schemes: { in: overlapping(schemes) },
    },
    select: { submittedBy: true, submittedAt: true },
  });
}

/** Lets one transaction at a time say which of an employer's files and drafts stands for a month; the others wait. */
export async function lockDrafts(tx: Tx, actor: EmployerActor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('drafts ' || ${actor.employerId}, 0))`;
}

/** Who confirmed a submission, as it stores it. */
export interface Filed {
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
}

/** The facts of `submission.already_submitted`: who, and when (ISO 8601). */
export interface FiledFacts {
  readonly by: string;
  readonly at: string;
}

/** The refusal that names who confirmed the submission, and when. */
export async function alreadySubmitted(tx: Tx, filed: Filed): Promise<DomainError> {
  return new DomainError('submission.already_submitted', { ...(await filedFacts(tx, filed)) });
}

/** Who confirmed the submission, by name or else by address, and when. */
export async function filedFacts(tx: Tx, filed: Filed): Promise<FiledFacts> {
  const by = filed.submittedBy && (await tx.userAccount.findUnique({ where: { id: filed.submittedBy } }));
  return { by: by ? (by.name ?? by.email) : '-', at: filed.submittedAt?.toISOString() ?? '' };
}

/** The sets of schemes that report at least one scheme of this set: they exclude each other in a month (I2). */
export function overlapping(schemes: SchemeSet): SchemeSet[] {
  const sets: SchemeSet[] = ['combined'];
  if (coversSocso(schemes)) sets.push('socso');
  if (coversEis(schemes)) sets.push('eis');
  return sets;
}
