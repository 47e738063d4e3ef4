import 'server-only';
import { z } from 'zod';
import { type DifferingField, REGISTRY_FIELDS } from '@/lib/core/registry-reply';
import type { CaseCheck } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { CHECK_CODES, type CheckCode, type CheckOutcome } from './codes';

/** One thing that the portal found out about a case. `lib/i18n/check-text.ts` has the words. */
export interface CaseCheckRow {
  readonly code: CheckCode;
  /** The id of the case's employee that it is about; null for the whole case, or for everybody who passed. */
  readonly employeeId: string | null;
  readonly outcome: CheckOutcome;
  /** Why, when it is not passed: a key of `checks.reason`. */
  readonly reason: string | null;
  /** What fills the words of the reason: days, counts, names of fields. Never an identity number. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  /** What differs from a registry's entry; what was found only where an employer may see it. */
  readonly differs: readonly DifferingField[];
  /** When it was found; while it is pending, since when. */
  readonly at: Date;
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

const differingSchema = z.array(
  z.object({
    field: z.enum(REGISTRY_FIELDS),
    declared: z.string().exactOptional(),
    found: z.string().exactOptional(),
  }),
);
const detailsSchema = z.object({
  reason: z.string().nullable().catch(null),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).catch({}),
  differs: differingSchema.catch([]),
});
const NO_DETAILS = { reason: null, facts: {}, differs: [] };

/**
 * Every check of a case, in the order of `CHECK_CODES`. The employees who passed one are a single row of it, with their
 * number as the fact `passed`. Reads in the caller's transaction.
 */
export async function listChecks(tx: Tx, { employerId, caseId }: CaseKey): Promise<CaseCheckRow[]> {
  const rows = await tx.caseCheck.findMany({ where: { employerId, caseId }, orderBy: { subject: 'asc' } });
  return CHECK_CODES.flatMap((code) => {
    const ofCode = rows.filter((row) => row.code === code);
    const [first, ...others] = ofCode.filter((row) => row.outcome === 'pass' && row.subject !== '');
    const rest = ofCode.filter((row) => row.outcome !== 'pass' || row.subject === '');
    const passed = first ? [{ ...viewOf(code, first), employeeId: null, facts: { passed: others.length + 1 } }] : [];
    return [...rest.map((row) => viewOf(code, row)), ...passed];
  });
}

function viewOf(code: CheckCode, { subject, outcome, details, at }: CaseCheck): CaseCheckRow {
  return { code, employeeId: subject || null, outcome, at, ...detailsSchema.catch(NO_DETAILS).parse(details) };
}

/**
 * Whether a case was checked and nothing is left to look at: what automatic approval asks. Reads in the caller's
 * transaction.
 */
export async function allPassed(tx: Tx, { employerId, caseId }: CaseKey): Promise<boolean> {
  const groups = await tx.caseCheck.groupBy({ by: ['outcome'], where: { employerId, caseId } });
  return groups.length > 0 && groups.every(({ outcome }) => outcome === 'pass');
}
