import 'server-only';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { forWorker, forWorkerAt } from '@/lib/db/tenant';
import { missingDocuments } from '@/lib/documents/queries';
import { checkBrnFree } from '@/lib/rules/checks/brn';
import { type Finding, fail, look } from '@/lib/rules/checks/finding';
import type { CaseKind } from '@/lib/rules/lifecycle/case';
import { carryOutApproval } from './carry-out-approval';
import type { CheckCode } from './checks/codes';
import { allPassed } from './checks/queries';
import { rowOf } from './checks/queue-checks';

const CASES_AT_A_TIME = 20;

interface Candidate {
  readonly employer_id: string;
  readonly case_id: string;
  readonly kind: CaseKind;
}

/**
 * Approves what was sent, nobody has opened and every automatic check passed, while the policy says so (a setting that
 * two people of the office agreed on; the database refuses it otherwise). A job of the worker.
 *
 * @returns how many it approved
 */
export async function approveAutomatically(newId: NewId): Promise<number> {
  let approved = 0;
  for (const candidate of await findCandidates()) approved += (await approveOne(candidate, newId)) ? 1 : 0;
  return approved;
}

async function findCandidates(): Promise<Candidate[]> {
  return forWorker(
    (tx) => tx.$queryRaw<Candidate[]>`
      SELECT c.employer_id::text, c.id::text AS case_id, c.kind::text FROM employer_case c
      WHERE setting_is_on('automatic-approval') AND c.state = 'submitted'
        AND c.kind IN ('new_employer', 'new_domestic_employer', 'add_employees')
        AND EXISTS (SELECT 1 FROM case_check k WHERE k.employer_id = c.employer_id AND k.case_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM case_check k WHERE k.employer_id = c.employer_id AND k.case_id = c.id AND k.outcome <> 'pass')
      ORDER BY c.target_date, c.id LIMIT ${CASES_AT_A_TIME}`,
  );
}

/** Whether it was approved: not when an officer or the applicant was first, or something is in the way after all. */
async function approveOne(
  { employer_id: employerId, case_id: caseId, kind }: Candidate,
  newId: NewId,
): Promise<boolean> {
  try {
    return await forWorkerAt(employerId, async (tx) => {
      const key = { employerId, caseId };
      if (!(await allPassed(tx, key)) || (await missingDocuments(tx, key)).length > 0) return false;
      const mover = { side: 'system', actorId: null } as const;
      await carryOutApproval(tx, { ...key, kind, mover, at: await databaseNow(tx), newId });
      return true;
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== 'case.already_moved') await leaveToOfficer({ employerId, caseId }, error);
    return false;
  }
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/** What the checks did not see and the approval met is for an officer; without a mark it would be tried without end. */
async function leaveToOfficer({ employerId, caseId }: CaseKey, error: DomainError): Promise<void> {
  const { code, finding } = metBy(error);
  await forWorkerAt(employerId, async (tx) => {
    const key = { employerId, caseId, code, subject: await subjectOf(tx, { employerId, caseId }, error) };
    const found = { ...rowOf(finding), at: await databaseNow(tx) };
    await tx.caseCheck.upsert({
      where: { employerId_caseId_code_subject: key },
      create: { ...key, ...found },
      update: found,
    });
  });
}

/** Whom it is about: the refusal names them, and what is written down has no names. Empty for the whole case. */
async function subjectOf(tx: Tx, { employerId, caseId }: CaseKey, { code, details }: DomainError): Promise<string> {
  if (code !== 'employee.twice') return '';
  const where = { employerId, caseId, name: String(details.name) };
  return (await tx.caseEmployee.findFirst({ where, select: { id: true } }))?.id ?? '';
}

/** What stood in the way, as the check that would have found it. */
function metBy({ code }: DomainError): { readonly code: CheckCode; readonly finding: Finding } {
  if (code === 'registration.brn_taken') return { code: 'brn_free', finding: checkBrnFree('employer') };
  if (code === 'employee.twice') return { code: 'approval', finding: fail('employed_already') };
  return { code: 'approval', finding: look('refused', { code }) };
}
