import 'server-only';
import type { NewId } from '@/lib/core/ids';
import { settleCorrection } from '@/lib/corrections/steps';
import type { Tx } from '@/lib/db/prisma';
import { makeEmployees, startMonthsOf } from '@/lib/employees/steps';
import { type MadeEmployer, makeEmployer } from '@/lib/employers/steps';
import { writeLetters } from '@/lib/letters/steps';
import { type CaseKind, makesEmployer } from '@/lib/rules/lifecycle/case';
import { type CaseMover, moveCase } from './steps';
import { tellApplicant } from './tell-applicant';

interface ApprovalStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly mover: CaseMover;
  readonly at: Date;
  /** What the case was when it was read; left out, any. */
  readonly version?: number;
  /** A word to the applicant. */
  readonly message?: string;
  readonly newId: NewId;
}

/** What an approval made. */
export interface Approved {
  /** Null when the employer was there before. */
  readonly employer: MadeEmployer | null;
  /** How many employees were registered. */
  readonly people: number;
  readonly letterIds: readonly string[];
}

/**
 * Approves a case with all that follows from it, in the caller's transaction: the employer with its Kod Majikan and
 * owner, its employees with their numbers, the letters, and the mail that brings them. A step of a write.
 *
 * @throws DomainError `case.already_moved`, `case.not_found`, and what `makeEmployer` and `makeEmployees` refuse
 */
export async function carryOutApproval(tx: Tx, step: ApprovalStep): Promise<Approved> {
  const { employerId, caseId, kind, mover, at, version, message, newId } = step;
  await moveCase(tx, {
    employerId,
    caseId,
    to: 'approved',
    mover,
    at,
    set: { decidedAt: at, decidedBy: mover.actorId },
    ...(version !== undefined && { version }),
    ...(message && { message }),
  });
  const made = { employerId, caseId, at, actorId: mover.actorId };
  const employer = makesEmployer(kind)
    ? await makeEmployer(tx, { ...made, firstMonths: await startMonthsOf(tx, employerId, caseId) })
    : null;
  const people = registersPeople(kind) ? (await makeEmployees(tx, { ...made, newId })).count : 0;
  if (kind === 'immigration_correction') await settleCorrection(tx, { employerId, caseId, at });
  const letterIds = await writeLetters(tx, { employerId, caseId, at, newId });
  const facts = { employerCode: employer?.code ?? null, people, liableFrom: employer?.liableFrom ?? null };
  await tellApplicant(tx, { employerId, caseId, template: 'case-approved', facts, letterIds, newId });
  return { employer, people, letterIds };
}

function registersPeople(kind: CaseKind): boolean {
  return makesEmployer(kind) || kind === 'add_employees';
}
