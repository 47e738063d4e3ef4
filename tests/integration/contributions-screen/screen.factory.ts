import { openOnScreen } from '@/lib/contributions/open-on-screen';
import { type SavedWages, saveWages } from '@/lib/contributions/save-wages';
import { findSubmission } from '@/lib/contributions/submission-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { type Sen, sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import type { Owner } from '@/tests/factories/owner';

/** The guide's pencil on a month. @returns the draft's id */
export function open(actor: EmployerActor, month: Month, schemes: SchemeSet = 'combined'): Promise<string> {
  return openOnScreen(actor, { month, schemes }, newId);
}

/** Wages by the employee's id, in sen; null clears one. */
export type Wages = ReadonlyMap<string, number | null> | Readonly<Record<string, number | null>>;

/** One tab: it remembers what it has read, as the page does in its hidden fields. */
export async function openTab(owner: Owner, actor: EmployerActor, submissionId: string) {
  const read = { version: await versionOf(actor, submissionId), was: await wagesOf(owner, submissionId) };
  return {
    save(wages: Wages, rest: { readonly sameAsLastMonth?: boolean } = {}): Promise<SavedWages> {
      const given = wages instanceof Map ? [...wages] : Object.entries(wages);
      return saveWages(actor, {
        submissionId,
        version: read.version,
        wages: given.map(([employeeId, wage]: [string, number | null]) => ({
          employeeId,
          was: read.was.get(employeeId) ?? null,
          wage: wage === null ? null : sen(wage),
        })),
        ...rest,
      });
    },
  };
}

/** A tab that reads and saves at once. */
export async function saveNow(
  owner: Owner,
  actor: EmployerActor,
  submissionId: string,
  wages: Wages,
  rest: { readonly sameAsLastMonth?: boolean } = {},
): Promise<SavedWages> {
  return (await openTab(owner, actor, submissionId)).save(wages, rest);
}

/** The version that a page would show. */
export async function versionOf(actor: EmployerActor, submissionId: string): Promise<number> {
  const found = await findSubmission(actor, submissionId);
  if (!found) throw new Error('the draft is not found');
  return found.version;
}

/** The wages of a draft's lines. */
export async function wagesOf(owner: Owner, submissionId: string): Promise<Map<string, Sen>> {
  const { rows } = await owner.query<{ employee_id: string; wage_sen: bigint }>(
    'SELECT employee_id, wage_sen FROM contribution_line WHERE submission_id = $1',
    [submissionId],
  );
  return new Map(rows.map((row) => [row.employee_id, sen(Number(row.wage_sen))]));
}

/** Everything of a submission's lines but whose submission and which line it is, by identity number. */
export async function sharesOf(owner: Owner, submissionId: string): Promise<Map<string, unknown>> {
  const { rows } = await owner.query<{ identity_number: string }>(
    `SELECT identity_number, employee_id, name, wage_sen, socso_category, socso_rule, socso_row, socso_employer_sen, socso_employee_sen,
       eis_rule, eis_row, eis_employer_sen, eis_employee_sen, skbbk_rule, skbbk_row, skbbk_employee_sen
     FROM contribution_line WHERE submission_id = $1`,
    [submissionId],
  );
  return new Map(rows.map((row) => [row.identity_number, row]));
}
