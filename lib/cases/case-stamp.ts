import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/** The mark of what the review page of a case shows, to be given back with the declaration. */
export function readCaseStamp(actor: EmployerActor, caseId: string): Promise<string> {
  return forEmployer(actor, (tx) => caseStamp(tx, { employerId: actor.employerId, caseId }));
}

/**
 * A mark of everything that a case would send: its form, its people and its documents. What registries answer in the
 * meantime does not change it. Reads in the caller's transaction.
 */
export async function caseStamp(tx: Tx, { employerId, caseId }: CaseKey): Promise<string> {
  const [row] = await tx.$queryRaw<{ stamp: string }[]>`
    SELECT md5(concat_ws('|',
      (SELECT (to_jsonb(r) - ARRAY['brn_key', 'declared_at', 'version', 'updated_at'])::text FROM registration r
        WHERE r.employer_id = ${employerId}::uuid AND r.case_id = ${caseId}::uuid),
      (SELECT string_agg((to_jsonb(e) - ARRAY['registry_state', 'registry_fields', 'registry_at', 'version'])::text, ',' ORDER BY e.id)
        FROM case_employee e WHERE e.employer_id = ${employerId}::uuid AND e.case_id = ${caseId}::uuid),
      (SELECT to_jsonb(i)::text FROM immigration_correction i WHERE i.employer_id = ${employerId}::uuid AND i.case_id = ${caseId}::uuid),
      (SELECT string_agg(d.id::text || d.state::text, ',' ORDER BY d.id)
        FROM document d WHERE d.employer_id = ${employerId}::uuid AND d.case_id = ${caseId}::uuid))) AS stamp`;
  if (!row) throw new Error(`no stamp for the case ${caseId}`);
  return row.stamp;
}
