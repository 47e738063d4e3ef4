import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/db/prisma';
import { CHECK_CODES, type CheckCode, type CheckOutcome } from './codes';

/** One thing that the portal found out about a case. The words are in the namespace `checks`. */
export interface CaseCheckRow {
  readonly code: CheckCode;
  /** The id of the case's employee that it is about; null for the whole case. */
  readonly employeeId: string | null;
  readonly outcome: CheckOutcome;
  /** Why, when it is not passed: a key of `checks.reason`. */
  readonly reason: string | null;
  /** What fills the words of the reason: days, counts, names of fields. Never an identity number. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  readonly at: Date;
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

const detailsSchema = z.object({
  reason: z.string().nullable().catch(null),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).catch({}),
});

/** Every check of a case, in the order of `CHECK_CODES`. Reads in the caller's transaction. */
export async function listChecks(tx: Tx, { employerId, caseId }: CaseKey): Promise<CaseCheckRow[]> {
  const rows = await tx.caseCheck.findMany({ where: { employerId, caseId }, orderBy: [{ subject: 'asc' }] });
  return CHECK_CODES.flatMap((code) =>
    rows
      .filter((row) => row.code === code)
      .map((row) => {
        const { reason, facts } = detailsSchema.catch({ reason: null, facts: {} }).parse(row.details);
        return { code, employeeId: row.subject || null, outcome: row.outcome, reason, facts, at: row.at };
      }),
  );
}

/** Whether a case was checked and nothing is left to look at: what automatic approval asks. Reads in the caller's transaction. */
export async function allPassed(tx: Tx, { employerId, caseId }: CaseKey): Promise<boolean> {
  const groups = await tx.caseCheck.groupBy({ by: ['outcome'], where: { employerId, caseId }, _count: true });
  return groups.length > 0 && groups.every(({ outcome }) => outcome === 'pass');
}
