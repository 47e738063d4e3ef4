import type { EmployerActor } from '@/lib/core/actor';
import { signIn } from './company';
import { type BenchPortal, loadPractice } from './portal';

const OWNER_OF_THE_LARGE_ONE = 'besar@majikan.example';

/** The practice company of 10,000, with 24 filed months, and its owner's browser. */
export interface LargeCompany {
  readonly actor: EmployerActor;
  readonly cookie: string;
  /** Its latest ACR. */
  readonly recordId: string;
  /** Somebody on it. */
  readonly employeeId: string;
}

/** Loads the practice companies and signs the owner of the largest in. */
export async function openLargeCompany(portal: BenchPortal): Promise<LargeCompany> {
  await loadPractice(portal);
  await portal.owner.query('VACUUM ANALYZE');
  const { rows } = await portal.owner.query<Record<'user_id' | 'employer_id' | 'record_id' | 'employee_id', string>>(
    `SELECT m.user_id, m.employer_id, r.id AS record_id, l.employee_id
     FROM user_account u JOIN membership m ON m.user_id = u.id
     JOIN contribution_record r ON r.employer_id = m.employer_id AND r.kind = 'acr'
     JOIN contribution_line l ON l.employer_id = r.employer_id AND l.month = r.month AND l.submission_id = r.submission_id
     WHERE u.email = $1 ORDER BY r.month DESC, l.line_no LIMIT 1`,
    [OWNER_OF_THE_LARGE_ONE],
  );
  const [row] = rows;
  if (!row) throw new Error('the practice data lack the large company');
  const actor: EmployerActor = { kind: 'employer', userId: row.user_id, employerId: row.employer_id, role: 'owner' };
  return { actor, cookie: await signIn(portal, actor), recordId: row.record_id, employeeId: row.employee_id };
}
